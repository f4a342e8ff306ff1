import type { Cadence, Comparator } from '#reading/plan.ts'
import type { TargetMeasure } from './measure-of.ts'

/** A target about to be written, with the units that answer for it from the day it is made. */
export type NewTarget = {
  tenant_id: string
  id: string
  movement_id: string
  parent_id: string | null
  position: number
  requirement: boolean
  label: string | null
  name: string
  name_folded: string
  comparator: Comparator | null
  value: number | null
  value_to: number | null
  unit: string | null
  cadence: Cadence
  due_on: string | null
  measurable: boolean
  indicator: TargetMeasure['indicator']
  direction: TargetMeasure['direction']
  measure: TargetMeasure['measure']
  roll_up: TargetMeasure['roll_up']
  over_time: TargetMeasure['over_time']
  report_every: TargetMeasure['report_every']
  span_start: number | null
  span_end: number | null
  owners: string[]
}

/** "(3)" or "a)" before a name; a bullet says nothing. */
export function labelled({ label, name }: { label: string | null; name: string }): string {
  const capital = name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
  return label && /[\p{L}\d]/u.test(label) ? `${label} ${capital}` : capital
}
