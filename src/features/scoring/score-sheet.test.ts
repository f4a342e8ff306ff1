import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, scoreSheet } from './score.ts'
import {
  type Criterion,
  type CriterionGroup,
  emptyContent,
  type Rule,
  type SheetContent,
  sheetIssues,
} from './sheet.ts'

const criterion = (rule: Rule, more: Partial<Criterion> = {}): Criterion => ({
  ...{ key: 'c', name: 'Tiêu chí', maximum: 50, weight: 1, rule },
  ...{ targetId: null, leastPoints: null, guide: null },
  ...more,
})
const figure = (value: number, asked: number | null = null): Mark => ({ kind: 'figure', value, asked })

const group = (
  kind: CriterionGroup['kind'],
  maxima: readonly number[],
  mostPoints: number | null = null,
): CriterionGroup => ({
  key: kind,
  name: kind,
  kind,
  mostPoints,
  appraisers: [],
  criteria: maxima.map((maximum, index) => criterion({ kind: 'direct' }, { key: `${kind}${index}`, maximum })),
})
const given = (...rows: [key: string, points: number | null][]): Map<string, Mark> =>
  new Map(
    rows.map(([key, value]) => [key, value === null ? { kind: 'not-arisen' } : { kind: 'points', points: value }]),
  )
const sheet = (groups: CriterionGroup[], more: Partial<SheetContent> = {}): SheetContent => ({
  ...emptyContent(100),
  groups,
  ...more,
})

describe('the whole sheet', () => {
  const bonus = group('bonus', [15, 15], 20)
  const penalty = group('penalty', [10, 10], 12)
  const standard = group('standard', [40, 40, 20])
  const all = given(['standard0', 40], ['standard1', 37], ['standard2', 20])
  const plus = (...rows: Parameters<typeof given>) => new Map([...all, ...given(...rows)])
  type Row = [rule: string, SheetContent, Map<string, Mark>, Partial<ReturnType<typeof scoreSheet>>]
  const cases: Row[] = [
    ['sums its criteria', sheet([standard]), all, { standard: 97, rescaled: 97, total: 97, complete: true }],
    [
      'adds what is above, where the sheet says so: 97 and 10 are 107',
      sheet([standard, bonus], { mayExceed: true }),
      plus(['bonus0', 10], ['bonus1', 0]),
      { total: 107, bonus: 10, capped: false },
    ],
    [
      'stops at the scale where it does not',
      sheet([standard, bonus]),
      plus(['bonus0', 10], ['bonus1', 0]),
      { total: 100, bonus: 10, capped: true },
    ],
    [
      'caps a bonus group',
      sheet([standard, bonus], { mayExceed: true }),
      plus(['bonus0', 15], ['bonus1', 15]),
      { total: 117, bonus: 20 },
    ],
    [
      'caps a penalty group',
      sheet([standard, penalty]),
      plus(['penalty0', 10], ['penalty1', 10]),
      { total: 85, penalty: 12 },
    ],
    [
      'takes penalties from what is above too',
      sheet([standard, bonus, penalty]),
      plus(['bonus0', 10], ['bonus1', 0], ['penalty0', 5], ['penalty1', 0]),
      { total: 100 },
    ],
    [
      'goes no lower than nothing',
      sheet([standard, group('penalty', [50])]),
      given(['standard0', 5], ['standard1', 0], ['standard2', 0], ['penalty0', 50]),
      { total: 0, capped: true },
    ],
    [
      'makes up to the scale for what did not arise',
      sheet([standard]),
      given(['standard0', null], ['standard1', 30], ['standard2', 15]),
      { standard: 45, applicable: 60, rescaled: 75, total: 75 },
    ],
    [
      'rounds once when it makes up',
      sheet([standard]),
      given(['standard0', 40], ['standard1', null], ['standard2', 19]),
      { applicable: 60, rescaled: 98.33, total: 98.33 },
    ],
    [
      'loses it where the sheet says so',
      sheet([standard], { notArisen: 'lose' }),
      given(['standard0', null], ['standard1', 30], ['standard2', 15]),
      { rescaled: 45, total: 45 },
    ],
    [
      'gives nothing where nothing arose',
      sheet([standard]),
      given(['standard0', null], ['standard1', null], ['standard2', null]),
      { applicable: 0, total: 0, complete: true },
    ],
    [
      'does not make up bonus points',
      sheet([standard, bonus], { mayExceed: true }),
      new Map([
        ...given(['standard0', null], ['standard1', 30], ['standard2', 15]),
        ...given(['bonus0', null], ['bonus1', 5]),
      ]),
      { rescaled: 75, bonus: 5, total: 80 },
    ],
    [
      'is not complete while one criterion is not judged',
      sheet([standard]),
      given(['standard0', 40], ['standard1', 30]),
      { total: 70, complete: false },
    ],
    [
      'on the scale of 1000',
      sheet([group('standard', [700, 200, 100])], { scale: 1000 }),
      given(['standard0', 655.5], ['standard1', 200], ['standard2', null]),
      { applicable: 900, rescaled: 950.56, total: 950.56 },
    ],
  ]
  it.each(cases)('%s', (_rule, content, marks, right) => expect(scoreSheet(content, marks)).toMatchObject(right))

  it('names what disqualifies, and scores the rest all the same', () => {
    const never = {
      ...group('standard', []),
      key: 'never',
      criteria: [criterion({ kind: 'disqualifying' }, { key: 'n' })],
    }
    const score = scoreSheet(sheet([standard, never]), new Map([...all, ['n', { kind: 'passed', passed: false }]]))
    expect(score).toMatchObject({ total: 97, disqualified: [{ key: 'n', why: 'happened' }] })
  })
})

