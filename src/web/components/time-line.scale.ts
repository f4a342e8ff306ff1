import { daysBetween, formatDate, formatDayMonth } from '../format.ts'
import type { Locale } from '../i18n.ts'
import { text } from '../web.messages.ts'

/** Drawing space of the wide line, in SVG units. */
export const lineWidth = 1160
const margin = 10

export type Scale = (date: string) => number

/** Where a date stands between the ends; dates outside are drawn at the nearer end. */
export function scaleOf(from: string, to: string): Scale {
  const length = Math.max(1, daysBetween(from, to))
  return (date) => {
    const share = Math.min(1, Math.max(0, daysBetween(from, date) / length))
    return Math.round((margin + share * (lineWidth - 2 * margin)) * 10) / 10
  }
}

/** A month, a quarter or a year on the band; `starts` is the first day of it that the line shows. */
export type Band = { starts: string; label: string }

const firstOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`

/** Months for lines up to 14 months, quarters up to 3 years, years beyond. */
export function bandsOf(from: string, to: string, locale: Locale): Band[] {
  const days = daysBetween(from, to)
  const step = days <= 430 ? 1 : days <= 1100 ? 3 : 12
  const words = text[locale]
  const [year = 0, month = 1] = from.split('-').map(Number)
  const first = Math.floor((month - 1) / step) * step
  const bands: Band[] = []
  for (let at = year * 12 + first; firstOf(Math.floor(at / 12), (at % 12) + 1) <= to; at += step) {
    const [bandYear, bandMonth] = [Math.floor(at / 12), (at % 12) + 1]
    const starts = firstOf(bandYear, bandMonth)
    const label =
      step === 1
        ? words.month(bandMonth)
        : step === 3
          ? words.quarter(Math.ceil(bandMonth / 3), bandYear)
          : String(bandYear)
    bands.push({ starts: starts < from ? from : starts, label })
  }
  return bands
}

/** Day and month within one year of dates, the full date on a longer line. */
export function dayLabel(from: string, to: string): (date: string) => string {
  return daysBetween(from, to) <= 430 ? formatDayMonth : formatDate
}

export type Placed<T> = T & { x: number; textX: number; anchor: 'start' | 'middle' | 'end'; row: number }

// Measured on Be Vietnam Pro 600 at 15 px; a little too wide rather than too narrow.
const letterWidth = 8.4

/**
 * Labels below the line, each on the first row where it does not touch its left neighbour; those at the ends are
 * drawn inwards. Events must come sorted by date.
 */
export function placeLabels<T extends { date: string; label: string }>(
  events: readonly T[],
  scale: Scale,
): Placed<T>[] {
  const rowEnds: number[] = []
  return events.map((event) => {
    const x = scale(event.date)
    const width = Math.max(event.label.length, 10) * letterWidth
    const left = Math.min(Math.max(0, x - width / 2), lineWidth - width)
    const free = rowEnds.findIndex((end) => end + 16 <= left)
    const row = free < 0 ? rowEnds.length : free
    rowEnds[row] = left + width
    const anchor = left === 0 ? 'start' : left + width >= lineWidth ? 'end' : 'middle'
    return { ...event, x, textX: anchor === 'start' ? 0 : anchor === 'end' ? lineWidth : x, anchor, row }
  })
}
