import type { Period, Plan, Responsibility, StandingMovement, Target } from '../plan.ts'
import { pairByName } from './likeness.ts'

type Changed<T> = { before: T; after: T }
type Changes<T> = { added: T[]; removed: T[]; changed: Changed<T>[] }

/** What changed from one version of a plan to the next. Parts that stayed the same are not listed. */
export type VersionChanges = {
  title: Changed<string | null> | null
  period: Changed<Period | null> | null
  targets: Changes<Target>
  requirements: Changes<Target>
  movements: Changes<StandingMovement>
  responsibilities: Changes<Responsibility>
}

const sameName = 0.6

/** Compares two versions of one plan. A target counts as changed when its figure, unit, date or cadence differs. */
export function compareVersions(before: Plan, after: Plan): VersionChanges {
  return {
    title: changedValue(before.document.title, after.document.title, (title) => title ?? ''),
    period: changedValue(before.period, after.period, (period) => `${period?.from}..${period?.to}`),
    targets: changesOf(before.targets, after.targets, { nameOf: ({ name }) => name, figureOf }),
    requirements: changesOf(before.requirements, after.requirements, { nameOf: ({ name }) => name, figureOf }),
    movements: changesOf(before.movements, after.movements, {
      nameOf: ({ name }) => name,
      figureOf: ({ plan, period }) => `${plan} ${period?.from}-${period?.to}`,
    }),
    responsibilities: changesOf(before.responsibilities, after.responsibilities, {
      nameOf: ({ unit }) => unit,
      figureOf: ({ asked, duties }) => `${asked} ${duties.map(({ text }) => text).join('\n')}`,
    }),
  }
}

const figureOf = ({ comparator, value, valueTo, unit, due, cadence }: Target) =>
  [comparator, value, valueTo, unit, due, cadence].join(' ')

function changedValue<T>(before: T, after: T, keyOf: (value: T) => string): Changed<T> | null {
  return keyOf(before) === keyOf(after) ? null : { before, after }
}

type Reading<T> = { nameOf: (item: T) => string; figureOf: (item: T) => string }

function changesOf<T>(before: readonly T[], after: readonly T[], { nameOf, figureOf: figure }: Reading<T>): Changes<T> {
  const { both, onlyLeft, onlyRight } = pairByName(before, after, { nameOf, least: sameName })
  return {
    added: onlyRight,
    removed: onlyLeft,
    changed: both
      .filter(({ left, right }) => figure(left) !== figure(right))
      .map(({ left, right }) => ({ before: left, after: right })),
  }
}