describe('a sheet that can be published', () => {
  const codes = (content: SheetContent) => sheetIssues(content).map(({ code }) => code)
  const one = (rule: Rule, more: Partial<Criterion> = {}) =>
    sheet([{ ...group('standard', []), criteria: [criterion(rule, { maximum: 100, ...more })] }])
  const direct: Rule = { kind: 'direct' }
  const step = { kind: 'steps' as const, direction: 'at-least' as const }
  const cases: [rule: string, SheetContent, string[]][] = [
    ['has criteria', sheet([]), ['no-criteria']],
    ['makes its scale', sheet([group('standard', [40, 50])]), ['sum-differs']],
    ['makes its scale with weights', one(direct, { maximum: 50, weight: 2 }), []],
    ['is right', one(direct), []],
    ['counts no bonus towards the scale', sheet([group('standard', [100]), group('bonus', [20])]), []],
    ['has no criterion without points', sheet([group('standard', [100, 0])]), ['no-maximum']],
    [
      'has no weight of nothing',
      sheet([
        {
          ...group('standard', [100, 5]),
          criteria: [...group('standard', [100]).criteria, criterion(direct, { key: 'w', maximum: 5, weight: 0 })],
        },
      ]),
      ['no-weight'],
    ],
    ['has steps', one({ ...step, steps: [] }), ['no-steps']],
    ['has no step above the maximum', one({ ...step, steps: [{ figure: 1, points: 101 }] }), ['points-above-maximum']],
    ['has levels', one({ kind: 'levels', levels: [] }), ['no-levels']],
    [
      'has no level above the maximum',
      one({ kind: 'levels', levels: [{ name: 'Tốt', points: 101 }] }),
      ['points-above-maximum'],
    ],
    ['asks for something', one({ kind: 'proportional', asked: 0, excess: null }), ['no-asked']],
    ['has a worst that is worse', one({ kind: 'lower', asked: 3, worst: 3 }), ['worst-not-worse']],
    [
      'counts some event',
      one({ kind: 'events', start: 0, plus: 0, mostPlus: null, minus: 0, mostMinus: null }),
      ['no-events'],
    ],
    ['asks for no more than there is', one(direct, { leastPoints: 101 }), ['least-above-maximum']],
  ]
  it.each(cases)('%s', (_rule, content, right) => expect(codes(content)).toEqual(right))
})

