import type { Figure, LocatedFigure } from '#reading/figures/figure.ts'
import { parseNumberWord } from '#reading/figures/numbers.ts'
import { scanFigures } from '#reading/figures/scan.ts'
import { readUnitAt } from '#reading/figures/units.ts'
import { fold } from '#reading/fold.ts'

const exact = (value: number, unit: string | null): Figure => ({
  comparator: 'eq',
  value,
  valueTo: null,
  unit,
  contradictory: false,
})

/** Every figure of `text`, with offsets into `text.normalize('NFC')`. */
export function readFigures(text: string): LocatedFigure[] {
  return scanFigures(text.normalize('NFC'))
}

const durations = new Set(['giờ', 'phút', 'ngày', 'ngày làm việc', 'tháng', 'năm'])

/** The figure that matters most where several stand together: a demand before a bare count, else the first. */
export function chooseFigure(figures: readonly LocatedFigure[]): LocatedFigure | null {
  const rank = ({ kind, explicit, value, unit, verb }: LocatedFigure): number => {
    if (explicit || kind === 'percent' || kind === 'money') return 2
    return value === 1 || (kind === 'bare' && !verb) || (!verb && durations.has(unit ?? '')) ? 0 : 1
  }
  const [first] = figures
  if (first === undefined) return null
  if (rank(first) > 0) return first
  return figures.reduce((best, figure) => (rank(figure) > rank(best) ? figure : best), first)
}

function bare({ comparator, value, valueTo, unit, contradictory }: LocatedFigure): Figure {
  return { comparator, value, valueTo, unit, contradictory }
}

function readWords(text: string): Figure | null {
  const folded = fold(text)
  if (/^(?:mot )?nua$/.test(folded)) return exact(50, '%')
  for (let words = 3; words > 0; words--) {
    const head = new RegExp(String.raw`^(?:\S+\s*){${words}}`).exec(text)?.[0]
    const value = head === undefined ? null : parseNumberWord(head)
    if (head === undefined || value === null || (value === 0 && head.length < text.length)) continue
    const unit = readUnitAt(text, folded, head.length)
    return unit === null && head.length < text.length ? null : exact(value, unit?.unit ?? null)
  }
  return null
}

/** Reads what an officer types for one figure ("từ 95% trở lên", ">= 95 %", "không quá 3 vụ"); null when there is none. */
export function readFigure(text: string): Figure | null {
  const typed = text.normalize('NFC').trim()
  const chosen = chooseFigure(scanFigures(typed))
  return chosen === null ? readWords(typed) : bare(chosen)
}

/** True when a figure in `text` contradicts itself, such as "trên 80% trở lên". */
export function isContradictory(text: string): boolean {
  return readFigures(text).some(({ contradictory }) => contradictory)
}

const signs = { eq: '', gte: '≥ ', gt: '> ', lte: '≤ ', lt: '< ', between: '' } as const

/** "≥ 95 %", "2–4 trường"; Vietnamese separators for `vi`. What it writes in Vietnamese, {@link readFigure} reads. */
export function formatFigure(
  figure: Pick<Figure, 'comparator' | 'value' | 'valueTo' | 'unit'>,
  locale: 'vi' | 'en',
): string {
  const number = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 6 })
  const last = figure.valueTo === null ? '' : `–${number.format(figure.valueTo)}`
  return `${signs[figure.comparator]}${number.format(figure.value)}${last}${figure.unit === null ? '' : ` ${figure.unit}`}`
}
