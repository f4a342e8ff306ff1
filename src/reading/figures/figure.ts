import type { Comparator, Span } from '#reading/plan.ts'

/** A demanded quantity. `valueTo` is set for `between` only. */
export type Figure = {
  comparator: Comparator
  value: number
  valueTo: number | null
  unit: string | null
  /** "trên 80% trở lên": two comparators that do not agree. */
  contradictory: boolean
}

export type FigureKind = 'percent' | 'money' | 'measure' | 'count' | 'bare' | 'zero'

export type LocatedFigure = Figure & {
  kind: FigureKind
  /** From the first word that belongs to the figure ("đạt", "từ") to the last ("trở lên"). */
  span: Span
  /** The number, or numbers, alone. */
  numberSpan: Span
  /** A comparator was written out. */
  explicit: boolean
  /** A word such as "đạt" or ":" ties the figure to the name before it. */
  verb: boolean
  change: 'up' | 'down' | null
  /** Words of the name stand between the number and "trở lên"; the span ends before them. */
  apart: boolean
}
