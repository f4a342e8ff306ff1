import { formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import type { TypedFigure } from '../result/enter.ts'
import type { EnteredFigure } from '../result/result.ts'
import { type FigureRefusal, readTypedFigure } from '../result/typed-figure.ts'
import { type Asked, isOpen, type LastFigure, type ReportFigure } from './report.ts'

// Runs in the browser as well: what is refused there is refused here.

/** What stands in the fields of one figure, as typed; boxes and choices by their value, empty when not chosen. */
export type TypedFields = {
  value: string
  numerator: string
  denominator: string
  /** "Không thay đổi": `yes`. */
  same: string
  /** Instead of a figure: `not-arisen` or `missing`. */
  none: string
  note: string
}

export const fieldNames = ['value', 'numerator', 'denominator', 'same', 'none', 'note'] as const
export type FieldName = (typeof fieldNames)[number]

export type FieldProblem = FigureRefusal | 'reason-missing' | 'same-and-figure' | 'nothing-to-repeat' | 'note-too-long'
export type ReadFields =
  | { state: 'untouched' }
  | { state: 'figure'; figure: EnteredFigure }
  | { state: 'wrong'; code: FieldProblem; field: FieldName }

export const longestNote = 2000

/** What the fields show for a figure that was said, or before anything was: the whole of last time is known. */
export function shownFields(of: Pick<Asked, 'measure' | 'last'>, said: EnteredFigure | null, locale: Locale) {
  const number = (value: number | null | undefined) => (value == null ? '' : formatNumber(value, locale))
  const empty: TypedFields = {
    value: '',
    numerator: '',
    denominator: of.measure === 'ratio' ? number(said?.denominator ?? of.last?.denominator) : '',
    same: '',
    none: '',
    note: said?.note ?? '',
  }
  if (said === null) return empty
  if (said.kind === 'not-arisen' || said.kind === 'missing') return { ...empty, none: said.kind }
  if (said.kind === 'no-change') return { ...empty, same: 'yes' }
  if (of.measure === 'yes-no') return { ...empty, value: said.value === 1 ? '1' : '0' }
  return of.measure === 'ratio'
    ? { ...empty, numerator: number(said.numerator) }
    : { ...empty, value: number(said.value) }
}

type Reading = { of: Asked; shown: TypedFields; locale: Locale }

/** One figure from its fields. Untouched when they say what they showed. */
export function readFields(typed: TypedFields, { of, shown, locale }: Reading): ReadFields {
  if (fieldNames.every((name) => plain(typed[name]) === plain(shown[name]))) return { state: 'untouched' }
  const note = plain(typed.note) || null
  if ((note?.length ?? 0) > longestNote) return wrong('note-too-long', 'note')
  // Put right after it was handed in: why stands in the log.
  if (!isOpen(of.state) && note === null) return wrong('reason-missing', 'note')
  const empty = { value: null, numerator: null, denominator: null, note }
  if (typed.none === 'not-arisen') return { state: 'figure', figure: { kind: 'not-arisen', ...empty } }
  if (typed.none === 'missing')
    return note === null ? wrong('reason-missing', 'note') : { state: 'figure', figure: { kind: 'missing', ...empty } }
  if (typed.same === 'yes') return readSame(typed, { of, locale, note })
  const read = readTypedFigure(of.measure, typed, { locale })
  if (!read.ok) return wrong(read.code, read.field)
  const { value, numerator, denominator } = read
  return { state: 'figure', figure: { kind: 'value', value, numerator, denominator, note } }
}

/** "No change" beside another figure is two answers. */
function readSame(
  typed: TypedFields,
  { of, locale, note }: { of: Asked; locale: Locale; note: string | null },
): ReadFields {
  if (of.last === null) return wrong('nothing-to-repeat', 'same')
  const field = of.measure === 'ratio' ? 'numerator' : 'value'
  if (plain(typed[field]) !== '') {
    const read = readTypedFigure(of.measure, typed, { locale })
    if (!read.ok || !isLast(read, of.last)) return wrong('same-and-figure', field)
  }
  const { value, numerator, denominator } = of.last
  return { state: 'figure', figure: { kind: 'no-change', value, numerator, denominator, note } }
}

const isLast = (read: { value: number; numerator: number | null; denominator: number | null }, last: LastFigure) =>
  read.numerator === null
    ? read.value === last.value
    : read.numerator === last.numerator && read.denominator === last.denominator

const wrong = (code: FieldProblem, field: FieldName): ReadFields => ({ state: 'wrong', code, field })
const plain = (text: string): string => text.normalize('NFC').trim().replaceAll('\r\n', '\n')

/** A form as it was posted: `value-<target>`, `note-<target>`, and what the page put beside them. */
export type PostedForm = Readonly<Record<string, string>>

export const typedOf = (form: PostedForm, targetId: string): TypedFields => {
  const field = (name: FieldName) => form[`${name}-${targetId}`] ?? ''
  return {
    value: field('value'),
    numerator: field('numerator'),
    denominator: field('denominator'),
    same: field('same'),
    none: field('none'),
    note: field('note'),
  }
}

export type ReadReport = {
  figures: TypedFigure[]
  problems: { targetId: string; field: FieldName; code: FieldProblem }[]
}

/**
 * All figures of a form. What is right is to be saved even where something else is wrong. A figure the form says nothing
 * of (`key-…` is missing) is not touched.
 */
export function readReport(form: PostedForm, figures: readonly ReportFigure[], locale: Locale): ReadReport {
  const read: ReadReport = { figures: [], problems: [] }
  for (const of of figures) {
    const clientKey = form[`key-${of.targetId}`]
    if (!clientKey || form[`choose-${of.targetId}`] === 'theirs') continue
    const typed = typedOf(form, of.targetId)
    const based = form[`based-${of.targetId}`] || null
    const said = [of.current, ...of.earlier].find((entry) => entry?.id === based)?.figure ?? null
    const result = readFields(typed, { of, shown: shownFields(of, said, locale), locale })
    if (result.state === 'wrong') read.problems.push({ targetId: of.targetId, field: result.field, code: result.code })
    if (result.state === 'figure')
      read.figures.push({
        targetId: of.targetId,
        clientKey,
        basedOn: groundOf(form, of.targetId),
        figure: result.figure,
        typedAt: null,
      })
  }
  return read
}

/** After a conflict the author has seen the other figure: keeping one's own stands on that one. */
function groundOf(form: PostedForm, targetId: string): string | null {
  const seen = form[`choose-${targetId}`] === 'mine' ? form[`theirs-${targetId}`] : form[`based-${targetId}`]
  return seen || null
}
