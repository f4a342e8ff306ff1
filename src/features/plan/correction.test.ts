import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSample, readText } from '#reading/samples/read-sample.ts'
import { correct, type Typed, typedDate } from './correction.ts'
import { kindOf } from './fact-summary.ts'
import { factsOf } from './facts.ts'
import { typedFact } from './typed-fact.ts'

/** The corrected value, or the sentence codes by field. */
function corrected(kind: string, typed: Typed, previous: Parameters<typeof correct>[1] = null) {
  const correction = correct(kind, previous, typed)
  return 'errors' in correction ? correction.errors : correction.value
}

const target = (typed: Typed) => corrected('targets', { name: 'Hộ nghèo', ...typed })

describe('a figure is read as the document would be', () => {
  const figures: [typed: string, figure: object][] = [
    ['từ 95% trở lên', { comparator: 'gte', value: 95, valueTo: null, unit: '%' }],
    ['≥ 95 %', { comparator: 'gte', value: 95, valueTo: null, unit: '%' }],
    ['>= 95%', { comparator: 'gte', value: 95, valueTo: null, unit: '%' }],
    ['trên 95%', { comparator: 'gt', value: 95, valueTo: null, unit: '%' }],
    ['dưới 6,5%', { comparator: 'lt', value: 6.5, valueTo: null, unit: '%' }],
    ['không quá 3 vụ', { comparator: 'lte', value: 3, valueTo: null, unit: 'vụ' }],
    ['12.350,5 triệu đồng', { comparator: 'eq', value: 12350.5, valueTo: null, unit: 'triệu đồng' }],
    ['1.234', { comparator: 'eq', value: 1234, valueTo: null, unit: null }],
    ['95.5%', { comparator: 'eq', value: 95.5, valueTo: null, unit: '%' }],
    ['từ 40 đến 60 ha', { comparator: 'between', value: 40, valueTo: 60, unit: 'ha' }],
    ['2–4 trường', { comparator: 'between', value: 2, valueTo: 4, unit: 'trường' }],
    ['một nửa', { comparator: 'eq', value: 50, valueTo: null, unit: '%' }],
    ['không', { comparator: 'eq', value: 0, valueTo: null, unit: null }],
    ['15 bác sĩ/10.000 dân', { comparator: 'eq', value: 15, valueTo: null, unit: 'bác sĩ/10.000 dân' }],
    ['5 triệu đồng/người/năm', { comparator: 'eq', value: 5, valueTo: null, unit: 'triệu đồng/người/năm' }],
  ]
  it.each(figures)('%s', (typed, figure) =>
    expect(target({ figure: typed })).toEqual({
      span: [0, 0],
      name: 'Hộ nghèo',
      label: null,
      parent: null,
      measurable: true,
      cadence: 'once',
      due: null,
      ...figure,
    }),
  )

  it('an empty figure is a target that no number measures', () =>
    expect(target({ figure: ' ' })).toMatchObject({ comparator: null, value: null, measurable: false }))

  const unreadable = ['abc', 'nhiều', '%', '-5%', '1e9', '95% và 80%', 'từ 95% trở lên trong 3 năm 2 tháng', '١٢']
  it.each(unreadable)('%s is refused at its own field, so that nothing typed is silently dropped', (typed) =>
    expect(target({ figure: typed })).toEqual({ figure: 'figure-unreadable' }),
  )

  it('every field that was not understood is named at once', () =>
    expect(corrected('targets', { name: ' ', figure: 'abc', due: 'mai' })).toEqual({
      name: 'field-empty',
      figure: 'figure-unreadable',
      due: 'date-unreadable',
    }))

  it('a label and a place among parts are kept, doubts of the reading are not', () => {
    const previous = { label: '(2)', parent: 4, span: [7, 9] as const, asRead: 'h0 ngheo', confidence: 0.4 }
    expect(corrected('targets', { name: 'Hộ nghèo', figure: '5%', cadence: 'yearly' }, previous)).toEqual({
      label: '(2)',
      parent: 4,
      span: [7, 9],
      name: 'Hộ nghèo',
      comparator: 'eq',
      value: 5,
      valueTo: null,
      unit: '%',
      measurable: true,
      cadence: 'yearly',
      due: null,
    })
  })
})

describe('a date is a day of the calendar or is refused', () => {
  const dates: [typed: string, date: string | null][] = [
    ['', null],
    ['31/12/2025', '2025-12-31'],
    ['2025-12-31', '2025-12-31'],
    ['31.12.2025', '2025-12-31'],
    ['1/1/26', '2026-01-01'],
    ['29/02/2028', '2028-02-29'],
    ['ngày 5 tháng 3 năm 2026', '2026-03-05'],
    ['12/2026', '2026-12-31'],
    ['quý IV năm 2026', '2026-12-31'],
    ['cuối năm 2026', '2026-12-31'],
  ]
  it.each(dates)('%s', (typed, date) => expect(typedDate(typed)).toBe(date))

  const refused = [
    'xyz',
    '2025-02-30',
    '30/02/2026',
    '29/02/2027',
    '32/12/2025',
    '00/01/2026',
    '2025-13-01',
    '0000-01-01',
    '1/1/1026',
  ]
  it.each(refused)('%s is no day', (typed) => expect(target({ due: typed })).toEqual({ due: 'date-unreadable' }))

  it('an end before its beginning is refused at the end', () => {
    const reversed = { from: '31/12/2026', to: '01/01/2026' }
    expect(corrected('period', reversed)).toEqual({ to: 'dates-reversed' })
    expect(corrected('phases', { name: 'Đợt 1', ...reversed })).toEqual({ to: 'dates-reversed' })
  })

  it('a period of one day, or open at an end, stands', () => {
    expect(corrected('period', { from: '1/5/2026', to: '1/5/2026', text: 'ngày 01/5' })).toEqual({
      span: [0, 0],
      from: '2026-05-01',
      to: '2026-05-01',
      text: 'ngày 01/5',
    })
    expect(corrected('period', { to: '1/5/2026' })).toEqual({ span: [0, 0], from: null, to: '2026-05-01', text: '' })
  })
})

