import { describe, expect, it } from 'vitest'
import {
  compareText,
  daysBetween,
  formatDate,
  formatDayMonth,
  formatLongDate,
  formatMoment,
  formatNumber,
  formatPercent,
  parseDate,
  parseNumber,
  parsePercent,
  relativeDays,
} from './format.ts'
import type { Locale } from './i18n.ts'

describe('a typed figure is understood, or refused', () => {
  const cases: [typed: string, vi: number | null, en: number | null][] = [
    ['0', 0, 0],
    ['7', 7, 7],
    ['301', 301, 301],
    ['12350', 12350, 12350],
    ['12350.5', 12350.5, 12350.5],
    ['12350,5', 12350.5, 12350.5],
    ['12.350,5', 12350.5, 12350.5],
    ['12,350.5', 12350.5, 12350.5],
    ['12 350,5', 12350.5, 12350.5],
    ['12\u00a0350,5', 12350.5, 12350.5],
    ['1.234.567', 1234567, 1234567],
    ['1,234,567', 1234567, 1234567],
    ['1.234.567,89', 1234567.89, 1234567.89],
    ['1,234,567.89', 1234567.89, 1234567.89],
    ['1.240', 1240, 1.24],
    ['1,240', 1.24, 1240],
    ['1240,0', 1240, 1240],
    ['96,8', 96.8, 96.8],
    ['96.8', 96.8, 96.8],
    ['0.770', 0.77, 0.77],
    ['0,770', 0.77, 0.77],
    ['12.3500', 12.35, 12.35],
    ['1234.567', 1234.567, 1234.567],
    [',5', 0.5, 0.5],
    ['.5', 0.5, 0.5],
    ['-5', -5, -5],
    ['−5,5', -5.5, -5.5],
    ['-1.240,5', -1240.5, -1240.5],
    ['  84  ', 84, 84],
    ['８４', 84, 84],
    ['', null, null],
    ['   ', null, null],
    ['-', null, null],
    ['5,', null, null],
    ['5.', null, null],
    ['1.2.3', null, null],
    ['12.35,5', null, null],
    ['12 35', null, null],
    ['1.234,567.8', null, null],
    ['1234.567,8', null, null],
    ['1e5', null, null],
    ['12 hộ', null, null],
    ['95%', null, null],
    ['Infinity', null, null],
    ['0x10', null, null],
  ]
  for (const [typed, vi, en] of cases) {
    it(`"${typed}"`, () => {
      expect(parseNumber(typed, 'vi')).toBe(vi)
      expect(parseNumber(typed, 'en')).toBe(en)
    })
  }

  it('a share may carry its sign', () => {
    expect(['96,8', '96,8%', '96,8 %', '100\u00a0%', '95％'].map((typed) => parsePercent(typed))).toEqual([
      96.8, 96.8, 96.8, 100, 95,
    ])
    expect(parsePercent('95 % hộ')).toBeNull()
  })
})

describe('a figure is written as its readers write it', () => {
  const cases: [value: number, vi: string, en: string][] = [
    [0, '0', '0'],
    [7, '7', '7'],
    [1240, '1.240', '1,240'],
    [12350.5, '12.350,5', '12,350.5'],
    [126291, '126.291', '126,291'],
    [0.77, '0,77', '0.77'],
    [-5.25, '-5,25', '-5.25'],
    [1234567.891, '1.234.567,891', '1,234,567.891'],
  ]
  for (const [value, vi, en] of cases) {
    it(vi, () => expect([formatNumber(value, 'vi'), formatNumber(value, 'en')]).toEqual([vi, en]))
  }

  it('decimals may be limited', () => expect(formatNumber(78.7301, 'vi', 1)).toBe('78,7'))

  const percents: [value: number, locale: Locale, written: string][] = [
    [95, 'vi', '95\u00a0%'],
    [96.8, 'vi', '96,8\u00a0%'],
    [0.84, 'vi', '0,84\u00a0%'],
    [78.7301, 'vi', '78,73\u00a0%'],
    [96.8, 'en', '96.8%'],
  ]
  for (const [value, locale, written] of percents) {
    it(written, () => expect(formatPercent(value, locale)).toBe(written))
  }
})

