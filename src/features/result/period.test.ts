import { describe, expect, it } from 'vitest'
import {
  addDays,
  everyOf,
  parsePeriod,
  periodLabel,
  periodOf,
  periodsBetween,
  previousPeriod,
  type ReportEvery,
} from './period.ts'

describe('the period in which a day lies', () => {
  const cases: [every: ReportEvery, day: string, key: string, from: string, to: string][] = [
    ['monthly', '2025-10-31', '2025-10', '2025-10-01', '2025-10-31'],
    ['monthly', '2024-02-29', '2024-02', '2024-02-01', '2024-02-29'],
    ['monthly', '2025-12-01', '2025-12', '2025-12-01', '2025-12-31'],
    ['quarterly', '2025-09-30', '2025-Q3', '2025-07-01', '2025-09-30'],
    ['quarterly', '2025-10-01', '2025-Q4', '2025-10-01', '2025-12-31'],
    ['half-yearly', '2025-06-30', '2025-H1', '2025-01-01', '2025-06-30'],
    ['half-yearly', '2025-07-01', '2025-H2', '2025-07-01', '2025-12-31'],
    ['yearly', '2025-01-01', '2025', '2025-01-01', '2025-12-31'],
  ]
  it.each(cases)('%s %s is %s', (every, day, key, from, to) => {
    expect(periodOf(every, day)).toEqual({ key, from, to })
    expect(parsePeriod(key)).toEqual({ key, from, to })
    expect(everyOf(key)).toBe(every)
  })
  it.each(['', '2025-13', '2025-1', '2025-Q5', '2025-H3', '25', '2025-Q4 ', '0001', '2025-10-01', "2025'--"])(
    '%j is no period',
    (key) => expect([parsePeriod(key), everyOf(key), periodLabel(key, 'vi')]).toEqual([null, null, key]),
  )
  it('a day that is none is not guessed at', () => expect(() => periodOf('monthly', '10/2025')).toThrow(RangeError))
})

describe('periods between two days', () => {
  it('begin and end with those days', () => {
    expect(periodsBetween('quarterly', '2025-09-22', '2026-01-05')).toEqual([
      { key: '2025-Q3', from: '2025-09-22', to: '2025-09-30' },
      { key: '2025-Q4', from: '2025-10-01', to: '2025-12-31' },
      { key: '2026-Q1', from: '2026-01-01', to: '2026-01-05' },
    ])
  })
  it('are one for days within one period', () =>
    expect(periodsBetween('yearly', '2025-03-02', '2025-03-02')).toEqual([
      { key: '2025', from: '2025-03-02', to: '2025-03-02' },
    ]))
  it('are none when the end comes first', () =>
    expect(periodsBetween('monthly', '2025-03-02', '2025-03-01')).toEqual([]))
  it('are sixty months of five years', () =>
    expect(periodsBetween('monthly', '2026-01-01', '2030-12-31')).toHaveLength(60))
})

describe('the period before', () => {
  it.each([
    ['2025-10', '2025-09'],
    ['2025-01', '2024-12'],
    ['2025-Q1', '2024-Q4'],
    ['2025-H1', '2024-H2'],
    ['2025', '2024'],
  ])('%s is %s', (key, before) => expect(previousPeriod(key)).toBe(before))
})

describe('a period in words', () => {
  it.each([
    ['2025-10', 'tháng 10 năm 2025', 'October 2025'],
    ['2025-Q4', 'quý IV năm 2025', 'quarter 4 of 2025'],
    ['2025-H1', '6 tháng đầu năm 2025', 'first half of 2025'],
    ['2025-H2', '6 tháng cuối năm 2025', 'second half of 2025'],
    ['2025', 'năm 2025', '2025'],
  ])('%s', (key, vi, en) => expect([periodLabel(key, 'vi'), periodLabel(key, 'en')]).toEqual([vi, en]))
})

it.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2025-10-25', 90, '2026-01-23'],
])('%s and %i days is %s', (day, days, then) => expect(addDays(day, days)).toBe(then))
