import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Leaf, type Parents, type RolledTarget, type RollUpMethod, rollUpMethods, rollUpTree } from './roll-up.ts'

// Against a slow oracle that knows nothing of the code under test: fractions, and a walk upwards from every leaf for every node.

type Fraction = { top: bigint; bottom: bigint }
const hundredths = (value: number): Fraction => ({ top: BigInt(Math.round(value * 100)), bottom: 100n })
const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
})
const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom })
const zero: Fraction = { top: 0n, bottom: 1n }
const twelve = 10n ** 12n
const approximately = ({ top, bottom }: Fraction): number => Number((top * twelve) / bottom) / 1e12

function isBelow(unitId: string, node: string, parents: Parents): boolean {
  for (let at: string | null = unitId; at !== null; at = parents.get(at) ?? null) if (at === node) return true
  return false
}

const answered = (leaf: Leaf) => leaf.kind === 'value' || leaf.kind === 'no-change'
const said = (leaf: Leaf) => answered(leaf) || leaf.kind === 'not-arisen'

/** 50 or more passes; an own value or, in a sum, a part goes before. */
function passesOracle(method: string, leaf: Leaf): boolean {
  if (!answered(leaf) && !(method === 'sum' && leaf.kind === 'not-arisen')) return false
  const least = leaf.ownValue ?? (method === 'sum' ? (leaf.share ?? 50) : 50)
  return (leaf.value ?? 0) >= least
}

function oracle(method: string, all: readonly Leaf[]): number | null {
  const known = all.filter(answered)
  if (method === 'sum') {
    if (!all.some(said)) return null
    return approximately(known.map(({ value }) => hundredths(value ?? 0)).reduce(plus, zero))
  }
  if (method === 'count-passing') return all.some(said) ? all.filter((leaf) => passesOracle(method, leaf)).length : null
  if (method === 'weighted-ratio') {
    const top = known.reduce((sum, { numerator }) => sum + BigInt(numerator ?? 0), 0n)
    const bottom = known.reduce((sum, { denominator }) => sum + BigInt(denominator ?? 0), 0n)
    return bottom === 0n ? null : approximately({ top: top * 100n, bottom })
  }
  if (known.length === 0) return null
  if (method === 'max') return Math.max(...known.map(({ value }) => value ?? 0))
  if (method === 'last') {
    let newest = known[0] as Leaf
    for (const leaf of known) {
      const [a, b] = [leaf.at ?? '', newest.at ?? '']
      if (a > b || (a === b && leaf.unitId < newest.unitId)) newest = leaf
    }
    return newest.value
  }
  const weight = known.reduce((sum, { share }) => plus(sum, hundredths(share ?? 1)), zero)
  if (weight.top === 0n) return null
  const total = known.reduce(
    (sum, { value, share }) => plus(sum, times(hundredths(value ?? 0), hundredths(share ?? 1))),
    zero,
  )
  return approximately({ top: total.top * weight.bottom, bottom: total.bottom * weight.top })
}

const cents = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((number) => number / 100)
const leafOf = (unitId: string): fc.Arbitrary<Leaf> =>
  fc
    .record({
      kind: fc.constantFrom('value', 'value', 'no-change', 'not-arisen', 'missing', null),
      figure: cents(100),
      numerator: fc.nat(500),
      rest: fc.nat(500),
      share: fc.option(cents(60)),
      ownValue: fc.option(cents(100)),
      at: fc.option(fc.constantFrom('2025-10-01', '2025-11-02', '2025-11-03')),
    })
    .map(({ kind, figure, numerator, rest, share, ownValue, at }) => {
      const has = kind === 'value' || kind === 'no-change'
      const counts = has
        ? { value: figure, numerator, denominator: numerator + rest }
        : { value: null, numerator: null, denominator: null }
      return { unitId, kind, ...counts, share, ownValue, at }
    })

/** Every unit but the first stands under one before it; any unit may owe a figure. */
const trees = fc.array(fc.nat(1000), { minLength: 1, maxLength: 14 }).chain((places) => {
  const ids = places.map((_, index) => `u${String(index).padStart(2, '0')}`)
  const parents = new Map(
    ids.map((id, index) => [id, index === 0 ? null : (ids[(places[index] ?? 0) % index] ?? null)]),
  )
  return fc.record({
    method: fc.constantFrom(...rollUpMethods),
    parents: fc.constant(parents),
    leaves: fc.subarray(ids).chain((owing) => fc.tuple(...owing.map(leafOf))),
    seed: fc.nat(),
  })
})

const target: RolledTarget = {
  comparator: 'gte',
  value: 50,
  valueTo: null,
  direction: null,
  unit: 'nhà',
  measure: 'number',
}
const nodes = (method: RollUpMethod, leaves: readonly Leaf[], parents: Parents) =>
  new Map(rollUpTree(method, leaves, { target, parents }).map((node) => [node.unitId, node]))
const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, index) => ({ item, key: Math.imul(seed ^ (index + 1), 2_654_435_761) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

const runs = { numRuns: 10_000, seed: 20_261_121 }

it('10,000 random trees: every node is what a slow oracle makes of it, in whatever order the leaves come', () => {
  let compared = 0
  fc.assert(
    fc.property(trees, ({ method, parents, leaves, seed }) => {
      const rolled = nodes(method, leaves, parents)
      for (const unitId of parents.keys()) {
        const own = leaves.filter((leaf) => isBelow(leaf.unitId, unitId, parents))
        const node = rolled.get(unitId)
        if (own.length === 0) {
          expect(node).toBeUndefined()
          continue
        }
        compared++
        const value = oracle(method, own)
        if (value === null) expect(node?.value).toBeNull()
        else expect(Math.abs((node?.value ?? Number.NaN) - value)).toBeLessThan(1e-9)
        expect([node?.owed, node?.reported]).toEqual([own.length, own.filter(said).length])
        expect(node?.passing).toBe(own.filter((leaf) => passesOracle(method, leaf)).length)
      }
      expect(nodes(method, shuffled(leaves, seed), parents)).toEqual(rolled)
    }),
    runs,
  )
  expect(compared).toBeGreaterThan(30_000)
})

it('10,000 times a subtree moves: only the units above its old and its new place change, and to the right figure', () => {
  let moved = 0
  fc.assert(
    fc.property(trees, fc.nat(), fc.nat(), ({ method, parents, leaves }, which, where) => {
      const ids = [...parents.keys()]
      const mover = ids[which % ids.length] ?? ''
      const places = ids.filter((id) => !isBelow(id, mover, parents))
      const place = places[where % Math.max(1, places.length)]
      if (place === undefined) return
      moved++
      const after = new Map(parents).set(mover, place)
      const [before, then] = [nodes(method, leaves, parents), nodes(method, leaves, after)]
      for (const id of ids) {
        const touched = id !== mover && (isBelow(mover, id, parents) || isBelow(mover, id, after))
        if (!touched) expect(then.get(id)).toEqual(before.get(id))
        const own = leaves.filter((leaf) => isBelow(leaf.unitId, id, after))
        expect(then.get(id)?.owed ?? 0).toBe(own.length)
        const value = own.length > 0 ? oracle(method, own) : null
        if (value === null) expect(then.get(id)?.value ?? null).toBeNull()
        else expect(Math.abs((then.get(id)?.value ?? Number.NaN) - value)).toBeLessThan(1e-9)
      }
      const some = rollUpTree(method, leaves, { target, parents: after, of: mover })
      for (const node of some) expect(node).toEqual(then.get(node.unitId))
    }),
    runs,
  )
  expect(moved).toBeGreaterThan(7_000)
})
