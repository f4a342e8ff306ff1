import { formatNumber, parseNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import type { Mark } from './score.ts'
import type { Criterion } from './sheet.ts'

/** As typed into the fields of one criterion; a field that was not there is empty. */
export type TypedMark = { value: string; asked: string; plus: string; minus: string; none: boolean }

/** Parts of a field's name: `value.<key>`; `none` ticks "did not arise". */
export const markFields = ['value', 'asked', 'plus', 'minus', 'none'] as const

export type ReadMark =
  /** Nothing was typed. */
  { state: 'empty' } | { state: 'read'; mark: Mark } | { state: 'wrong'; field: (typeof markFields)[number] }

const wrong = (field: (typeof markFields)[number]): ReadMark => ({ state: 'wrong', field })
const read = (mark: Mark): ReadMark => ({ state: 'read', mark })
const largest = 1e12

/** What was typed for a criterion, by its kind. Figures in either language's form; no word, no negative number of events. */
export function readMark({ rule }: Criterion, typed: TypedMark, locale: Locale): ReadMark {
  if (typed.none && rule.kind !== 'disqualifying') return read({ kind: 'not-arisen' })
  if (rule.kind === 'events') return readEvents(typed, locale)
  const value = typed.value.trim()
  if (value === '') return { state: 'empty' }
  if (rule.kind === 'pass-fail' || rule.kind === 'disqualifying')
    return value === 'yes' || value === 'no' ? read({ kind: 'passed', passed: value === 'yes' }) : wrong('value')
  if (rule.kind === 'levels') {
    const index = /^\d{1,3}$/.test(value) ? Number(value) : -1
    return index >= 0 && index < rule.levels.length ? read({ kind: 'level', index }) : wrong('value')
  }
  const figure = number(value, locale)
  if (figure === null) return wrong('value')
  if (rule.kind === 'direct') return figure < 0 ? wrong('value') : read({ kind: 'points', points: figure })
  const ownAsked = rule.kind !== 'steps' && rule.asked === null
  const asked = typed.asked.trim() === '' || !ownAsked ? null : number(typed.asked, locale)
  if (ownAsked && asked === null) return wrong('asked')
  return read({ kind: 'figure', value: figure, asked })
}

function readEvents(typed: TypedMark, locale: Locale): ReadMark {
  if (typed.plus.trim() === '' && typed.minus.trim() === '') return { state: 'empty' }
  const plus = count(typed.plus, locale)
  const minus = count(typed.minus, locale)
  if (plus === null) return wrong('plus')
  if (minus === null) return wrong('minus')
  return read({ kind: 'events', plus, minus })
}

function number(typed: string, locale: Locale): number | null {
  const value = parseNumber(typed.replace(/\s*[%％]\s*$/, ''), locale)
  return value === null || Math.abs(value) > largest ? null : value
}

function count(typed: string, locale: Locale): number | null {
  const value = typed.trim() === '' ? 0 : parseNumber(typed, locale)
  return value !== null && Number.isInteger(value) && value >= 0 && value <= 10_000 ? value : null
}

/** What the fields show for a mark that is known. */
export function typedOf(mark: Mark | null, locale: Locale): TypedMark {
  const figure = (value: number | null) => (value === null ? '' : formatNumber(value, locale))
  const empty = { value: '', asked: '', plus: '', minus: '', none: false }
  switch (mark?.kind) {
    case 'not-arisen':
      return { ...empty, none: true }
    case 'figure':
      return { ...empty, value: figure(mark.value), asked: figure(mark.asked) }
    case 'level':
      return { ...empty, value: String(mark.index) }
    case 'passed':
      return { ...empty, value: mark.passed ? 'yes' : 'no' }
    case 'points':
      return { ...empty, value: figure(mark.points) }
    case 'events':
      return { ...empty, plus: figure(mark.plus), minus: figure(mark.minus) }
    default:
      return empty
  }
}
