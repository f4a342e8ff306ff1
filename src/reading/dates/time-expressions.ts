import type { PlainDate } from '../plan.ts'
import { monthRange, plainDate } from './calendar.ts'

/** A stretch of calendar time named in a text; `start` and `end` are offsets in that text. */
export type TimeExpression = {
  from: PlainDate
  to: PlainDate
  unit: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'years'
  start: number
  end: number
}

type Stretch = { from: PlainDate; to: PlainDate } | null

// A school year has no calendar edges until a plan gives them, so its years are passed over.
const schoolYear = /\b(?:nam hoc|nien khoa)\s*(?:19|20)\d{2}\s*[-/]\s*(?:19|20)?\d{2}\b/g
type Reader = { unit: TimeExpression['unit']; pattern: RegExp; read: (match: RegExpExecArray) => Stretch }

const year = '((?:19|20)\\d{2})'
const ofYear = `(?:\\s*(?:/|-|,?\\s*nam)\\s*${year})`
const quarterNumber: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

const day = (y: number, m: number, d: number): Stretch => {
  const date = plainDate(y, m, d)
  return date === null ? null : { from: date, to: date }
}

const edges: Readonly<Record<string, [number, number]>> = { dau: [1, 6], cuoi: [7, 12] }

// In order: what stands first wins where two patterns fit the same place.
const readers: readonly Reader[] = [
  {
    unit: 'day',
    pattern: new RegExp(`(?:ngay\\s*)?\\b(\\d{1,2})\\s*thang\\s*(\\d{1,2})\\s*(?:nam|/)\\s*${year}\\b`, 'g'),
    read: (m) => day(Number(m[3]), Number(m[2]), Number(m[1])),
  },
  {
    unit: 'day',
    pattern: new RegExp(`(?:ngay\\s*)?\\b(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?${year}\\b`, 'g'),
    read: (m) => day(Number(m[3]), Number(m[2]), Number(m[1])),
  },
  {
    unit: 'half',
    pattern: new RegExp(`\\b0?6\\s*thang\\s*(dau|cuoi)\\s*nam\\s*${year}\\b`, 'g'),
    read: (m) => {
      const [first, last] = edges[m[1] ?? ''] ?? [1, 12]
      return monthRange(Number(m[2]), first, last)
    },
  },
  {
    unit: 'quarter',
    pattern: new RegExp(`\\bquy\\s*(iv|iii|ii|i|[1-4])${ofYear}\\b`, 'g'),
    read: (m) => {
      const quarter = quarterNumber[m[1] ?? ''] ?? 1
      return monthRange(Number(m[2]), quarter * 3 - 2, quarter * 3)
    },
  },
  {
    unit: 'month',
    pattern: new RegExp(`\\bthang\\s*(\\d{1,2})${ofYear}\\b`, 'g'),
    read: (m) => monthRange(Number(m[2]), Number(m[1]), Number(m[1])),
  },
  {
    unit: 'month',
    pattern: new RegExp(`(?<![\\d/.])(0?[1-9]|1[0-2])/${year}\\b`, 'g'),
    read: (m) => monthRange(Number(m[2]), Number(m[1]), Number(m[1])),
  },
  {
    unit: 'years',
    pattern: new RegExp(`\\b${year}\\s*(?:-|den(?:\\s+het)?(?:\\s+cuoi)?(?:\\s+nam)?)\\s*${year}\\b(?!/)`, 'g'),
    read: (m) => (Number(m[1]) <= Number(m[2]) ? { from: `${m[1]}-01-01`, to: `${m[2]}-12-31` } : null),
  },
  {
    unit: 'year',
    pattern: new RegExp(`\\b(?:nam|nam hoc)\\s*${year}\\b(?!\\s?/)`, 'g'),
    read: (m) => ({ from: `${m[1]}-01-01`, to: `${m[1]}-12-31` }),
  },
]

/** Every stretch of time in a folded text, in order of place, none overlapping another. */
export function timeExpressions(folded: string): TimeExpression[] {
  if (!/\d{4}/.test(folded)) return []
  const found: TimeExpression[] = []
  const passedOver = [...folded.matchAll(schoolYear)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  for (const { unit, pattern, read } of readers) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if ([...found, ...passedOver].some((other) => start < other.end && other.start < end)) continue
      const stretch = read(match)
      if (stretch) found.push({ ...stretch, unit, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
