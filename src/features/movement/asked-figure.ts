import { formatFigure } from '#reading/figures/read-figure.ts'
import type { Comparator } from '#reading/plan.ts'

type Kept = { comparator: string | null; value: number | null; value_to: number | null; unit: string | null }

/** "≥ 95 %", as a page shows what is asked; empty where nothing counted is. */
export function askedFigure({ comparator, value, value_to: valueTo, unit }: Kept, locale: 'vi' | 'en'): string {
  if (comparator === null || value === null) return ''
  return formatFigure({ comparator: comparator as Comparator, value, valueTo, unit }, locale)
}
