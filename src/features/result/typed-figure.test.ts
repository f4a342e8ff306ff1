import { describe, expect, it } from 'vitest'
import { figureRefusals } from './typed-figure.messages.ts'
import { type FigureRefusal, readTypedFigure, type TypedField } from './typed-figure.ts'

describe('a number as people write it', () => {
  const cases: [typed: string, value: number][] = [
    ['12.350,5', 12350.5],
    ['12350,5', 12350.5],
    ['12350.5', 12350.5],
    ['12 350,5', 12350.5],
    ['1.234', 1234],
    ['0', 0],
    [' 96,8 % ', 96.8],
    ['96,8%', 96.8],
    ['-2,5', -2.5],
    ['−2,5', -2.5],
    ['1.000.000.000', 1_000_000_000],
  ]
  it.each(cases)('%j is %d', (typed, value) =>
    expect(readTypedFigure('number', { value: typed })).toEqual({
      ok: true,
      value,
      numerator: null,
      denominator: null,
    }),
  )
  it('1.234 on an English screen is not a thousand', () =>
    expect(readTypedFigure('number', { value: '1.234' }, { locale: 'en' })).toMatchObject({ value: 1.234 }))

  const refused: [typed: string | undefined, code: FigureRefusal][] = [
    [undefined, 'figure-empty'],
    ['  ', 'figure-empty'],
    ['năm mươi', 'figure-word'],
    ['khoảng 50', 'figure-word'],
    ['50 hộ', 'figure-word'],
    ['1.23.4', 'figure-word'],
    ['1e9', 'figure-word'],
    ['Infinity', 'figure-word'],
    ['0x10', 'figure-word'],
    ['9999999999999999', 'figure-too-large'],
  ]
  it.each(refused)('%j is refused: %s', (value, code) =>
    expect(readTypedFigure('number', { value })).toEqual({ ok: false, code, field: 'value' }),
  )
})

describe('so many of so many', () => {
  const cases: [numerator: string, denominator: string, value: number][] = [
    ['982', '1.000', 98.2],
    ['57', '100', 57],
    ['0', '40', 0],
    ['40', '40', 100],
    ['1', '3', 33.3333333333],
    ['0,57', '1', 57],
  ]
  it.each(cases)('%s of %s is %d %%', (numerator, denominator, value) =>
    expect(readTypedFigure('ratio', { numerator, denominator })).toMatchObject({ ok: true, value }),
  )

  const refused: [numerator: string | undefined, denominator: string, code: FigureRefusal, field: TypedField][] = [
    [undefined, '40', 'figure-empty', 'numerator'],
    ['4', '', 'figure-empty', 'denominator'],
    ['bốn', '40', 'figure-word', 'numerator'],
    ['4', 'bốn mươi', 'figure-word', 'denominator'],
    ['-4', '40', 'count-negative', 'numerator'],
    ['41', '40', 'numerator-over-denominator', 'numerator'],
    ['1', '0', 'numerator-over-denominator', 'numerator'],
    ['0', '0', 'not-arisen', 'denominator'],
  ]
  it.each(refused)('%j of %j is refused: %s', (numerator, denominator, code, field) =>
    expect(readTypedFigure('ratio', { numerator, denominator })).toEqual({ ok: false, code, field }),
  )
  it('more than all, where a plan may be exceeded', () => {
    const typed = { numerator: '120', denominator: '100' }
    expect(readTypedFigure('ratio', typed, { mayExceed: true })).toMatchObject({ ok: true, value: 120 })
    expect(readTypedFigure('ratio', { numerator: '1', denominator: '0' }, { mayExceed: true })).toMatchObject({
      ok: false,
    })
  })
  it('a share alone is not enough: it cannot be weighed', () =>
    expect(readTypedFigure('ratio', { value: '98' })).toMatchObject({ ok: false, field: 'numerator' }))
})

describe('done or not', () => {
  it.each([
    ['1', 1],
    ['Có', 1],
    ['yes', 1],
    ['0', 0],
    ['không', 0],
  ])('%s is %d', (value, expected) =>
    expect(readTypedFigure('yes-no', { value })).toMatchObject({ ok: true, value: expected }),
  )
  it.each([
    ['2', 'figure-yes-no'],
    ['', 'figure-empty'],
  ])('%j is refused', (value, code) => expect(readTypedFigure('yes-no', { value })).toMatchObject({ ok: false, code }))
})

it('every refusal says what to do', () => {
  expect(figureRefusals.vi['figure-word']).toBe(
    'Ô này chỉ nhận con số, ví dụ 12.350,5. Lời giải thích xin ghi vào ô ghi chú.',
  )
  expect(Object.keys(figureRefusals.en)).toHaveLength(7)
})