describe('dates', () => {
  it('day, month, year with two, two and four digits', () => {
    expect(formatDate('2026-11-30')).toBe('30/11/2026')
    expect(formatDate('2025-03-05')).toBe('05/03/2025')
  })

  it('zeros of day and month as Decree 30/2020 writes them', () => {
    const short = ['2025-09-22', '2025-11-05', '2025-02-01', '2025-12-31', '2025-03-09'].map(formatDayMonth)
    expect(short).toEqual(['22/9', '05/11', '01/02', '31/12', '09/3'])
  })

  const long: [date: string, vi: string, en: string][] = [
    ['2025-11-18', 'Thứ Ba, ngày 18 tháng 11 năm 2025', 'Tuesday, 18 November 2025'],
    ['2026-02-01', 'Chủ nhật, ngày 01 tháng 02 năm 2026', 'Sunday, 1 February 2026'],
    ['2025-09-05', 'Thứ Sáu, ngày 05 tháng 9 năm 2025', 'Friday, 5 September 2025'],
    ['2024-02-29', 'Thứ Năm, ngày 29 tháng 02 năm 2024', 'Thursday, 29 February 2024'],
  ]
  for (const [date, vi, en] of long) {
    it(vi, () => expect([formatLongDate(date, 'vi'), formatLongDate(date, 'en')]).toEqual([vi, en]))
  }

  it('a moment is told by the clock of Vietnam', () => {
    expect(formatMoment(new Date('2025-11-17T17:30:00Z'))).toBe('00:30 18/11/2025')
    expect(formatMoment(new Date('2025-11-18T01:52:59Z'))).toBe('08:52 18/11/2025')
  })

  for (const wrong of ['2025-02-29', '2025-13-01', '2025-1-1', '18/11/2025', '']) {
    it(`refuses "${wrong}" as a calendar date`, () => expect(() => formatDate(wrong)).toThrow(RangeError))
  }

  const relative: [due: string, vi: string, en: string][] = [
    ['2025-11-05', 'trễ 13 ngày', '13 days late'],
    ['2025-11-17', 'trễ 1 ngày', '1 day late'],
    ['2025-11-18', 'hôm nay', 'today'],
    ['2025-11-19', 'còn 1 ngày', '1 day left'],
    ['2025-12-29', 'còn 41 ngày', '41 days left'],
    ['2030-12-31', 'còn 1.869 ngày', '1,869 days left'],
  ]
  for (const [due, vi, en] of relative) {
    it(`${due} seen on 2025-11-18: ${vi}`, () => {
      expect([relativeDays(due, '2025-11-18', 'vi'), relativeDays(due, '2025-11-18', 'en')]).toEqual([vi, en])
    })
  }

  it('days are counted over a leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2025-03-01', '2025-02-28')).toBe(-1)
  })

  const typed: [typed: string, date: string | null][] = [
    ['5/12/25', '2025-12-05'],
    ['05/12/2025', '2025-12-05'],
    ['05-12-2025', '2025-12-05'],
    ['5.12.2025', '2025-12-05'],
    ['5 12 2025', '2025-12-05'],
    [' 30/11/2026 ', '2026-11-30'],
    ['2025-12-05', '2025-12-05'],
    ['2025-1-5', '2025-01-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2025', null],
    ['31/04/2025', null],
    ['12/31/2025', null],
    ['0/1/2025', null],
    ['5/12', null],
    ['5/12/025', null],
    ['hôm nay', null],
    ['', null],
  ]
  for (const [text, date] of typed) {
    it(`"${text}" typed as a date is ${date ?? 'refused'}`, () => expect(parseDate(text)).toBe(date))
  }
})

describe('Vietnamese order of names', () => {
  it('puts Đ after D, vowels with marks after the plain ones, numbers by value', () => {
    expect(['Đông Hải', 'Ba Đình', 'Dương Kinh', 'An Lão', 'Ăn Dương', 'Em'].toSorted(compareText)).toEqual([
      'An Lão',
      'Ăn Dương',
      'Ba Đình',
      'Dương Kinh',
      'Đông Hải',
      'Em',
    ])
    expect(['Thôn 10', 'Thôn 2', 'Thôn 1'].toSorted(compareText)).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 10'])
    expect(['Ô', 'Ơ', 'O', 'Ư', 'U'].toSorted(compareText)).toEqual(['O', 'Ô', 'Ơ', 'U', 'Ư'])
  })
})
