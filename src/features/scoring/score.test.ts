import { describe, expect, it } from 'vitest'
import { compare, exact, over, plain, rounded } from './exact.ts'
import { type Mark, sameMark, scoreCriterion } from './score.ts'
import type { Criterion, Rule } from './sheet.ts'

const criterion = (rule: Rule, more: Partial<Criterion> = {}): Criterion => ({
  key: 'c',
  name: 'Tiêu chí',
  maximum: 50,
  weight: 1,
  rule,
  targetId: null,
  leastPoints: null,
  guide: null,
  ...more,
})
const points = (rule: Rule, mark: Mark, { digits = 2, ...more }: Partial<Criterion> & { digits?: number } = {}) => {
  const scored = scoreCriterion(criterion(rule, more), mark, digits)
  return scored.state === 'scored' ? scored.points : scored.state
}
const figure = (value: number, asked: number | null = null): Mark => ({ kind: 'figure', value, asked })

describe('figures are exact until they are rounded', () => {
  const numbers: [value: number, digits: number, rounded: number][] = [
    [0.005, 2, 0.01],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-0.005, 2, -0.01],
    [0.0049, 2, 0],
    [12.344999, 2, 12.34],
    [12.345, 2, 12.35],
    [1e-7, 2, 0],
    [5e-7, 6, 0.000001],
    [1e21, 0, 1e21],
    [123456789.125, 2, 123456789.13],
    [0.5, 0, 1],
    [1.5, 0, 2],
    [-1.5, 0, -2],
    [99.995, 2, 100],
    [0, 3, 0],
  ]
  it.each(numbers)('%d to %d decimals is %d', (value, digits, right) => {
    expect(plain(rounded(exact(value), digits))).toBe(right)
  })
  it('a third of three is one', () => {
    expect(plain(over(exact(0.3), exact(0.1)))).toBe(3)
    expect(compare(exact(0.1), over(exact(1), exact(10)))).toBe(0)
  })
  it('what is no number is refused', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => exact(value)).toThrow(RangeError)
    expect(() => over(exact(1), exact(0))).toThrow(RangeError)
  })
})

describe('proportional to what was asked', () => {
  const capped: Rule = { kind: 'proportional', asked: 200, excess: null }
  const free: Rule = { kind: 'proportional', asked: 200, excess: { most: null } }
  const some: Rule = { kind: 'proportional', asked: 200, excess: { most: 5 } }
  const own: Rule = { kind: 'proportional', asked: null, excess: null }
  const cases: [rule: string, Rule, Mark, number | string][] = [
    ['half gives half', capped, figure(100), 25],
    ['all gives all', capped, figure(200), 50],
    ['more gives no more', capped, figure(300), 50],
    ['nothing gives nothing', capped, figure(0), 0],
    ['below nothing gives nothing', capped, figure(-10), 0],
    ['a third is rounded down', { ...capped, asked: 3 }, figure(1), 16.67],
    ['two thirds are rounded down', { ...capped, asked: 3 }, figure(2), 33.33],
    ['one of seven', { ...capped, asked: 7 }, figure(1), 7.14],
    ['a ratio in per cent', { ...capped, asked: 98.5 }, figure(96.2), 48.83],
    ['uncapped: a tenth more gives a tenth more', free, figure(220), 55],
    ['uncapped: three times gives three times', free, figure(600), 150],
    ['uncapped: less gives less', free, figure(150), 37.5],
    ['excess has its own cap, below it', some, figure(210), 52.5],
    ['excess has its own cap, at it', some, figure(220), 55],
    ['excess has its own cap, above it', some, figure(400), 55],
    ['excess of nothing is the cap itself', { ...some, excess: { most: 0 } }, figure(400), 50],
    ['each unit its own asked figure', own, figure(30, 40), 37.5],
    ['each unit its own, reached', own, figure(40, 40), 50],
    ['no figure asked: unknown, not nothing', own, figure(30), 'unknown'],
    ['asked for nothing: unknown', own, figure(30, 0), 'unknown'],
    ['asked for less than nothing: unknown', own, figure(30, -5), 'unknown'],
    ['the figure for all is stronger than one typed', capped, figure(100, 100), 25],
    ['a mark of another kind: unknown', capped, { kind: 'passed', passed: true }, 'unknown'],
    ['did not arise', capped, { kind: 'not-arisen' }, 'not-arisen'],
  ]
  it.each(cases)('%s', (_rule, rule, mark, right) => expect(points(rule, mark)).toBe(right))
})

