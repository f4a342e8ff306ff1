import { indicatorByCode } from '#law/register/indicators.ts'
import { PreconditionError } from '#platform/errors.ts'
import type { Comparator } from '#reading/plan.ts'
import type { ReportEvery } from '../result/period.ts'
import type { Measure } from '../result/typed-figure.ts'
import type { Direction } from './goal.ts'
import type { OverTime } from './measure-of.ts'
import type { RollUpMethod } from './roll-up.ts'

/** What a person says of how a target is measured. */
export type TargetDescription = {
  comparator: Comparator | null
  value: number | null
  valueTo: number | null
  unit: string | null
  dueOn: string | null
  /** Units are asked for figures. */
  measurable: boolean
  measure: Measure
  reportEvery: ReportEvery | null
  indicator: string | null
  direction: Direction | null
  rollUp: RollUpMethod
  overTime: OverTime
  baseline: number | null
  baselineOn: string | null
}

/** What the plan fixed, and what units were asked for: changed only by amending the plan once it is launched. */
const fixedByLaunch = [
  ...(['comparator', 'value', 'valueTo', 'unit', 'dueOn', 'measurable', 'measure', 'reportEvery'] as const),
] satisfies (keyof TargetDescription)[]

export type DescriptionProblem =
  | 'value-missing'
  | 'comparator-missing'
  | 'range-missing'
  | 'range-reversed'
  | 'nothing-measured'
  | 'share-not-added'
  | 'ratio-in-per-cent'
  | 'ratio-weighted'
  | 'yes-no-counted'
  | 'baseline-missing'
  | 'indicator-unknown'
export type DescriptionField = keyof TargetDescription

/** What is wrong with a description, by the field where it is put right. */
export function problemsOf(said: TargetDescription): Partial<Record<DescriptionField, DescriptionProblem>> {
  const isShare = said.unit === '%'
  const hasGoal = said.comparator !== null && said.value !== null
  const found: [DescriptionField, DescriptionProblem, boolean][] = [
    ['value', 'value-missing', said.comparator !== null && said.value === null],
    ['comparator', 'comparator-missing', said.comparator === null && said.value !== null],
    ['valueTo', 'range-missing', said.comparator === 'between' && said.valueTo === null],
    ['valueTo', 'range-reversed', (said.valueTo ?? Infinity) < (said.value ?? -Infinity)],
    ['measurable', 'nothing-measured', said.measurable && !hasGoal && said.measure !== 'yes-no'],
    ['measure', 'ratio-in-per-cent', said.measure === 'ratio' && !isShare],
    ['rollUp', 'share-not-added', isShare && said.rollUp === 'sum' && said.measure !== 'yes-no'],
    ['rollUp', 'ratio-weighted', said.rollUp === 'weighted-ratio' && said.measure !== 'ratio'],
    ['rollUp', 'yes-no-counted', said.measure === 'yes-no' && !['count-passing', 'last'].includes(said.rollUp)],
    ['baseline', 'baseline-missing', said.baselineOn !== null && said.baseline === null],
    ['indicator', 'indicator-unknown', said.indicator !== null && indicatorByCode(said.indicator) === null],
  ]
  const problems: Partial<Record<DescriptionField, DescriptionProblem>> = {}
  for (const [field, problem, isSo] of found) if (isSo) problems[field] ??= problem
  return problems
}

const open = new Set(['draft', 'ready'])
const over = new Set(['summed-up', 'archived', 'dropped'])

/** Fields a person may change while the movement stands there. Throws `movement-over` where nothing is changed any more. */
export function fieldsOpen(status: string): readonly DescriptionField[] {
  if (over.has(status)) throw new PreconditionError('movement-over')
  const later: DescriptionField[] = ['indicator', 'direction', 'rollUp', 'overTime', 'baseline', 'baselineOn']
  return open.has(status) ? [...fixedByLaunch, ...later] : later
}

/** Throws `target-fixed` for a change that only an amended plan can make. */
export function requireChangeable(status: string, before: TargetDescription, after: TargetDescription): void {
  const free = fieldsOpen(status)
  const isFixed = fixedByLaunch.some((field) => !free.includes(field) && before[field] !== after[field])
  if (isFixed) throw new PreconditionError('target-fixed')
}
