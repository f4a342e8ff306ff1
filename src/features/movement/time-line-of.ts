type Row = { name: string; opens_on: string | null; closes_on: string | null }
type Sources = {
  movement: { period_from: string | null; period_to: string | null; launched_on: string | null; created_at: Date }
  parts: { phases: Row[]; milestones: { kind: string; due_on: string | null }[] }
  tasks: { due_on: string | null }[]
  today: string
}
type Words = { launch: string; starts: string; ends: string; interimReview: string; finalReview: string }

/** The line of a movement: its ends, its phases and what happens on which day. Null where no end is known. */
export function timeLineOf({ movement, parts, today }: Sources, words: Words) {
  const to = movement.period_to ?? last(parts.phases.map(({ closes_on }) => closes_on))
  if (to === null) return null
  const opened = [
    movement.period_from,
    first(parts.phases.map(({ opens_on }) => opens_on)),
    movement.launched_on,
    today,
  ]
  // A plan confirmed after its time still has a line: that of its last year.
  const from = opened.find((day) => day !== null && day < to) ?? `${to.slice(0, 4)}-01-01`
  const launch = movement.launched_on
    ? [{ date: movement.launched_on, label: words.launch, done: true }]
    : [{ date: from, label: words.starts, done: false }]
  const reviews = parts.milestones.flatMap(({ kind, due_on }) =>
    due_on && due_on !== to
      ? [{ date: due_on, label: kind === 'interim-review' ? words.interimReview : words.finalReview }]
      : [],
  )
  const phases = parts.phases.flatMap(({ name, opens_on, closes_on }) =>
    opens_on && closes_on
      ? [{ from: opens_on, to: closes_on, label: name, state: stateOf({ opens_on, closes_on }, today) }]
      : [],
  )
  const events = [...launch.filter(({ date }) => date >= from), ...reviews, { date: to, label: words.ends }]
  return { from, to, phases, events }
}

function stateOf({ opens_on, closes_on }: { opens_on: string; closes_on: string }, today: string) {
  if (closes_on < today) return 'closed' as const
  return opens_on <= today ? ('open' as const) : ('later' as const)
}

const known = (dates: readonly (string | null)[]) => dates.filter((date): date is string => date !== null).sort()
const first = (dates: readonly (string | null)[]) => known(dates)[0] ?? null
const last = (dates: readonly (string | null)[]) => known(dates).at(-1) ?? null
