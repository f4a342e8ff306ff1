import { percentOf } from '../target/ratio.ts'
import type { EnteredFigure } from './result.ts'
import type { FigureRefusal } from './typed-figure.ts'

/** What is known of a cell when a figure is typed into it. */
export type FigureOf = {
  measure: string
  /** The figure of the last period that had one; what "no change" repeats. */
  last: { value: number; numerator: number | null; denominator: number | null } | null
}

export type FigureProblem = FigureRefusal | 'nothing-to-repeat' | 'reason-missing'

export type CheckedFigure = { ok: true; figure: EnteredFigure } | { ok: false; code: FigureProblem }

const largest = 1e15

/**
 * The figure as it will be kept: a ratio's value is worked out here and never believed, "no change" takes the last
 * period's figure, and what has none takes none along.
 */
export function checkFigure(typed: EnteredFigure, of: FigureOf): CheckedFigure {
  const note = typed.note?.normalize('NFC').replaceAll('\0', '').trim().slice(0, 2000).toWellFormed() || null
  const empty = { value: null, numerator: null, denominator: null, note }
  if (typed.kind === 'missing')
    return note === null ? refuse('reason-missing') : { ok: true, figure: { ...empty, kind: 'missing' } }
  if (typed.kind === 'not-arisen') return { ok: true, figure: { ...empty, kind: 'not-arisen' } }
  if (typed.kind === 'no-change')
    return of.last === null
      ? refuse('nothing-to-repeat')
      : { ok: true, figure: { ...of.last, kind: 'no-change', note } }
  return of.measure === 'ratio' ? checkRatio(typed, note) : checkValue(typed, of.measure, note)
}

function checkRatio({ numerator, denominator }: EnteredFigure, note: string | null): CheckedFigure {
  if (numerator === null || denominator === null || !Number.isFinite(numerator) || !Number.isFinite(denominator))
    return refuse('figure-empty')
  if (numerator < 0 || denominator < 0) return refuse('count-negative')
  if (denominator > largest) return refuse('figure-too-large')
  if (numerator > denominator) return refuse('numerator-over-denominator')
  const value = percentOf(numerator, denominator)
  return value === null
    ? refuse('not-arisen')
    : { ok: true, figure: { kind: 'value', value, numerator, denominator, note } }
}

function checkValue({ value }: EnteredFigure, measure: string, note: string | null): CheckedFigure {
  if (value === null || !Number.isFinite(value)) return refuse('figure-empty')
  if (Math.abs(value) > largest) return refuse('figure-too-large')
  if (measure === 'yes-no' && value !== 0 && value !== 1) return refuse('figure-yes-no')
  return { ok: true, figure: { kind: 'value', value, numerator: null, denominator: null, note } }
}

const refuse = (code: FigureProblem): CheckedFigure => ({ ok: false, code })
