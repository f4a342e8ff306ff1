import type { CalendarData } from './calendar.queries.ts'
import { type Entry, entry, type Lane } from './calendar.ts'

const overseers = new Set(['officer', 'leader'])

/** The rows of a year as lines of the calendar; tasks apart, for many of one day become one line. */
export function officeEntries(
  data: CalendarData,
  role: string,
): { entries: Entry[]; tasks: (Entry & { movementId: string })[] } {
  const inYear = (day: string | null): day is string => day?.startsWith(String(data.year)) === true
  const movements = data.movements.flatMap(({ id, name, period_from, period_to }) => {
    const of = { subject: name, href: `/movements/${id}` }
    const opens = inYear(period_from) ? [entry({ kind: 'movement-opens', on: period_from, ...of })] : []
    return inYear(period_to) ? [...opens, entry({ kind: 'movement-closes', on: period_to, ...of })] : opens
  })
  const phases = data.phases.flatMap(({ name, opens_on, closes_on, movement_id, movement_name }) => {
    const of = { subject: name, detail: movement_name, href: `/movements/${movement_id}` }
    const opens = inYear(opens_on) ? [entry({ kind: 'phase-opens', on: opens_on, ...of })] : []
    return inYear(closes_on) ? [...opens, entry({ kind: 'phase-closes', on: closes_on, ...of })] : opens
  })
  const reviews = data.reviews.map(({ due_on, movement_id, name, review_id }) =>
    entry({
      kind: 'review',
      on: due_on ?? '',
      subject: name,
      href: `/movements/${movement_id}`,
      done: review_id !== null,
    }),
  )
  const reports = data.reports.map(({ period, due_on, owing, complete }) =>
    entry({
      ...{ kind: 'report', on: due_on, subject: period, count: owing - complete, done: owing === complete },
      href: overseers.has(role) ? `/missing?period=${period}` : role === 'unit' ? `/reports/${period}` : null,
    }),
  )
  return { entries: [...movements, ...phases, ...reviews, ...reports], tasks: tasksIn(data) }
}

const tasksIn = ({ tasks }: CalendarData) =>
  tasks.map(({ id, text, due_on, state, movement_id, movement_name, unit_name }) => ({
    ...entry({ kind: 'task', on: due_on ?? '', subject: text, done: state === 'done' }),
    ...{ detail: unit_name ?? movement_name, href: `/movements/${movement_id}/tasks#${id}`, movementId: movement_id },
  }))

/** The bars of the year line: each movement with its reviews. */
export function lanesOf({ movements, reviews, year }: CalendarData): Lane[] {
  return movements.map(({ id, name, period_from, period_to }) => ({
    ...{ id, name, from: period_from ?? `${year}-01-01`, to: period_to ?? `${year}-12-31` },
    marks: reviews
      .filter(({ movement_id }) => movement_id === id)
      .map(({ due_on, review_id }) => ({ on: due_on ?? '', done: review_id !== null })),
  }))
}
