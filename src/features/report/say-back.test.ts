import { describe, expect, it } from 'vitest'
import { changeWords, countedOf, entryWords, figureWords, sayBack } from './say-back.ts'

const nothing = { value: null, numerator: null, denominator: null }
const sorting = {
  measure: 'ratio' as const,
  unit: '%',
  comparator: 'gte',
  required: 99,
  requiredTo: null,
  requiredText: '≥ 99 %',
  last: { period: '2025-09', value: 92.3076923077, numerator: 264, denominator: 286 },
}
const budget = {
  measure: 'number' as const,
  unit: 'triệu đồng',
  comparator: 'gte',
  required: 4250,
  requiredTo: null,
  requiredText: '≥ 4.250 triệu đồng',
  last: null,
}
const poor = {
  ...budget,
  unit: 'hộ',
  comparator: 'lte',
  required: 4,
  requiredText: '≤ 4 hộ',
  last: { period: '2025-09', value: 6, numerator: null, denominator: null },
}
const trees = {
  ...poor,
  unit: 'cây',
  comparator: 'between',
  required: 50,
  requiredTo: 80,
  requiredText: '50–80 cây',
  last: null,
}
const gathering = {
  ...budget,
  measure: 'yes-no' as const,
  unit: null,
  comparator: 'eq',
  required: 1,
  requiredText: '1',
}

const of = (value: number, numerator: number | null = null, denominator: number | null = null) => ({
  value,
  numerator,
  denominator,
})

describe('what was understood is said back', () => {
  const cases = [
    [
      'so many of so many, in things counted',
      sorting,
      of(93.7062937063, 268, 286),
      '268 trên 286, bằng 93,71\u00a0%.',
      'Tăng 4 so với tháng 9 năm 2025. Yêu cầu ≥ 99 %, cần thêm 16.',
    ],
    [
      'a share reached',
      sorting,
      of(100, 286, 286),
      '286 trên 286, bằng 100\u00a0%.',
      'Tăng 22 so với tháng 9 năm 2025. Yêu cầu ≥ 99 %, đã đạt.',
    ],
    [
      'fewer than last time',
      sorting,
      of(90.9090909091, 260, 286),
      '260 trên 286, bằng 90,91\u00a0%.',
      'Giảm 4 so với tháng 9 năm 2025. Yêu cầu ≥ 99 %, cần thêm 24.',
    ],
    [
      'an amount short of what is asked',
      budget,
      of(4100.5),
      'Hiểu là 4.100,5 triệu đồng.',
      'Yêu cầu ≥ 4.250 triệu đồng, cần thêm 149,5 triệu đồng.',
    ],
    ['an amount reached exactly', budget, of(4250), 'Hiểu là 4.250 triệu đồng.', 'Yêu cầu ≥ 4.250 triệu đồng, đã đạt.'],
    [
      'less is better, still over',
      poor,
      of(5),
      'Hiểu là 5 hộ.',
      'Giảm 1 hộ so với tháng 9 năm 2025. Yêu cầu ≤ 4 hộ, đang vượt 1 hộ.',
    ],
    [
      'less is better, reached',
      poor,
      of(4),
      'Hiểu là 4 hộ.',
      'Giảm 2 hộ so với tháng 9 năm 2025. Yêu cầu ≤ 4 hộ, đã đạt.',
    ],
    ['as last time', poor, of(6), 'Hiểu là 6 hộ.', 'Bằng tháng 9 năm 2025. Yêu cầu ≤ 4 hộ, đang vượt 2 hộ.'],
    ['below a range', trees, of(40), 'Hiểu là 40 cây.', 'Yêu cầu 50–80 cây, cần thêm 10 cây.'],
    ['within a range', trees, of(80), 'Hiểu là 80 cây.', 'Yêu cầu 50–80 cây, đã đạt.'],
    ['above a range', trees, of(81), 'Hiểu là 81 cây.', 'Yêu cầu 50–80 cây, đang vượt 1 cây.'],
    ['yes', gathering, of(1), 'Có.', 'Yêu cầu 1, đã đạt.'],
    ['no', gathering, of(0), 'Không.', 'Yêu cầu 1, chưa đạt.'],
    ['nothing for nothing', budget, nothing, '', ''],
  ] as const
  for (const [name, asked, figure, strong, rest] of cases)
    it(name, () => expect(sayBack(figure, asked, 'vi')).toEqual({ strong, rest }))

  it('in English as well', () =>
    expect(sayBack(of(93.7062937063, 268, 286), sorting, 'en')).toEqual({
      strong: '268 of 286, that is 93.71%.',
      rest: '4 more than in September 2025. Required ≥ 99 %, 16 more needed.',
    }))

  it('without dust of binary fractions', () =>
    expect(sayBack(of(0.3), { ...budget, required: 0.1 + 0.3, requiredText: '≥ 0,4' }, 'vi').rest).toBe(
      'Yêu cầu ≥ 0,4, cần thêm 0,1 triệu đồng.',
    ))
})

describe('an entry in one line', () => {
  const entry = { ...of(4), note: null }
  it('a figure', () => expect(entryWords({ ...entry, kind: 'value' }, poor, 'vi')).toBe('4 hộ'))
  it('no change', () => expect(entryWords({ ...entry, kind: 'no-change' }, poor, 'vi')).toBe('Không thay đổi: 4 hộ.'))
  it('not arisen', () =>
    expect(entryWords({ ...nothing, note: null, kind: 'not-arisen' }, poor, 'vi')).toBe('Chưa phát sinh trong kỳ.'))
  it('none, with the reason', () =>
    expect(entryWords({ ...nothing, note: 'Chờ phúc tra', kind: 'missing' }, poor, 'vi')).toBe(
      'Chưa có số liệu: Chờ phúc tra',
    ))
  it('a share with its parts', () =>
    expect(figureWords(of(93.7062937063, 268, 286), sorting, 'vi')).toBe('268/286 (93,71\u00a0%)'))
})

it('what is missing is told in what the share counts, where its name says so', () =>
  expect(sayBack(of(93.7062937063, 268, 286), { ...sorting, name: 'Tỷ lệ hộ phân loại rác' }, 'vi').rest).toBe(
    'Tăng 4 hộ so với tháng 9 năm 2025. Yêu cầu ≥ 99 %, cần thêm 16 hộ.',
  ))

describe('what a share counts is read off the beginning of its name', () => {
  const cases = [
    ['Tỷ lệ hộ phân loại rác', 'hộ'],
    ['1.2 Tỷ lệ hộ phân loại rác', 'hộ'],
    ['a) Hộ có hố rác', 'hộ'],
    ['Tỉ lệ người tập thể thao', 'người'],
    ['Giảm rác của các hộ', null],
    ['Tỷ lệ hộp xốp thu gom', null],
  ] as const
  for (const [name, noun] of cases) it(name, () => expect(countedOf(name)).toBe(noun))
})

describe('a change is told with at most two decimals', () => {
  it('of shares in points', () => expect(changeWords(2.285714, '%', 'vi')).toBe('2,29 điểm %'))
  it('of amounts in their unit', () => expect(changeWords(-1.5, 'triệu đồng', 'vi')).toBe('-1,5 triệu đồng'))
  it('of what has no unit alone', () => expect(changeWords(3, null, 'vi')).toBe('3'))
})
