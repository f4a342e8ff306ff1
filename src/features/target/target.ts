import type { Cadence, Comparator } from '#reading/plan.ts'

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
  span_start: number | null
  span_end: number | null
  owners: string[]
}

/**
 * How a target stands. Until results are reported the only truth is `unknown`; `missed` and the rest
 * come from results alone.
 */
export type TargetState = 'unknown'
export type TargetStanding = {
  state: TargetState
  reason: 'no-owner' | 'not-measurable' | 'no-result-yet' | 'overdue-no-result'
}

/** The state of a target nobody has reported on, and why. `today` and `due` are days in Vietnam. */
export function standingWithoutResults(
  target: { measurable: boolean; due_on: string | null; owners: number },
  today: string,
): TargetStanding {
  if (target.owners === 0) return { state: 'unknown', reason: 'no-owner' }
  if (target.due_on !== null && target.due_on < today) return { state: 'unknown', reason: 'overdue-no-result' }
  return { state: 'unknown', reason: target.measurable ? 'no-result-yet' : 'not-measurable' }
}

/** "(3)" or "a)" before a name; a bullet says nothing. */
export function labelled({ label, name }: { label: string | null; name: string }): string {
  const capital = name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
  return label && /[\p{L}\d]/u.test(label) ? `${label} ${capital}` : capital
}