describe('the lower the better', () => {
  const inverse: Rule = { kind: 'lower', asked: 2, worst: null }
  const even: Rule = { kind: 'lower', asked: 2, worst: 6 }
  const cases: [rule: string, Rule, Mark, number | string][] = [
    ['at what was asked: all', inverse, figure(2), 50],
    ['below: no more than all', inverse, figure(0.5), 50],
    ['nothing at all is best', inverse, figure(0), 50],
    ['twice as much: half', inverse, figure(4), 25],
    ['three times as much: a third', inverse, figure(6), 16.67],
    ['a little above', inverse, figure(2.1), 47.62],
    ['evenly: half way', even, figure(4), 25],
    ['evenly: a quarter of the way', even, figure(3), 37.5],
    ['evenly: at the worst', even, figure(6), 0],
    ['evenly: beyond the worst', even, figure(9), 0],
    ['evenly: at what was asked', even, figure(2), 50],
    ['none may happen, none did', { ...inverse, asked: 0 }, figure(0), 50],
    ['none may happen, one did', { ...inverse, asked: 0 }, figure(1), 0],
    ['none may happen, evenly to five', { ...inverse, asked: 0, worst: 5 }, figure(1), 40],
    ['each unit its own', { ...inverse, asked: null }, figure(4, 2), 25],
    ['no figure asked: unknown', { ...inverse, asked: null }, figure(4), 'unknown'],
    ['a worst that is better than asked gives nothing', { ...even, worst: 1 }, figure(3), 0],
  ]
  it.each(cases)('%s', (_rule, rule, mark, right) => expect(points(rule, mark)).toBe(right))
})

describe('a table of steps', () => {
  const steps = [
    { figure: 90, points: 40 },
    { figure: 98, points: 50 },
    { figure: 80, points: 25 },
  ]
  const up: Rule = { kind: 'steps', direction: 'at-least', steps }
  const down: Rule = {
    kind: 'steps',
    direction: 'at-most',
    steps: [
      { figure: 3, points: 30 },
      { figure: 1, points: 50 },
    ],
  }
  const cases: [rule: string, Rule, number, number][] = [
    ['the highest step, at it', up, 98, 50],
    ['just below the highest', up, 97.99, 40],
    ['the middle, at it', up, 90, 40],
    ['the lowest, at it', up, 80, 25],
    ['below the lowest', up, 79.99, 0],
    ['far above', up, 150, 50],
    ['downwards: at the best', down, 1, 50],
    ['downwards: below the best', down, 0, 50],
    ['downwards: between', down, 1.01, 30],
    ['downwards: at the last', down, 3, 30],
    ['downwards: beyond', down, 3.1, 0],
    ['no steps at all', { ...up, steps: [] }, 90, 0],
    ['a step above the maximum is cut', { ...up, steps: [{ figure: 1, points: 80 }] }, 2, 50],
    ['a step below nothing is nothing', { ...up, steps: [{ figure: 1, points: -5 }] }, 2, 0],
  ]
  it.each(cases)('%s', (_rule, rule, value, right) => expect(points(rule, figure(value))).toBe(right))
})

