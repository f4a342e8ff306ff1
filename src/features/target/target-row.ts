import type { TargetDescription } from './description.ts'

/** The columns that say how a target is measured; text columns are held to their words by the database. */
export type DescribedRow = {
  comparator: string | null
  value: number | null
  value_to: number | null
  unit: string | null
  due_on: string | null
  measurable: boolean
  measure: string
  report_every: string | null
  indicator: string | null
  direction: string | null
  roll_up: string
  over_time: string
  baseline: number | null
  baseline_on: string | null
}

export function descriptionOf(row: DescribedRow): TargetDescription {
  return {
    comparator: row.comparator as TargetDescription['comparator'],
    value: row.value,
    valueTo: row.value_to,
    unit: row.unit,
    dueOn: row.due_on,
    measurable: row.measurable,
    measure: row.measure as TargetDescription['measure'],
    reportEvery: row.report_every as TargetDescription['reportEvery'],
    indicator: row.indicator,
    direction: row.direction as TargetDescription['direction'],
    rollUp: row.roll_up as TargetDescription['rollUp'],
    overTime: row.over_time as TargetDescription['overTime'],
    baseline: row.baseline,
    baselineOn: row.baseline_on,
  }
}

export function rowOf(said: TargetDescription) {
  return {
    comparator: said.comparator,
    value: said.value,
    value_to: said.valueTo,
    unit: said.unit,
    due_on: said.dueOn,
    measurable: said.measurable,
    measure: said.measure,
    report_every: said.reportEvery,
    indicator: said.indicator,
    direction: said.direction,
    roll_up: said.rollUp,
    over_time: said.overTime,
    baseline: said.baseline,
    baseline_on: said.baselineOn,
  }
}
