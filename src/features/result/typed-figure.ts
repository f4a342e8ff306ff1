import { parseNumber, parsePercent } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { percentOf } from '../target/ratio.ts'

// Runs in the browser as well: what is refused there is refused here.

export const measures = ['number', 'ratio', 'yes-no'] as const
export type Measure = (typeof measures)[number]

/** What stands in the fields of a figure, as typed. */
export type Typed = { value?: string | undefined; numerator?: string | undefined; denominator?: string | undefined }
export type TypedField = keyof Typed

/** `value` in the target's unit: per cent for a ratio, 1 or 0 for yes or no. */
export type ReadFigure = { ok: true; value: number; numerator: number | null; denominator: number | null }
export type FigureRefusal =
  | 'figure-empty'
  | 'figure-word'
  | 'figure-too-large'
  | 'figure-yes-no'
  | 'count-negative'
  | 'numerator-over-denominator'
  | 'not-arisen'
export type RefusedFigure = { ok: false; code: FigureRefusal; field: TypedField }

type Options = {
  locale?: Locale | undefined
  /** More than all: 120 of 100 planned. */
  mayExceed?: boolean | undefined
}

/** A column holds this exactly. */
const largest = 1e15

/** What a person typed for a figure, understood or refused with the field it stands in. */
export function readTypedFigure(measure: Measure, typed: Typed, options: Options = {}): ReadFigure | RefusedFigure {
  if (measure === 'ratio') return readRatio(typed, options)
  if (measure === 'yes-no') return readYesNo(typed.value)
  const value = readOne(typed.value, options.locale)
  return typeof value === 'number' ? figure(value) : refuse(value, 'value')
}

function readRatio(typed: Typed, options: Options): ReadFigure | RefusedFigure {
  const numerator = readCount(typed.numerator, options.locale)
  if (typeof numerator !== 'number') return refuse(numerator, 'numerator')
  const denominator = readCount(typed.denominator, options.locale)
  if (typeof denominator !== 'number') return refuse(denominator, 'denominator')
  if (numerator > denominator && !(options.mayExceed && denominator > 0))
    return refuse('numerator-over-denominator', 'numerator')
  const value = percentOf(numerator, denominator)
  return value === null ? refuse('not-arisen', 'denominator') : { ok: true, value, numerator, denominator }
}

const yes = new Set(['1', 'yes', 'có', 'đạt', 'rồi', 'x'])
const no = new Set(['0', 'no', 'không', 'chưa', 'chưa đạt', 'không đạt'])

function readYesNo(typed: string | undefined): ReadFigure | RefusedFigure {
  const said = (typed ?? '').normalize('NFC').trim().toLowerCase()
  if (said === '') return refuse('figure-empty', 'value')
  if (yes.has(said)) return figure(1)
  return no.has(said) ? figure(0) : refuse('figure-yes-no', 'value')
}

function readOne(typed: string | undefined, locale: Locale = 'vi'): number | FigureRefusal {
  const said = (typed ?? '').trim()
  if (said === '') return 'figure-empty'
  const value = parseNumber(said, locale) ?? parsePercent(said, locale)
  if (value === null) return 'figure-word'
  return Math.abs(value) > largest ? 'figure-too-large' : value
}

function readCount(typed: string | undefined, locale: Locale | undefined): number | FigureRefusal {
  const count = readOne(typed, locale)
  return typeof count === 'number' && count < 0 ? 'count-negative' : count
}

const figure = (value: number): ReadFigure => ({ ok: true, value, numerator: null, denominator: null })
const refuse = (code: FigureRefusal, field: TypedField): RefusedFigure => ({ ok: false, code, field })
