import { membersOf } from '../unit/group.ts'
import { isInForce, type UnitKindCode } from '../unit/unit.ts'
import { addDays, type Period, periodOf, periodsBetween, type ReportEvery } from './period.ts'
import type { ResultState } from './result.ts'

/** A measurable target of a launched movement, and what says when its figures are due. */
export type ReportedTarget = {
  id: string
  cadence: string
  due_on: string | null
  ended_on: string | null
  report_every: ReportEvery
  report_within_days: number
  period_from: string | null
  period_to: string | null
  launched_on: string
}

export type Charge = { target_id: string; unit_id: string; valid_from: string; valid_to: string | null }

export type OfficeUnit = { id: string; name: string; kind: UnitKindCode; validFrom: string; validTo: string | null }

/** One figure that is owed. */
export type OwedCell = {
  target_id: string
  unit_id: string
  period: string
  period_from: string
  period_to: string
  due_on: string
}

/** What one target is owed: by whom, for each of its periods that have begun. `charges` are the target's own. */
export function owedCells(
  target: ReportedTarget,
  charges: readonly Charge[],
  { units, today }: { units: readonly OfficeUnit[]; today: string },
): OwedCell[] {
  const first = charges.map(({ valid_from }) => valid_from).sort()[0] ?? '9999-12-31'
  const anchor = latest(first, target.launched_on)
  const onDay = new Map<string, string[]>()
  const answering = (day: string) => {
    const known = onDay.get(day)
    if (known) return known
    const found = unitsAnswering(charges, units, day)
    onDay.set(day, found)
    return found
  }
  return periodsOf(target, today).flatMap((period) =>
    answering(dayOfCharge(period, { anchor, today })).map((unit_id) => ({
      target_id: target.id,
      unit_id,
      period: period.key,
      period_from: period.from,
      period_to: period.to,
      // What was over before anyone was charged is in time as many days after that day.
      due_on: addDays(latest(period.to, anchor), target.report_within_days),
    })),
  )
}

/**
 * Who answers for a period is who answers at its end, or today while it runs. Figures from before anyone was charged,
 * or before the launch, are for those charged then: someone has to say where it began.
 */
function dayOfCharge(period: Period, { anchor, today }: { anchor: string; today: string }): string {
  const end = period.to < today ? period.to : today
  return latest(end, anchor)
}

/** The later of two days. */
const latest = (a: string, b: string): string => [a, b].sort()[1] ?? a

/** Periods of a target that have begun, its last one cut at its last day. */
export function periodsOf(target: ReportedTarget, today: string): Period[] {
  const from = target.period_from ?? target.launched_on
  const [last = ''] = [lastDay(target, today), periodOf(target.report_every, today).to].sort()
  return from > last ? [] : periodsBetween(target.report_every, from, last)
}

/** What comes back goes on to the end of the movement; what is due once ends on its own day. */
function lastDay({ cadence, due_on, period_to, ended_on }: ReportedTarget, today: string): string {
  const own = cadence === 'once' ? (due_on ?? period_to) : (period_to ?? due_on)
  const end = own ?? `${today.slice(0, 4)}-12-31`
  return ended_on !== null && ended_on <= end ? addDays(ended_on, -1) : end
}

function unitsAnswering(charges: readonly Charge[], units: readonly OfficeUnit[], day: string): string[] {
  const living = units.filter((unit) => isInForce(unit, day))
  const ids = charges.filter((charge) => isCharged(charge, day)).flatMap(({ unit_id }) => membersOf(unit_id, living))
  return [...new Set(ids)]
}

/** Ended on the day it began: a slip put right at once, and never a charge. */
const isCharged = ({ valid_from, valid_to }: Charge, day: string): boolean =>
  valid_from <= day && (valid_to === null || (valid_to >= day && valid_to > valid_from))

type Held = OwedCell & { state: ResultState }

const keyOf = (cell: Pick<OwedCell, 'target_id' | 'unit_id' | 'period'>) =>
  `${cell.target_id} ${cell.unit_id} ${cell.period}`

/** What has to be done so that exactly what is owed is owed: cells to make, to let go, to ask for again, to date anew. */
export function reconcile<T extends Held>(owed: readonly OwedCell[], held: readonly T[]) {
  const wanted = new Map(owed.map((cell) => [keyOf(cell), cell]))
  const known = new Set(held.map(keyOf))
  const unsaid = new Set<ResultState>(['open', 'entered', 'returned'])
  const dates = ({ period_from, period_to, due_on }: OwedCell) => `${period_from} ${period_to} ${due_on}`
  return {
    made: owed.filter((cell) => !known.has(keyOf(cell))),
    waived: held.filter((cell) => unsaid.has(cell.state) && !wanted.has(keyOf(cell))),
    owedAgain: held.filter((cell) => cell.state === 'waived' && wanted.has(keyOf(cell))),
    dated: held.flatMap((cell) => {
      const now = wanted.get(keyOf(cell))
      return now && (unsaid.has(cell.state) || cell.state === 'waived') && dates(now) !== dates(cell) ? [now] : []
    }),
  }
}
