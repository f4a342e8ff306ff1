import { describe, expect, it } from 'vitest'
import { exactSum, exactSumOfProducts } from './decimal.ts'
import { type Leaf, type RolledTarget, type RollUpMethod, rollUp, rollUpTree } from './roll-up.ts'

const target: RolledTarget = {
  comparator: 'gte',
  value: 95,
  valueTo: null,
  direction: null,
  unit: '%',
  measure: 'number',
}
let last = 0
const leaf = (change: Partial<Leaf> = {}): Leaf => ({
  unitId: `unit ${last++}`,
  kind: change.kind === undefined ? 'value' : change.kind,
  value: null,
  numerator: null,
  denominator: null,
  share: null,
  ownValue: null,
  at: null,
  ...change,
})
const value = (figure: number, change: Partial<Leaf> = {}) => leaf({ value: figure, ...change })
const ratio = (numerator: number, denominator: number) =>
  leaf({ value: (numerator * 100) / denominator, numerator, denominator })
const owed = leaf({ kind: null })
const missing = leaf({ kind: 'missing' })
const notArisen = leaf({ kind: 'not-arisen' })

describe('figures of units make one', () => {
  const cases: [rule: string, method: RollUpMethod, leaves: Leaf[], figure: number | null][] = [
    ['added up', 'sum', [value(1.1), value(2.2)], 3.3],
    ['added up exactly', 'sum', [value(0.1), value(0.2)], 0.3],
    ['what is owed or missing adds nothing', 'sum', [value(5), owed, missing], 5],
    ['nothing reported is no nought', 'sum', [owed, missing], null],
    ['nothing arose is nought of a sum', 'sum', [notArisen, notArisen], 0],
    ['no change counts like a figure', 'sum', [value(5, { kind: 'no-change' }), value(1)], 6],
    ['weighed by what was counted, not averaged', 'weighted-ratio', [ratio(90, 100), ratio(1, 2)], 89.2156862745],
    ['nothing counted is not 0 %', 'weighted-ratio', [notArisen, owed], null],
    ['nothing arose in one of two', 'weighted-ratio', [notArisen, ratio(57, 100)], 57],
    ['a whole of nought is not 0 %', 'weighted-ratio', [leaf({ value: 0, numerator: 0, denominator: 0 })], null],
    ['one share without its counts', 'weighted-ratio', [value(96.5), owed], 96.5],
    ['several shares without counts cannot be weighed', 'weighted-ratio', [value(96), value(98)], null],
    ['averaged alike', 'average', [value(1), value(2)], 1.5],
    ['averaged by weight', 'average', [value(10, { share: 3 }), value(20, { share: 1 })], 12.5],
    ['averaged: nothing arose weighs nothing', 'average', [value(10), notArisen], 10],
    ['averaged over no weight', 'average', [value(10, { share: 0 })], null],
    ['the newest', 'last', [value(3, { at: '2025-11-02' }), value(9, { at: '2025-11-01' })], 3],
    ['the newest of nothing', 'last', [owed], null],
    ['the greatest', 'max', [value(-3), value(-1), value(-2)], -1],
    ['the greatest of nothing', 'max', [missing], null],
    ['the share of units that pass, of all that owe', 'count-passing', [value(95), value(94.9), owed, notArisen], 25],
    ['no unit has reported', 'count-passing', [owed, missing], null],
  ]
  it.each(cases)('%s', (_rule, method, leaves, figure) => {
    expect(rollUp(method, leaves, target).value).toBe(figure)
    expect(rollUp(method, leaves.toReversed(), target).value).toBe(figure)
  })

  it('counts what is owed, what was reported, what passes', () =>
    expect(rollUp('weighted-ratio', [ratio(96, 100), ratio(1, 2), owed, missing, notArisen], target)).toEqual({
      value: 95.0980392157,
      numerator: 97,
      denominator: 102,
      owed: 5,
      reported: 3,
      passing: 1,
    }))
})

