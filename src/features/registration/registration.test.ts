import { describe, expect, it } from 'vitest'
import { roles } from '#platform/context.ts'
import { writeWorkbook } from '#platform/spreadsheet.ts'
import { readWorkbook } from '#platform/spreadsheet-reader.ts'
import {
  ambitionOf,
  nextRegistrationState,
  registrarOf,
  registrars,
  registrationActions,
  registrationStates,
} from './registration.ts'
import { readRegistrationSheet, templateSheets } from './registration-sheet.ts'

/** Every step there is, for both who may act. */
const allowed: Record<string, string> = {
  'none register': 'registered',
  'withdrawn register': 'registered',
  'registered change': 'registered',
  'registered withdraw': 'withdrawn',
}
const open = { status: 'running', deadline: '2025-11-30', today: '2025-11-18' }

describe('the whole matrix: state, action, who', () => {
  it('has three states, three actions, two who act', () => {
    expect([registrationStates.length, registrationActions.length, registrars.length]).toEqual([3, 3, 2])
  })

  for (const from of registrationStates)
    for (const action of registrationActions)
      it(`${action} of a registration that is ${from}`, () => {
        for (const registrar of registrars) {
          const go = (change: object = {}) => nextRegistrationState(from, action, { registrar, ...open, ...change })
          const to = allowed[`${from} ${action}`]
          if (to) expect([registrar, go()]).toEqual([registrar, to])
          else expect(go, registrar).toThrow(expect.objectContaining({ code: 'registration-wrong-state', status: 422 }))
          for (const status of ['draft', 'ready', 'closing', 'summed-up', 'archived', 'dropped'])
            expect(() => go({ status }), status).toThrow(expect.objectContaining({ code: 'registration-not-open' }))
        }
        expect(() => nextRegistrationState(from, action, { registrar: null, ...open })).toThrow(
          expect.objectContaining({ code: 'forbidden', status: 403 }),
        )
      })

  it('a unit is held to the last day; the officer enters paper that came late', () => {
    const late = { ...open, deadline: '2025-11-17' }
    const by = (registrar: 'unit' | 'officer', from = late) =>
      nextRegistrationState('none', 'register', { registrar, ...from })
    expect(() => by('unit')).toThrow(expect.objectContaining({ code: 'registration-closed' }))
    expect(by('officer')).toBe('registered')
    expect(by('unit', { ...open, deadline: '2025-11-18' })).toBe('registered')
  })

  it('only the unit itself and the officer act, nobody else in whatever unit', () => {
    for (const role of roles) {
      const own = role === 'officer' ? 'officer' : role === 'unit' ? 'unit' : null
      expect([role, registrarOf({ role, unitId: 'a' }, 'a')]).toEqual([role, own])
      expect([role, registrarOf({ role, unitId: 'b' }, 'a')]).toEqual([role, role === 'officer' ? 'officer' : null])
    }
  })
})

describe('a promise against what the plan asks', () => {
  it.each([
    ['gte', 95, null, null, 98, 'higher'],
    ['gte', 95, null, null, 95, 'as-asked'],
    ['gte', 95, null, null, 90, 'lower'],
    ['gt', 95, null, 'higher', 96, 'higher'],
    ['lte', 2, null, null, 1, 'higher'],
    ['lte', 2, null, null, 3, 'lower'],
    ['lt', 5, null, null, 4, 'higher'],
    ['eq', 10, null, 'lower', 8, 'higher'],
    ['eq', 10, null, null, 12, 'higher'],
    ['eq', 10, null, 'exact', 12, 'lower'],
    ['between', 3, 5, null, 4, 'as-asked'],
    ['between', 3, 5, null, 6, 'lower'],
    [null, null, null, null, 7, 'none'],
  ])('%s %s–%s %s, promised %s: %s', (comparator, value, value_to, direction, promised, ambition) => {
    expect(ambitionOf({ comparator, value, value_to, direction }, promised)).toBe(ambition)
  })
})