describe('judged, given and counted', () => {
  const levels: Rule = {
    kind: 'levels',
    levels: [
      { name: 'Tốt', points: 50 },
      { name: 'Khá', points: 35 },
      { name: 'Chưa đạt', points: 0 },
    ],
  }
  const take: Rule = { kind: 'events', start: 50, plus: 0, mostPlus: null, minus: 5, mostMinus: 20 }
  const give: Rule = { kind: 'events', start: 0, plus: 2.5, mostPlus: 10, minus: 0, mostMinus: null }
  const both: Rule = { kind: 'events', start: 20, plus: 10, mostPlus: 40, minus: 3, mostMinus: null }
  const events = (added: number, taken: number): Mark => ({ kind: 'events', plus: added, minus: taken })
  const cases: [rule: string, Rule, Mark, number | string][] = [
    ['passed', { kind: 'pass-fail' }, { kind: 'passed', passed: true }, 50],
    ['failed', { kind: 'pass-fail' }, { kind: 'passed', passed: false }, 0],
    ['the first level', levels, { kind: 'level', index: 0 }, 50],
    ['the second level', levels, { kind: 'level', index: 1 }, 35],
    ['the last level', levels, { kind: 'level', index: 2 }, 0],
    ['no such level', levels, { kind: 'level', index: 3 }, 'unknown'],
    ['no such level, below', levels, { kind: 'level', index: -1 }, 'unknown'],
    ['given', { kind: 'direct' }, { kind: 'points', points: 37.25 }, 37.25],
    ['given in thousandths', { kind: 'direct' }, { kind: 'points', points: 37.255 }, 37.26],
    ['given more than there is', { kind: 'direct' }, { kind: 'points', points: 60 }, 50],
    ['given less than nothing', { kind: 'direct' }, { kind: 'points', points: -1 }, 0],
    ['nothing happened', take, events(0, 0), 50],
    ['three late reports', take, events(0, 3), 35],
    ['as many as count', take, events(0, 4), 30],
    ['more than count', take, events(0, 40), 30],
    ['what adds nothing adds nothing', take, events(9, 0), 50],
    ['two good deeds', give, events(2, 0), 5],
    ['as many good deeds as count', give, events(4, 0), 10],
    ['more good deeds than count', give, events(7, 0), 10],
    ['both ways', both, events(1, 2), 24],
    ['both ways, cut at the maximum', both, events(4, 1), 50],
    ['both ways, no less than nothing', both, events(0, 10), 0],
    ['a level for a table of events: unknown', both, { kind: 'level', index: 0 }, 'unknown'],
  ]
  it.each(cases)('%s', (_rule, rule, mark, right) => expect(points(rule, mark)).toBe(right))

  it('a mark that is not there is unknown, never nothing', () => {
    expect(scoreCriterion(criterion({ kind: 'direct' }), undefined, 2)).toMatchObject({ state: 'unknown', points: 0 })
  })
})

describe('weights and decimals', () => {
  const third: Rule = { kind: 'proportional', asked: 3, excess: null }
  const cases: [rule: string, number, number, number][] = [
    ['weight 1, two decimals', 1, 2, 16.67],
    ['weight 2: rounded after it, not before', 2, 2, 33.33],
    ['weight 3: no third is lost', 3, 2, 50],
    ['weight a half', 0.5, 2, 8.33],
    ['no decimals', 1, 0, 17],
    ['one decimal', 1, 1, 16.7],
    ['three decimals', 1, 3, 16.667],
    ['weight 0.1 is a tenth', 0.1, 2, 1.67],
  ]
  it.each(cases)('%s', (_rule, weight, digits, right) =>
    expect(points(third, figure(1), { weight, digits })).toBe(right),
  )

  it('the maximum is weighted too', () => {
    expect(scoreCriterion(criterion(third, { weight: 0.1 }), figure(3), 2)).toMatchObject({ points: 5, maximum: 5 })
  })
})

describe('what takes a unit out of the ranking', () => {
  const never: Rule = { kind: 'disqualifying' }
  it('a thing that may not happen', () => {
    const happened = scoreCriterion(criterion(never), { kind: 'passed', passed: false }, 2)
    expect(happened).toMatchObject({ state: 'scored', points: 0, maximum: 0, disqualifies: 'happened' })
    const clear = scoreCriterion(criterion(never), { kind: 'passed', passed: true }, 2)
    expect(clear).toMatchObject({ state: 'scored', disqualifies: null })
  })
  it('is never waved through as “did not arise”', () => {
    expect(scoreCriterion(criterion(never), { kind: 'not-arisen' }, 2).state).toBe('unknown')
  })
  const cases: [rule: string, number, string | null][] = [
    ['below the least', 24, 'below-least'],
    ['at the least', 25, null],
    ['above the least', 26, null],
  ]
  it.each(cases)('%s', (_rule, value, why) => {
    const scored = scoreCriterion(
      criterion({ kind: 'direct' }, { leastPoints: 25 }),
      { kind: 'points', points: value },
      2,
    )
    expect(scored.disqualifies).toBe(why)
  })
  it('not arisen is not below the least', () => {
    const scored = scoreCriterion(criterion({ kind: 'direct' }, { leastPoints: 25 }), { kind: 'not-arisen' }, 2)
    expect(scored.disqualifies).toBe(null)
  })
})

describe('two marks', () => {
  it('are the same when they say the same', () => {
    expect(sameMark(figure(3), figure(3))).toBe(true)
    expect(sameMark(figure(3), figure(3, 4))).toBe(false)
    expect(sameMark({ kind: 'not-arisen' }, figure(3))).toBe(false)
  })
})
