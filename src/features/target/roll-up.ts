import type { Measure } from '../result/typed-figure.ts'
import { exactSum, exactSumOfProducts } from './decimal.ts'
import { type Asked, fulfils, goalOf } from './goal.ts'
import { percentOf } from './ratio.ts'

export const rollUpMethods = ['sum', 'weighted-ratio', 'average', 'last', 'max', 'count-passing'] as const
export type RollUpMethod = (typeof rollUpMethods)[number]

/** One figure owed by one unit in one period. */
export type Leaf = {
  unitId: string
  /** null: owed, and nothing was said of it yet */
  kind: 'value' | 'no-change' | 'not-arisen' | 'missing' | null
  value: number | null
  numerator: number | null
  denominator: number | null
  /** its part of a sum, or its weight in an average */
  share: number | null
  /** what this unit alone is asked for */
  ownValue: number | null
  /** when it was entered, ISO; the newest is what `last` takes */
  at: string | null
}

/** What the target asks, and how it is counted. */
export type RolledTarget = Asked & { unit: string | null; measure: Measure }

/** The figure of many units. `value` is null when nothing that can be counted was reported. */
export type RolledUp = {
  value: number | null
  numerator: number | null
  denominator: number | null
  owed: number
  reported: number
  passing: number
}

/** Makes one figure of those of units. The order of the leaves does not matter. */
export function rollUp(method: RollUpMethod, leaves: readonly Leaf[], target: RolledTarget): RolledUp {
  const reported = leaves.filter(({ kind }) => kind !== null && kind !== 'missing')
  const passing = reported.filter((leaf) => passes(method, leaf, target)).length
  const counts = { owed: leaves.length, reported: reported.length, passing }
  const figure = method === 'count-passing' ? countPassing(counts, target) : figures[method](reported)
  return { ...none, ...figure, ...counts }
}

/** A tree of units: who stands directly above whom; null for the top. */
export type Parents = ReadonlyMap<string, string | null>
export type RolledNode = RolledUp & { unitId: string }

/**
 * The figure of every unit that owes one or stands above one that does. With `of`, only of that unit and those above it,
 * for a single figure changes no others. A circle of parents, which the database does not know, ends where it closes.
 */
export function rollUpTree(
  method: RollUpMethod,
  leaves: readonly Leaf[],
  within: { target: RolledTarget; parents: Parents; of?: string | undefined },
): RolledNode[] {
  const { target, parents, of } = within
  const wanted = of === undefined ? null : new Set(upwards(of, parents))
  const below = new Map<string, Leaf[]>()
  for (const leaf of leaves)
    for (const unitId of upwards(leaf.unitId, parents)) {
      if (wanted && !wanted.has(unitId)) continue
      const own = below.get(unitId)
      if (own) own.push(leaf)
      else below.set(unitId, [leaf])
    }
  return [...below].map(([unitId, own]) => ({ unitId, ...rollUp(method, own, target) }))
}

function upwards(unitId: string, parents: Parents): string[] {
  const way = new Set<string>()
  for (let at: string | null = unitId; at !== null && !way.has(at); at = parents.get(at) ?? null) way.add(at)
  return [...way]
}

type Figure = Partial<Pick<RolledUp, 'value' | 'numerator' | 'denominator'>>
const none = { value: null, numerator: null, denominator: null }

const figures: Record<Exclude<RollUpMethod, 'count-passing'>, (reported: readonly Leaf[]) => Figure> = {
  sum: (reported) => {
    const values = reported.map(asCount).filter((value) => value !== null)
    return values.length > 0 ? { value: exactSum(values) } : none
  },
  'weighted-ratio': weightedRatio,
  average: weightedAverage,
  last: (reported) => bare(counted(reported).toSorted(newestFirst)[0]),
  max: (reported) => bare(counted(reported).toSorted((a, b) => b.value - a.value || newestFirst(a, b))[0]),
}

/** Where things are counted, nothing that happened is nought. */
const asCount = ({ kind, value }: Leaf): number | null => (kind === 'not-arisen' ? 0 : value)

type Counted = Figure & { value: number; unitId: string; at: string | null }

function counted(leaves: readonly Leaf[]): Counted[] {
  return leaves.flatMap(({ unitId, at, value, numerator, denominator }) =>
    value === null ? [] : [{ unitId, at, value, numerator, denominator }],
  )
}

function bare(chosen: Counted | undefined): Figure {
  if (!chosen) return none
  const { value, numerator, denominator } = chosen
  return { value, numerator: numerator ?? null, denominator: denominator ?? null }
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
const newestFirst = (a: Counted, b: Counted): number => order(b.at ?? '', a.at ?? '') || order(a.unitId, b.unitId)

/** Σ numerators of Σ denominators. One figure without its counts is what it is; several cannot be weighed. */
function weightedRatio(reported: readonly Leaf[]): Figure {
  const weighed = reported.filter(({ numerator, denominator }) => numerator !== null && denominator !== null)
  if (weighed.length === 0) {
    const [only, ...more] = counted(reported)
    return more.length === 0 ? bare(only) : none
  }
  const numerator = exactSum(weighed.map((leaf) => leaf.numerator ?? 0))
  const denominator = exactSum(weighed.map((leaf) => leaf.denominator ?? 0))
  return { value: percentOf(numerator, denominator), numerator, denominator }
}

function weightedAverage(reported: readonly Leaf[]): Figure {
  const weighed = reported.flatMap(({ value, share }) => (value === null ? [] : [[value, share ?? 1] as const]))
  const weight = exactSum(weighed.map(([, share]) => share))
  return weight > 0 ? { value: Number((exactSumOfProducts(weighed) / weight).toPrecision(12)) } : none
}

/** So many units, or their share of all that owe a figure where the target is in per cent. */
function countPassing(counts: Pick<RolledUp, 'owed' | 'reported' | 'passing'>, { unit }: RolledTarget): Figure {
  const { owed, reported, passing } = counts
  if (reported === 0) return none
  if (unit !== '%') return { value: passing }
  return { value: percentOf(passing, owed), numerator: passing, denominator: owed }
}

/** A unit passes by what it alone is asked for, else by its part of a sum, else by the target's own figure. */
function passes(method: RollUpMethod, leaf: Leaf, target: RolledTarget): boolean {
  const value = method === 'sum' ? asCount(leaf) : leaf.value
  if (value === null) return false
  if (target.measure === 'yes-no') return value === 1
  const own = leaf.ownValue ?? (method === 'sum' ? leaf.share : null)
  const asked = own === null ? target : { ...target, value: own, valueTo: null, comparator: ownComparator(target) }
  const goal = goalOf(asked)
  return goal !== null && fulfils(value, goal)
}

/** One number is not a range: it is the least of what is asked. */
function ownComparator({ comparator }: Asked) {
  return comparator === null || comparator === 'between' ? 'gte' : comparator
}