describe('other fields', () => {
  it('a number of a paper is at most five digits', () => {
    expect(corrected('document.number', { value: ' 31 ' })).toBe(31)
    expect(corrected('document.number', { value: '' })).toBe(null)
    for (const value of ['31/KH', '-1', '123456', '1.5']) {
      expect(corrected('document.number', { value })).toEqual({ value: 'number-unreadable' })
    }
  })

  it('a name of nothing is refused where a fact is nothing without it', () => {
    for (const kind of ['contentGroups', 'movements', 'document.issuer']) {
      expect(corrected(kind, { name: ' \n' })).toEqual({ name: 'field-empty' })
    }
    for (const kind of ['theme', 'objective', 'awards']) expect(corrected(kind, {})).toEqual({ text: 'field-empty' })
    expect(corrected('responsibilities', {})).toEqual({ unit: 'field-empty' })
    expect(corrected('citations', {})).toEqual({ number: 'field-empty' })
  })

  it('duties are one a line; each that was there keeps its own place, two of the same words included', () => {
    const duty = (text: string, start: number) => ({ text, span: [start, start + 4] as const })
    const previous = { span: [0, 50] as const, duties: [duty('Đôn đốc', 3), duty('Báo cáo', 9), duty('Báo cáo', 20)] }
    const typed = { unit: 'Phòng Kinh tế', duties: 'Báo cáo\r\n\r\n  Báo cáo \r\nTập huấn' }
    expect(corrected('responsibilities', typed, previous)).toEqual({
      span: [0, 50],
      unit: 'Phòng Kinh tế',
      asked: false,
      duties: [
        { text: 'Báo cáo', span: [9, 13] },
        { text: 'Báo cáo', span: [20, 24] },
        { text: 'Tập huấn', span: [0, 0] },
      ],
    })
  })

  it('text comes in as NFC, without control characters, with plain line ends', () =>
    expect(
      corrected('theme', {
        text: 'Thi \u0111ua\u0000\u0007 h\u006f\u0323c t\u00f4\u0301t\r\nd\u1ea1y t\u00f4\u0301t\ud800',
      }),
    ).toEqual({
      span: [0, 0],
      text: 'Thi đua học tốt\ndạy tốt\ufffd',
    }))

  it('a level is one of the known ones or not stated', () => {
    const levelOf = (level: string) => corrected('awards', { text: 'Giấy khen', level })
    expect(levelOf('province')).toMatchObject({ level: 'province' })
    for (const level of ['', 'none', '__proto__', 'tỉnh']) expect(levelOf(level)).toMatchObject({ level: null })
    expect(corrected('movements', { name: 'Giữ rừng', launchedBy: 'toString' })).toMatchObject({ launchedBy: null })
  })

  it('a file sent in a field of text is no text', () => {
    const typed = { name: new File(['x'], 'x.txt') } as unknown as Typed
    expect(corrected('movements', typed)).toEqual({ name: 'field-empty' })
  })

  it('a kind of fact that does not exist is a fault of the program, not of the person', () => {
    for (const kind of ['targets.3', '__proto__', 'constructor', 'document']) {
      expect(() => correct(kind, null, {})).toThrow()
    }
  })

  it('whatever is typed, the answer is a value or a code for each field, never a crash', () => {
    const kinds = [
      'targets',
      'period',
      'phases',
      'citations',
      'responsibilities',
      'document.number',
      'document.issuedOn',
    ]
    const typed = fc.dictionary(
      fc.constantFrom('name', 'figure', 'cadence', 'due', 'from', 'to', 'date', 'number', 'unit', 'duties', 'value'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('95%', '31/12/2026', '2026-02-30', 'từ 1 đến 2')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...kinds), typed, (kind, fields) => {
        const correction = correct(kind, null, fields)
        expect('value' in correction || Object.keys(correction.errors).length > 0).toBe(true)
      }),
    )
  })
})

const seeds = new URL('../../../../shared/seeds/', import.meta.url)
const seedTexts = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []
const plans = [
  ...['commune-wrapped.txt', 'letterhead-lost.txt', 'party-markdown.txt'].map(
    (name) => [name, readSample(name)] as const,
  ),
  ...seedTexts.map((name) => [name, readText(readFileSync(new URL(name, seeds), 'utf8'))] as const),
]

describe('what a form shows of a fact, sent back untouched, gives the same fact', () => {
  it.each(plans)('every fact of %s', (_name, plan) => {
    const facts = factsOf(plan).filter(({ value }) => value !== null)
    expect(facts.length).toBeGreaterThan(5)
    for (const { key, value } of facts) {
      const kind = kindOf(key)
      const {
        asRead: _asRead,
        confidence: _confidence,
        ...same
      } = typeof value === 'object' ? (value as Record<string, unknown>) : {}
      const expected = typeof value === 'object' ? same : value
      expect({ key, ...correct(kind, value as null, typedFact(kind, value)) }).toEqual({ key, value: expected })
    }
  })
})
