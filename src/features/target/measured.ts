import type { Cadence } from '#reading/plan.ts'
import { type Period, periodsBetween, type ReportEvery } from '../result/period.ts'
import type { Measure } from '../result/typed-figure.ts'
import type { Asked } from './goal.ts'
import type { OverTime } from './measure-of.ts'
import type { RollUpMethod } from './roll-up.ts'

/** A target as its state is judged by. Days are days in Vietnam. */
export type Measured = Asked & {
  unit: string | null
  measure: Measure
  rollUp: RollUpMethod
  overTime: OverTime
  cadence: Cadence
  measurable: boolean
  baseline: number | null
  baselineOn: string | null
  /** The first day of the movement. */
  startsOn: string | null
  /** The target's own day, else the movement's last; null: the end of the year. */
  dueOn: string | null
  /** How many units answer for it. */
  owners: number
}

/** The office's figure of one period: what its units reported, rolled up. */
export type Observation = {
  period: string
  /** The last day that is counted. */
  on: string
  /** null: nothing that can be counted was reported */
  value: number | null
  numerator: number | null
  denominator: number | null
  owed: number
  reported: number
  /** The day it was last entered; of two for the same period the later counts. Absent: in the order given. */
  at?: string | null
}

/** The time a state is judged over; `key` names a period where a target is due in each. */
export type Window = { key: string | null; from: string; to: string }

const rhythms: Record<Exclude<Cadence, 'once'>, ReportEvery> = {
  yearly: 'yearly',
  quarterly: 'quarterly',
  monthly: 'monthly',
}

/** The end of a target's time; without any, the year of the day it is judged on. */
export const endOf = ({ dueOn }: Pick<Measured, 'dueOn'>, cut: string): string => dueOn ?? `${cut.slice(0, 4)}-12-31`

/** The times a target is judged over that have begun by a day; at least the first. */
export function windowsOf(target: Measured, cut: string): Window[] {
  const to = endOf(target, cut)
  const from = target.startsOn !== null && target.startsOn < to ? target.startsOn : `${to.slice(0, 4)}-01-01`
  if (target.cadence === 'once') return [{ key: null, from, to }]
  const periods: Period[] = periodsBetween(rhythms[target.cadence], from, to)
  return periods.filter((period, index) => index === 0 || period.from <= cut)
}

/** The window whose state is the target's: the latest that is due, else the first. */
export function windowJudged(target: Measured, cut: string): Window {
  const windows = windowsOf(target, cut)
  const due = windows.findLast(({ to }) => to <= cut)
  return due ?? windows[0] ?? { key: null, from: cut, to: cut }
}

/** A target's row as it is measured by. Text columns are held to their words by the database. */
type MeasuredRow = {
  comparator: string | null
  value: number | null
  value_to: number | null
  direction: string | null
  unit: string | null
  measure: string
  roll_up: string
  over_time: string
  cadence: string
  measurable: boolean
  baseline: number | null
  baseline_on: string | null
  due_on: string | null
  owners: readonly unknown[]
}

/** A target of a movement, ready to be judged: it begins with the movement, and ends with it where it has no day of its own. */
export function measuredTarget(
  row: MeasuredRow,
  movement: { period_from: string | null; period_to: string | null; launched_on: string | null },
): Measured {
  return {
    comparator: row.comparator as Measured['comparator'],
    value: row.value,
    valueTo: row.value_to,
    direction: row.direction as Measured['direction'],
    unit: row.unit,
    measure: row.measure as Measure,
    rollUp: row.roll_up as RollUpMethod,
    overTime: row.over_time as OverTime,
    cadence: row.cadence as Cadence,
    measurable: row.measurable,
    baseline: row.baseline,
    baselineOn: row.baseline_on,
    startsOn: movement.period_from ?? movement.launched_on,
    dueOn: row.due_on ?? movement.period_to,
    owners: row.owners.length,
  }
}
