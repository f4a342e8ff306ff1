import { dayAfter, type WorkCalendar } from '../calendar/working-day.ts'
import { type Duty, dutyKey, type Person } from './duty.ts'

/** In the order in which they come; one that has been made stops those before it. */
export const steps = [
  'before-week',
  'before-day',
  'on-day',
  'late-three',
  'late-week',
  'to-officer',
  'to-leader',
] as const
export type Step = (typeof steps)[number]

/** Days from the due day; those before it move to an earlier working day, the others to a later one. */
const offsets: Record<Step, number> = {
  'before-week': -7,
  'before-day': -1,
  'on-day': 0,
  'late-three': 3,
  'late-week': 7,
  'to-officer': 10,
  'to-leader': 14,
}

/** What is older than this when nobody has heard of it yet is history, not a reminder. */
const daysHeld = 14
const quiet = { until: 7 * 60, from: 20 * 60 }
/** The furthest a step may lie before its due day: a week, and the longest holiday before that. */
export const daysAhead = 24
export const daysBehind = offsets['to-leader'] + daysHeld + 16

/** A moment by the clock of Vietnam, which knows no summer time. */
export type Moment = { today: string; minute: number }

export function momentOf(at: Date): Moment {
  const there = new Date(at.getTime() + 7 * 3_600_000)
  return { today: there.toISOString().slice(0, 10), minute: there.getUTCHours() * 60 + there.getUTCMinutes() }
}

/** Nobody is reminded between 20:00 and 07:00, nor on a day that is not worked. */
export const isQuiet = ({ today, minute }: Moment, calendar: WorkCalendar): boolean =>
  minute < quiet.until || minute >= quiet.from || !calendar.isWorking(today)

/** The day on which a step falls. */
export function stepDay(dueOn: string, step: Step, calendar: WorkCalendar): string {
  const day = dayAfter(dueOn, offsets[step])
  return offsets[step] < 0 ? calendar.onOrBefore(day) : calendar.onOrAfter(day)
}

export type PlannedReminder = { duty: Duty; step: Step; person: Person }

export type Plan = {
  at: Moment
  calendar: WorkCalendar
  /** Units that each unit stands for: itself and the groups it belongs to. */
  standsFor(unitId: string): readonly string[]
  people: readonly Person[]
  /** Steps that a person has had of a duty of that day, by {@link sentKey}. */
  sent: ReadonlyMap<string, readonly string[]>
}

export const sentKey = (duty: Pick<Duty, 'kind' | 'id' | 'dueOn'>, accountId: string): string =>
  `${accountId} ${dutyKey(duty)}`

/** What is due to be said now, at most one step of each duty to each person. `duties` are those that are still open. */
export function planReminders(duties: readonly Duty[], plan: Plan): PlannedReminder[] {
  if (isQuiet(plan.at, plan.calendar)) return []
  return duties.flatMap((duty) => {
    const planned = tracksOf(duty, plan).flatMap(({ track, people }) => {
      const step = stepNow(duty.dueOn, track, plan)
      if (step === null) return []
      return people
        .filter((person) => !hasHad(duty, { step, track, person }, plan))
        .map((person) => ({ duty, step, person }))
    })
    const told = new Set<string>()
    // One person in two roles is told once, by the first.
    return planned.filter(({ person, step }) => told.size < told.add(`${person.accountId} ${step}`).size)
  })
}

type Track = { track: readonly Step[]; people: readonly Person[] }

const own: readonly Step[] = ['before-week', 'before-day', 'on-day', 'late-three', 'late-week']
const late: readonly Step[] = ['on-day', 'late-three', 'late-week']

/**
 * Whoever owes it hears of it before and after; the officer and the leader once it stays undone. Where a unit has nobody with
 * an account the officer hears in its place, from the day on.
 */
function tracksOf({ unitId, kind }: Duty, { people, standsFor }: Plan): Track[] {
  const of = (role: string) => people.filter((person) => person.role === role)
  const officers = of('officer')
  const escalated = { track: ['to-leader'] as const, people: of('leader') }
  if (unitId === null) return [{ track: own, people: officers }, escalated]
  const members = of('unit').filter((person) => standsFor(person.unitId).includes(unitId))
  const nearest = members.length > 0 ? { track: own, people: members } : { track: late, people: officers }
  return kind === 'review'
    ? [{ track: own, people: officers }, escalated]
    : [nearest, { track: ['to-officer'], people: officers }, escalated]
}

/** The last step of the track whose day has come; null before the first, and when it has been waiting too long. */
function stepNow(dueOn: string, track: readonly Step[], { at, calendar }: Plan): Step | null {
  const come = track.filter((step) => stepDay(dueOn, step, calendar) <= at.today)
  const step = come.at(-1)
  if (step === undefined) return null
  return at.today <= dayAfter(stepDay(dueOn, step, calendar), daysHeld) ? step : null
}

/** A step or a later one: a clock that was set back does not say again what was said. */
function hasHad(
  duty: Duty,
  { step, track, person }: { step: Step; track: readonly Step[]; person: Person },
  plan: Plan,
): boolean {
  const had = plan.sent.get(sentKey(duty, person.accountId)) ?? []
  return track.slice(track.indexOf(step)).some((later) => had.includes(later))
}
