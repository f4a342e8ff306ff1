import type { Locale } from '#web/i18n.ts'
import type { EnteredFigure } from '../result/result.ts'
import type { ReportFigure } from './report.ts'
import type { FieldName, TypedFields } from './typed-report.ts'

export type Theirs = { entryId: string; figure: EnteredFigure; by: string }

export type FigureProps = {
  locale: Locale
  of: ReportFigure
  period: string
  index: number
  count: number
  typed: TypedFields
  problem: { field: FieldName | 'file'; sentence: string } | null
  conflict: Theirs | null
  /** Drawn for this rendering, or posted with it. */
  clientKey: string
  /** The entry that the fields were filled from. */
  based: string | null
}

/** Id of a control, by what it asks and of which target; an error summary links to it. */
export const fieldId = (name: FieldName | 'choose' | 'file', targetId: string): string => `${name}-${targetId}`

/** A choice that fills its row. */
export const radioRow =
  'flex min-h-13 items-center gap-3 rounded-field border border-line-strong bg-white px-4 py-2 has-checked:border-2 has-checked:border-ink-blue has-checked:bg-info-soft has-checked:font-semibold'
