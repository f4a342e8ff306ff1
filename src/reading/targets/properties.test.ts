import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTimeRange } from '#reading/dates/time-range.ts'
import { findDues, readDate } from '#reading/figures/dates.ts'
import { findMoments } from '#reading/figures/moments.ts'
import { formatFigure, readFigure, readFigures } from '#reading/figures/read-figure.ts'
import { readRequirements, readTargets } from '#reading/targets/read-targets.ts'

const words = fc.constantFrom(
  'đạt',
  'từ',
  'trở lên',
  'trên',
  'dưới',
  'không quá',
  'ít nhất',
  'trong đó:',
  'đến năm 2030',
  'hằng năm',
  'không còn',
  'hộ nghèo',
  'tỷ lệ',
  '95%',
  '0,8',
  '126.291',
  '14/14',
  '02-04',
  '%',
  'triệu đồng',
  '/người/năm',
  ';',
  '. ',
  ', ',
  ':',
  '(',
  ')',
  '“',
  '”',
  '09/9/2025',
  'quý III',
  'tháng',
  'năm',
  'giai đoạn 2026 - 2030',
  'số 12/KH-UBND',
  '\n',
  '- ',
  'và',
  'tăng',
  'giảm còn',
  '01',
  'khu công nghiệp',
)
const genreText = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '))
const anyText = fc
  .oneof(genreText, fc.string({ unit: 'grapheme', maxLength: 200 }))
  .map((text) => text.normalize('NFC'))
const within = ([start, end]: readonly [number, number], length: number): boolean =>
  start >= 0 && start <= end && end <= length

describe('on any text', () => {
  it('figures lie within the text, in order, none over another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const figures = readFigures(text)
        let last = 0
        for (const { numberSpan, span, value, valueTo } of figures) {
          expect(within(span, text.length) && within(numberSpan, text.length)).toBe(true)
          expect(span[0]).toBeGreaterThanOrEqual(0)
          expect(numberSpan[0]).toBeGreaterThanOrEqual(last)
          expect(Number.isFinite(value)).toBe(true)
          if (valueTo !== null) expect(valueTo).toBeGreaterThan(value)
          last = numberSpan[0]
        }
      }),
    )
  })

  it('targets lie within their item, have a name, and their parents stand before them', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), (texts) => {
        let start = 0
        const items = texts.map((text) => {
          const item = { label: '-', text, start }
          start += text.length + 1
          return item
        })
        for (const read of [readTargets, readRequirements]) {
          for (const [index, target] of read(items, { periodTo: '2026-12-31' }).entries()) {
            expect(
              items.some((item) => target.span[0] >= item.start && target.span[1] <= item.start + item.text.length),
            ).toBe(true)
            expect(target.name.trim()).not.toBe('')
            expect(target.measurable).toBe(target.comparator !== null)
            expect((target.value === null) === (target.comparator === null)).toBe(true)
            if (target.parent !== null) expect(target.parent).toBeLessThan(index)
          }
        }
      }),
    )
  })

  it('moments, dues and periods lie within the text, and a period does not end before it begins', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of [...findMoments(text), ...findDues(text, 2026)])
          expect(within([start, end], text.length)).toBe(true)
        const period = readTimeRange(text)
        if (period) expect(within([period.start, period.end], text.length)).toBe(true)
        if (period?.from && period.to) expect(period.from <= period.to).toBe(true)
      }),
    )
  })
})

describe('what is written is read back', () => {
  const unit = fc.constantFrom(
    '%',
    '‰',
    'triệu đồng',
    'tỷ đồng',
    'vụ',
    'hộ',
    'trường',
    'doanh nghiệp/1.000 dân',
    'triệu đồng/người/năm',
    'm2',
    null,
  )
  const number = fc.oneof(
    fc.nat(9_999_999),
    fc.nat(99_999).map((hundredths) => hundredths / 100),
  )
  it('figures with one number', () => {
    fc.assert(
      fc.property(fc.constantFrom('eq', 'gte', 'gt', 'lte', 'lt'), number, unit, (comparator, value, unitName) => {
        const figure = { comparator, value, valueTo: null, unit: unitName, contradictory: false } as const
        expect(readFigure(formatFigure(figure, 'vi'))).toEqual(figure)
      }),
    )
  })
  it('figures with two numbers', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 500 }), unit, (value, more, unitName) => {
        const valueTo = Number((value + more).toFixed(2))
        const figure = { comparator: 'between', value, valueTo, unit: unitName, contradictory: false } as const
        expect(readFigure(formatFigure(figure, 'vi'))).toEqual(figure)
      }),
    )
  })
  it('dates in figures and in words', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (moment) => {
          const iso = moment.toISOString().slice(0, 10)
          const [year, month, day] = iso.split('-')
          expect(readDate(`ngày ${day}/${month}/${year}`)).toBe(iso)
          expect(readDate(`ngày ${Number(day)} tháng ${Number(month)} năm ${year}`)).toBe(iso)
        },
      ),
    )
  })
})