describe('the list in Excel', () => {
  const target = (id: string, name: string, measure = 'number') => ({
    ...{ id, name, measure, comparator: 'gte', value: 95, value_to: null, unit: '%' },
  })
  const targets = [target('t1', 'tỷ lệ hộ dân dùng nước sạch'), target('t2', 'lắp camera an ninh', 'yes-no')]
  const units = [
    { id: 'u1', name: 'Thôn Đông' },
    { id: 'u2', name: 'Thôn Tây' },
  ]
  const key = { targets, units, today: '2025-11-18' }
  const [head = []] = templateSheets({ targets, units })[0]?.rows ?? []
  const sheet = (...rows: (string | number | null)[][]) => [{ name: 'Đăng ký', rows: [head, ...rows] }]
  const good: (string | number | null)[] = [
    'Thôn Đông',
    'Trịnh Thị Thắm',
    'Trưởng thôn',
    '2025-11-10',
    98.5,
    'có',
    'TVH, giay_khen',
    'ghi chú',
  ]

  it('the template comes back empty through a real file, and says so', async () => {
    const read = await readWorkbook(await writeWorkbook(templateSheets({ targets, units })))
    expect(read.map(({ name }) => name)).toEqual(['Đăng ký', 'Đơn vị', 'Danh hiệu'])
    expect(read[0]?.rows[0]?.[4]).toBe('CT1. tỷ lệ hộ dân dùng nước sạch (≥ 95 %)')
    expect(read[0]?.rows.slice(1).map(([name]) => name)).toEqual(['Thôn Đông', 'Thôn Tây'])
    const { rows, issues } = readRegistrationSheet(read, key)
    expect([rows, issues.map(({ problem, cell }) => `${cell} ${problem}`)]).toEqual([[], ['A2 no-rows']])
  })

  it('reads a row as it was meant: figures, yes, codes in any case, a day', () => {
    expect(readRegistrationSheet(sheet(good), key)).toEqual({
      issues: [],
      rows: [
        {
          ...{ unitId: 'u1', unitName: 'Thôn Đông', signedOn: '2025-11-10', note: 'ghi chú' },
          promises: [
            { targetId: 't1', value: 98.5 },
            { targetId: 't2', value: 1 },
          ],
          aims: [
            { awardCode: 'TVH', awardRuleId: null, recipients: null },
            { awardCode: 'GIAY_KHEN', awardRuleId: null, recipients: null },
          ],
          signatory: { name: 'Trịnh Thị Thắm', post: 'Trưởng thôn' },
        },
      ],
    })
  })

  it('reads 96,8 and 96,8 % written as text', () => {
    for (const typed of ['96,8', '96,8 %', '96.8']) {
      const { rows } = readRegistrationSheet(sheet(good.with(4, typed)), key)
      expect(rows[0]?.promises[0]).toEqual({ targetId: 't1', value: 96.8 })
    }
  })

  it.each([
    [good.with(0, 'Thôn Nam'), 'A2 unit'],
    [good.with(1, ''), 'B2 name'],
    [good.with(2, null), 'C2 post'],
    [good.with(3, '31/02/2025'), 'D2 day'],
    [good.with(3, '2025-11-19'), 'D2 day'],
    [good.with(4, 'rất cao'), 'E2 figure'],
    [good.with(5, 'chắc chắn'), 'F2 figure'],
    [good.with(6, 'HUY_CHUONG'), 'G2 aim'],
    [[...good.slice(0, 4), null, null, null, null], 'A2 empty'],
  ])('says the cell that is wrong: %#', (row, place) => {
    const { issues, rows } = readRegistrationSheet(sheet(row), key)
    expect([issues.map(({ sheet: name, cell, problem }) => [name, `${cell} ${problem}`]), rows]).toEqual([
      [['Đăng ký', place]],
      [],
    ])
  })

  it('refuses a unit twice, columns of another movement, a workbook without the sheet', () => {
    const places = (sheets: Parameters<typeof readRegistrationSheet>[0]) =>
      readRegistrationSheet(sheets, key).issues.map(({ cell, problem }) => `${cell} ${problem}`)
    expect(places(sheet(good, good))).toEqual(['A3 twice'])
    expect(places([{ name: 'Đăng ký', rows: [head.with(4, 'CT1. chỉ tiêu khác'), good] }])).toEqual([
      'E1 other-movement',
    ])
    expect(places([{ name: 'Sheet1', rows: [] }])).toEqual(['A1 no-sheet'])
    expect(places([])).toEqual(['A1 no-sheet'])
  })
})
