import { describe, expect, it } from 'vitest'
import type { ReportCell, ReportPeriod } from '../result/report-matrix.queries.ts'
import { chosenPeriod, columnsAround, countOf, inTimeShares, matrixRows, type Standing, standingOf } from './matrix.ts'

const today = '2025-11-18'
const cell = (change: Partial<ReportCell> = {}): ReportCell => ({
  ...{ unitId: 'a', period: '2025-10', owed: 3, submitted: 3, returned: 0 },
  ...{ dueOn: '2025-11-05', openDueOn: null, lateDays: 0 },
  ...change,
})

describe('a report stands', () => {
  const cases: [rule: string, of: ReportCell | undefined, standing: Standing][] = [
    ['nowhere where nothing is owed', undefined, { state: 'none' }],
    ['in time when all was there by the day', cell(), { state: 'in-time' }],
    ['late by its slowest figure', cell({ lateDays: 3 }), { state: 'late', days: 3 }],
    [
      'missing when nothing came',
      cell({ submitted: 0, openDueOn: '2025-11-05' }),
      { state: 'missing', owed: 3, days: 13 },
    ],
    [
      'partial when some came',
      cell({ submitted: 2, openDueOn: '2025-11-05' }),
      { state: 'part', submitted: 2, owed: 3, days: 13 },
    ],
    ['not late on its day', cell({ submitted: 0, openDueOn: today }), { state: 'later', submitted: 0, owed: 3 }],
    ['late the day after', cell({ submitted: 0, openDueOn: '2025-11-17' }), { state: 'missing', owed: 3, days: 1 }],
    [
      'open where a returned figure waits before its day',
      cell({ submitted: 2, returned: 1, openDueOn: '2025-12-05' }),
      { state: 'later', submitted: 2, owed: 3 },
    ],
    ['complete and in time before its day', cell({ dueOn: '2025-12-05' }), { state: 'in-time' }],
  ]
  it.each(cases)('%s', (_rule, of, standing) => expect(standingOf(of, today)).toEqual(standing))
})

const period = (key: string, dueOn: string): ReportPeriod => ({
  period: key,
  from: `${key}-01`,
  to: `${key}-28`,
  dueOn,
})
const periods = ['04', '05', '06', '07', '08', '09', '10', '11'].map((month) =>
  period(`2025-${month}`, `2025-${String(Number(month) + 1).padStart(2, '0')}-05`),
)

describe('the period the page is about', () => {
  it('is the one asked for', () => expect(chosenPeriod(periods, '2025-05', today)?.period).toBe('2025-05'))
  it('or the latest that is due', () => expect(chosenPeriod(periods, 'x', today)?.period).toBe('2025-10'))
  it('or the first to come', () => expect(chosenPeriod(periods, null, '2025-01-01')?.period).toBe('2025-04'))
  it('or none', () => expect(chosenPeriod([], null, today)).toBe(null))
  it('stands among four before it and one after', () =>
    expect(columnsAround(periods, '2025-10').map((one) => one.period)).toEqual([
      '2025-06',
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
    ]))
  it('or among five before it when it is the last', () =>
    expect(columnsAround(periods.slice(0, 7), '2025-10')).toHaveLength(6))
})

describe('rows', () => {
  const units = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id, kind: 'village', person: null }))
  const columns = periods.slice(5, 8)
  const cells = [
    cell({ unitId: 'a' }),
    cell({ unitId: 'a', period: '2025-09' }),
    cell({ unitId: 'b', submitted: 1, openDueOn: '2025-11-05' }),
    cell({ unitId: 'c', submitted: 0, openDueOn: '2025-11-05' }),
    cell({ unitId: 'd', submitted: 0, openDueOn: '2025-11-05' }),
    cell({ unitId: 'd', period: '2025-09', lateDays: 4 }),
    cell({ unitId: 'd', period: '2025-11', submitted: 0, openDueOn: '2025-12-05' }),
  ]
  const rows = matrixRows(units, cells, { columns, chosen: '2025-10', today })

  it('late ones first, whoever was late before on top; one that owes nothing is not there', () =>
    expect(rows.map(({ unit }) => unit.id)).toEqual(['d', 'c', 'b', 'a']))

  it('are counted over those that owe something', () =>
    expect(countOf(rows)).toEqual({ owing: 4, complete: 1, overdue: 3, later: 0 }))

  it('the share in time leaves out what was not owed and what is not due', () =>
    expect(inTimeShares(rows, columns)).toEqual([
      { period: '2025-09', inTime: 1, due: 2 },
      { period: '2025-10', inTime: 1, due: 4 },
    ]))
})
