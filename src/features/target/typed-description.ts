import { formatDate, formatNumber, parseDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { reportEveries } from '../result/period.ts'
import { measures, readTypedFigure } from '../result/typed-figure.ts'
import type { DescriptionField, DescriptionProblem, TargetDescription } from './description.ts'
import { directions } from './goal.ts'
import type { OwnFigure } from './own-figure.queries.ts'
import { rollUpMethods } from './roll-up.ts'

export const comparators = ['gte', 'gt', 'eq', 'lte', 'lt', 'between'] as const
export const overTimes = ['last', 'sum', 'average', 'max'] as const

/** The form as typed, by the names of its controls. */
export type TypedDescription = Readonly<Record<string, string>>

export type TypedProblem = DescriptionProblem | 'not-a-number' | 'not-a-day' | 'not-offered'
export type ReadDescription = {
  description: TargetDescription
  own: OwnFigure[]
  /** By the name of the control. */
  problems: Record<string, TypedProblem>
}

export const ownName = (unitId: string): string => `own-${unitId}`
export const shareName = (unitId: string): string => `share-${unitId}`

/** A stored description as the form shows it. */
export function typedOf(said: TargetDescription, own: readonly OwnFigure[], locale: Locale): TypedDescription {
  const number = (value: number | null) => (value === null ? '' : formatNumber(value, locale))
  const day = (date: string | null) => (date === null ? '' : formatDate(date))
  const typed: Record<string, string> = {
    comparator: said.comparator ?? '',
    value: number(said.value),
    valueTo: number(said.valueTo),
    unit: said.unit ?? '',
    dueOn: day(said.dueOn),
    measurable: said.measurable ? 'yes' : '',
    measure: said.measure,
    reportEvery: said.reportEvery ?? '',
    indicator: said.indicator ?? '',
    direction: said.direction ?? '',
    rollUp: said.rollUp,
    overTime: said.overTime,
    baseline: number(said.baseline),
    baselineOn: day(said.baselineOn),
  }
  for (const { unitId, value, share } of own) {
    typed[ownName(unitId)] = number(value)
    typed[shareName(unitId)] = number(share)
  }
  return typed
}

/** What the form says; a field that is not open keeps what stands, whatever was sent. */
export function readDescription(
  typed: TypedDescription,
  stands: { description: TargetDescription; open: readonly DescriptionField[]; unitIds: readonly string[] },
  locale: Locale,
): ReadDescription {
  const problems: Record<string, TypedProblem> = {}
  const reader = readerOf(typed, problems, locale)
  const { number, day, oneOf, some } = reader
  const said: TargetDescription = {
    comparator: some('comparator', comparators),
    value: number('value'),
    valueTo: typed.comparator === 'between' ? number('valueTo') : null,
    unit: (typed.unit ?? '').normalize('NFC').trim().slice(0, 60) || null,
    dueOn: day('dueOn'),
    measurable: typed.measurable === 'yes',
    measure: oneOf('measure', measures),
    reportEvery: some('reportEvery', reportEveries),
    indicator: typed.indicator?.trim() || null,
    direction: some('direction', directions),
    rollUp: oneOf('rollUp', rollUpMethods),
    overTime: oneOf('overTime', overTimes),
    baseline: number('baseline'),
    baselineOn: day('baselineOn'),
  }
  const kept = Object.entries(stands.description).filter(([field]) => !stands.open.includes(field as DescriptionField))
  const description = { ...said, ...Object.fromEntries(kept) }
  for (const [field] of kept) delete problems[field]
  const own = stands.unitIds.map((unitId) => ({
    unitId,
    value: number(ownName(unitId)),
    share: number(shareName(unitId)),
  }))
  return { description, own, problems }
}

function readerOf(typed: TypedDescription, problems: Record<string, TypedProblem>, locale: Locale) {
  const textOf = (name: string) => (typed[name] ?? '').trim()
  const refuse = (name: string, problem: TypedProblem): null => {
    problems[name] = problem
    return null
  }
  const some = <T extends string>(name: string, offered: readonly T[]): T | null => {
    const chosen = offered.find((option) => option === textOf(name))
    return chosen ?? (textOf(name) === '' ? null : refuse(name, 'not-offered'))
  }
  return {
    number(name: string): number | null {
      if (textOf(name) === '') return null
      const read = readTypedFigure('number', { value: textOf(name) }, { locale })
      return read.ok ? read.value : refuse(name, 'not-a-number')
    },
    day(name: string): string | null {
      return textOf(name) === '' ? null : (parseDate(textOf(name)) ?? refuse(name, 'not-a-day'))
    },
    some,
    oneOf<T extends string>(name: string, offered: readonly [T, ...T[]]): T {
      if (textOf(name) === '') refuse(name, 'not-offered')
      return some(name, offered) ?? offered[0]
    },
  }
}
