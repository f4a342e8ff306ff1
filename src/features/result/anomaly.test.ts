import { describe, expect, it } from 'vitest'
import { anomalySentence } from './anomaly.messages.ts'
import { type AnomalyCode, findAnomalies, type PastFigure, type ReportedFigure } from './anomaly.ts'

const figure = (change: Partial<ReportedFigure> = {}): ReportedFigure => ({
  targetId: 'target 1',
  unitId: 'unit 1',
  period: '2025-Q4',
  kind: 'value',
  value: 47,
  numerator: null,
  denominator: null,
  unit: 'nhà',
  measure: 'number',
  countsUp: true,
  evidence: [],
  ...change,
})
const past = (...values: (number | null)[]): PastFigure[] =>
  values.map((value, index) => ({ period: `2025-Q${index + 1}`, value, numerator: null, denominator: null }))
const share = { unit: '%', measure: 'ratio', countsUp: false } as const

describe('what is odd of a figure', () => {
  const cases: [rule: string, Partial<ReportedFigure>, PastFigure[], AnomalyCode[]][] = [
    ['nothing is odd of the first figure', {}, [], []],
    ['a count that goes on as before', {}, past(15, 31), []],
    ['the figure of the last period again', { value: 31 }, past(15, 31), ['copy']],
    ['the same, said to be unchanged', { value: 31, kind: 'no-change' }, past(15, 31), []],
    ['none again', { value: 0 }, past(0), []],
    ['all again', { ...share, value: 100 }, past(100), []],
    ['the figure of the period before the last', { value: 31 }, past(31, 30), []],
    [
      'a share of other counts that comes out the same',
      { ...share, value: 50, numerator: 5, denominator: 10 },
      [{ period: '2025-Q3', value: 50, numerator: 4, denominator: 8 }],
      [],
    ],
    ['one digit and noughts', { value: 500 }, past(212, 371), ['round']],
    ['a hundred', { value: 100 }, [], ['round']],
    ['two digits and noughts', { value: 520 }, past(212, 371), []],
    ['tens three times', { value: 60 }, past(20, 40), ['round']],
    ['tens twice', { value: 60 }, past(21, 40), []],
    ['a round share is nothing', { ...share, value: 90 }, past(80, 70), []],
    ['a count that became less', { value: 30 }, past(15, 31), ['less']],
    ['a step four times the steps before', { value: 97 }, past(16, 33), ['jump']],
    ['a step three times the steps before', { value: 75 }, past(16, 30), []],
    ['after nothing any step is a beginning', { value: 97 }, past(0, 0), []],
    ['a share that moves by more than twenty points', { ...share, value: 91 }, past(70), ['jump']],
    ['a share that moves by twenty points', { ...share, value: 90 }, past(70), []],
    ['a share that falls by more than twenty points', { ...share, value: 49 }, past(70), ['jump']],
    [
      'a level that is half as much again and more',
      { countsUp: false, value: 151, unit: 'triệu đồng/người' },
      past(99),
      ['jump'],
    ],
    ['a period without a figure is passed over', { value: 31 }, past(31, null), ['copy']],
    ['done or not is never odd', { measure: 'yes-no', value: 1 }, past(1), []],
    ['nothing arose', { kind: 'not-arisen', value: null }, past(31), []],
  ]
  it.each(cases)('%s', (_rule, change, history, codes) =>
    expect(findAnomalies(figure(change), history, []).map(({ code }) => code)).toEqual(codes),
  )
})

describe('all of everything', () => {
  const all = (targetId: string, value = 100, change: Partial<ReportedFigure> = {}) =>
    figure({ ...share, targetId, value, ...change })
  const codes = (others: ReportedFigure[]) => findAnomalies(all('1'), [], others).map(({ code }) => code)
  it('three shares of a report', () => expect(codes([all('2'), all('3')])).toEqual(['all-hundred']))
  it('two are too few', () => expect(codes([all('2')])).toEqual([]))
  it('one is not', () => expect(codes([all('2'), all('3', 99)])).toEqual([]))
  it('of another unit or period does not count', () =>
    expect(codes([all('2'), all('3', 100, { unitId: 'unit 2' }), all('4', 100, { period: '2025-Q3' })])).toEqual([]))
  it('counts beside shares do not matter', () => expect(codes([all('2'), all('3'), figure()])).toEqual(['all-hundred']))
})

describe('the same file twice', () => {
  const own = figure({ evidence: ['a', 'b'], value: 47 })
  const where = (...others: Partial<ReportedFigure>[]) =>
    findAnomalies(
      own,
      [],
      others.map((change) => figure({ evidence: ['b'], ...change })),
    ).map((anomaly) => (anomaly.code === 'same-evidence' ? anomaly.where : anomaly.code))
  it('of another unit', () => expect(where({ unitId: 'unit 2' })).toEqual(['other-unit']))
  it('of another target', () => expect(where({ targetId: 'target 2' })).toEqual(['other-target']))
  it('of another period', () => expect(where({ period: '2025-Q3' })).toEqual(['other-period']))
  it('of itself', () => expect(where({})).toEqual([]))
  it('another file', () => expect(where({ unitId: 'unit 2', evidence: ['c'] })).toEqual([]))
  it('in several places: once, the strangest', () =>
    expect(where({ targetId: 'target 2' }, { unitId: 'unit 2' })).toEqual(['other-unit']))
  it('behind what has no figure', () =>
    expect(
      findAnomalies(
        figure({ value: null, kind: 'missing', evidence: ['a'] }),
        [],
        [figure({ unitId: 'unit 2', evidence: ['a'] })],
      ),
    ).toHaveLength(1))
})

describe('each is said in a sentence', () => {
  it.each([
    [
      { code: 'copy', value: 1240.5, period: '2025-Q3' },
      'Giống hệt số liệu quý III năm 2025 (1.240,5); nếu không đổi, chọn “Không thay đổi”.',
    ],
    [{ code: 'round', value: 2000 }, 'Con số tròn (2.000); xin xem lại là số đếm hay số ước.'],
    [
      { code: 'jump', value: 97, before: 33, period: '2025-10' },
      'Thay đổi lớn so với tháng 10 năm 2025: từ 33 đến 97.',
    ],
    [
      { code: 'less', value: 30, before: 31, period: '2025-H1' },
      'Số cộng dồn lại ít hơn 6 tháng đầu năm 2025: 30 so với 31.',
    ],
    [{ code: 'all-hundred', count: 4 }, 'Cả 4 tỷ lệ trong báo cáo đều là 100 %.'],
    [
      { code: 'same-evidence', where: 'other-unit', targetId: 't', period: '2025' },
      'Minh chứng này cũng được một đơn vị khác gửi.',
    ],
    [
      { code: 'same-evidence', where: 'other-period', targetId: 't', period: '2024' },
      'Minh chứng này đã được gửi cho năm 2024.',
    ],
  ] as const)('%j', (anomaly, sentence) => expect(anomalySentence(anomaly, 'vi')).toBe(sentence))
})
