import { describe, expect, it } from 'vitest'
import { labelled, standingWithoutResults } from './target.ts'

describe('how a target stands that nobody has reported on', () => {
  const today = '2026-06-30'
  const cases: [rule: string, target: Parameters<typeof standingWithoutResults>[0], reason: string][] = [
    ['without an owner, first of all', { measurable: true, due_on: '2026-01-01', owners: 0 }, 'no-owner'],
    ['past its day', { measurable: true, due_on: '2026-06-29', owners: 1 }, 'overdue-no-result'],
    ['on its day: not overdue', { measurable: true, due_on: '2026-06-30', owners: 1 }, 'no-result-yet'],
    ['without a day', { measurable: true, due_on: null, owners: 2 }, 'no-result-yet'],
    ['without a figure', { measurable: false, due_on: null, owners: 1 }, 'not-measurable'],
    ['without a figure, past its day', { measurable: false, due_on: '2026-06-29', owners: 1 }, 'overdue-no-result'],
  ]
  it.each(cases)('%s', (_rule, target, reason) =>
    expect(standingWithoutResults(target, today)).toEqual({ state: 'unknown', reason }),
  )
})

describe('a target under its label', () => {
  const cases: [label: string | null, name: string, shown: string][] = [
    ['(3)', 'trồng rừng', '(3) Trồng rừng'],
    ['a)', 'đọc sách', 'a) Đọc sách'],
    ['-', 'trồng rừng', 'Trồng rừng'],
    ['+', 'ổn định', 'Ổn định'],
    [null, 'Trồng rừng', 'Trồng rừng'],
    [null, '', ''],
  ]
  it.each(cases)('%s %s', (label, name, shown) => expect(labelled({ label, name })).toBe(shown))
})