describe('properties over random sheets', () => {
  const cent = fc.integer({ min: 0, max: 20_000 }).map((cents) => cents / 100)
  const whole = fc.integer({ min: 1, max: 200 })
  const rule = fc.oneof(
    fc.record({ kind: fc.constant('proportional' as const), asked: whole, excess: fc.constant(null) }),
    fc.record({ kind: fc.constant('lower' as const), asked: whole, worst: fc.constant(null) }),
    fc.record({ kind: fc.constant('direct' as const) }),
  )
  const row = fc.record({ rule, maximum: whole, weight: fc.constantFrom(0.5, 1, 2), value: cent, arisen: fc.boolean() })
  const rows = fc.array(row, { minLength: 1, maxLength: 12 })
  type Rows = typeof rows extends fc.Arbitrary<infer T> ? T : never
  const markOf = ({ rule: { kind }, value, arisen }: Rows[number]): Mark => {
    if (!arisen) return { kind: 'not-arisen' }
    return kind === 'direct' ? { kind: 'points', points: value } : figure(value)
  }
  const built = (list: Rows, order: readonly number[], more: Partial<SheetContent> = {}) => {
    const criteria = list.map(({ rule: one, maximum, weight }, index) =>
      criterion(one, { key: `k${index}`, maximum, weight }),
    )
    const marks = new Map(list.map((one, index) => [`k${index}`, markOf(one)]))
    const sorted = order.flatMap((index) => criteria[index] ?? [])
    const scale = Math.round(criteria.reduce((sum, { maximum, weight }) => sum + maximum * weight, 0) * 2) / 2
    return { marks, content: sheet([{ ...group('standard', []), criteria: sorted }], { scale, ...more }) }
  }
  const inOrder = (list: Rows) => list.map((_, index) => index)

  it('no criterion passes its maximum, no total the scale', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { content, marks } = built(list, inOrder(list))
        const score = scoreSheet(content, marks)
        for (const one of score.groups.flatMap(({ criteria }) => criteria)) {
          expect(one.points).toBeGreaterThanOrEqual(0)
          expect(one.points).toBeLessThanOrEqual(one.maximum)
        }
        expect(score.total).toBeLessThanOrEqual(content.scale)
      }),
      { numRuns: 1000 },
    )
  })

  it('the order of criteria changes nothing', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (list, chance) => {
        const straight = built(list, inOrder(list))
        const keys = inOrder(list).map((index) => ({ index, at: chance.next().value ?? 0 }))
        const mixed = built(
          list,
          keys.toSorted((a, b) => a.at - b.at).map(({ index }) => index),
        )
        const { total, standard, applicable } = scoreSheet(straight.content, straight.marks)
        expect(scoreSheet(mixed.content, mixed.marks)).toMatchObject({ total, standard, applicable })
      }),
      { numRuns: 500 },
    )
  })

  it('making up keeps the share of what was reached', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { content, marks } = built(list, inOrder(list), { mayExceed: true })
        const { standard, applicable, rescaled } = scoreSheet(content, marks)
        if (applicable === 0) expect(rescaled).toBe(0)
        else
          expect(Math.abs(rescaled / content.scale - standard / applicable)).toBeLessThanOrEqual(
            0.00501 / content.scale,
          )
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with a slow oracle in hundredths', () => {
    const oracle = ({ rule: one, maximum, weight, value, arisen }: Rows[number]): bigint => {
      if (!arisen) return 0n
      const at = (number: number) => BigInt(Math.round(number * 100))
      const [asked, most] = ['asked' in one ? at(one.asked) : 1n, at(maximum)]
      const full = value <= 0 && one.kind !== 'lower' ? 0n : at(value)
      // Times 200 so that halves stay whole: points in hundredths, weight in halves.
      const [top, bottom] =
        one.kind === 'direct'
          ? [full < most ? full : most, 1n]
          : one.kind === 'proportional'
            ? full >= asked
              ? [most, 1n]
              : [full * most, asked]
            : full <= asked
              ? [most, 1n]
              : [asked * most, full]
      const halves = BigInt(weight * 2)
      return (2n * top * halves + 2n * bottom) / (4n * bottom)
    }
    fc.assert(
      fc.property(rows, (list) => {
        const { content, marks } = built(list, inOrder(list))
        const sum = list.reduce((all, one) => all + oracle(one), 0n)
        expect(scoreSheet(content, marks).standard).toBe(Number(sum) / 100)
      }),
      { numRuns: 2000 },
    )
  })
})