describe('a unit passes', () => {
  const passing = (method: RollUpMethod, own: Leaf, change: Partial<RolledTarget> = {}) =>
    rollUp(method, [own], { ...target, ...change }).passing
  it('by the target, where it alone is asked for nothing', () => {
    expect(passing('average', value(95))).toBe(1)
    expect(passing('average', value(94))).toBe(0)
  })
  it('by what it alone is asked for', () => {
    expect(passing('average', value(94, { ownValue: 90 }))).toBe(1)
    expect(passing('average', value(96, { ownValue: 98 }))).toBe(0)
  })
  it('by its part of a sum', () => expect(passing('sum', value(30, { share: 30 }), { unit: 'nhà' })).toBe(1))
  it('when nothing happened that must not', () =>
    expect(passing('sum', notArisen, { comparator: 'eq', value: 0, unit: 'vụ' })).toBe(1))
  it('when it is done', () => {
    expect(passing('count-passing', value(1), { measure: 'yes-no', comparator: 'eq', value: 100 })).toBe(1)
    expect(passing('count-passing', value(0), { measure: 'yes-no', comparator: 'eq', value: 100 })).toBe(0)
  })
  it('never where nothing is asked for', () => expect(passing('last', value(3), { comparator: null })).toBe(0))
  it('so many units where the target counts units', () =>
    expect(
      rollUp('count-passing', [value(1), value(1), value(0)], { ...target, measure: 'yes-no', unit: 'thôn' }),
    ).toMatchObject({
      value: 2,
      numerator: null,
    }))
})

describe('a tree of units', () => {
  const parents = new Map([
    ['office', null],
    ['north', 'office'],
    ['hamlet 1', 'north'],
    ['hamlet 2', 'north'],
    ['south', 'office'],
  ])
  const leaves = [value(1, { unitId: 'hamlet 1' }), value(2, { unitId: 'hamlet 2' }), value(4, { unitId: 'south' })]
  const sums = (of?: string) =>
    Object.fromEntries(rollUpTree('sum', leaves, { target, parents, of }).map(({ unitId, value }) => [unitId, value]))

  it('has a figure at every unit that owes one and above it', () =>
    expect(sums()).toEqual({ 'hamlet 1': 1, 'hamlet 2': 2, north: 3, south: 4, office: 7 }))
  it('is made again only above the unit that reported', () =>
    expect(sums('hamlet 1')).toEqual({ 'hamlet 1': 1, north: 3, office: 7 }))
  it('a unit that owes itself and has units below counts both', () => {
    const own = [...leaves, value(10, { unitId: 'north' })]
    const north = rollUpTree('sum', own, { target, parents }).find(({ unitId }) => unitId === 'north')
    expect(north).toMatchObject({ value: 13, owed: 3, reported: 3 })
  })
  it('the newest and the greatest keep to their own unit in the tree', () => {
    for (const method of ['last', 'max'] as const)
      expect(rollUpTree(method, leaves, { target, parents }).map(({ unitId }) => unitId)).toEqual([
        'hamlet 1',
        'north',
        'office',
        'hamlet 2',
        'south',
      ])
  })
  it('a circle of parents ends', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(rollUpTree('sum', [value(1, { unitId: 'a' })], { target, parents: circle })).toHaveLength(2)
  })
})

it.each([
  [[], 0],
  [[0.1, 0.2, -0.3], 0],
  [[1e15, 0.000001, -1e15], 0.000001],
  [[12_345_678.9, 12_345_678.9], 24_691_357.8],
  [[1e-7, 2e-7], 3e-7],
])('the exact sum of %j is %d', (values, sum) => expect(exactSum(values)).toBe(sum))

it('the exact sum of products', () => {
  expect(
    exactSumOfProducts([
      [0.1, 3],
      [0.2, 3],
    ]),
  ).toBe(0.9)
})
