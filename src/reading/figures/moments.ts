import { fold } from '#reading/fold.ts'

export type MomentKind = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'years' | 'school-year'

/**
 * A stretch of calendar time named in a text. The year is null where the words leave it to another moment
 * ("từ tháng 9 đến tháng 12 năm 2025"). `from` and `to` are `MM-DD`.
 */
export type Moment = {
  kind: MomentKind
  fromYear: number | null
  toYear: number | null
  from: string
  to: string
  start: number
  end: number
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Leap years follow the Gregorian rule; without a year 29 February is allowed. */
export function daysInMonth(month: number, year: number | null): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

type Shape = { fromYear?: number | null; toYear?: number | null; from: string; to: string; kind?: MomentKind }
type Groups = Record<string, string | undefined>

const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

function day(groups: Groups): Shape | null {
  const [date, month, year] = [Number(groups.day), Number(groups.month), yearOf(groups.year)]
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(month, year)) return null
  const text = `${two(month)}-${two(date)}`
  return { fromYear: year, toYear: year, from: text, to: text }
}

function months(first: number, last: number, year: number | null): Shape | null {
  if (first < 1 || last > 12 || first > last) return null
  return {
    fromYear: year,
    toYear: year,
    from: `${two(first)}-01`,
    to: `${two(last)}-${daysInMonth(last, year ?? 2001)}`,
  }
}

const quarterNumber = (text: string | undefined): number =>
  ({ i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 })[text ?? ''] ?? 0

function quarter(groups: Groups): Shape | null {
  const first = quarterNumber(groups.first)
  const last = groups.last === undefined ? first : quarterNumber(groups.last)
  return first === 0 ? null : months(first * 3 - 2, last * 3, yearOf(groups.year))
}

function half(groups: Groups): Shape | null {
  const length = Number(groups.length)
  if (![3, 6, 9].includes(length)) return null
  const year = yearOf(groups.year)
  return groups.edge === 'dau' ? months(1, length, year) : months(13 - length, 12, year)
}

function years(groups: Groups): Shape | null {
  const [fromYear, toYear] = [Number(groups.first), Number(groups.last)]
  if (toYear < fromYear || toYear - fromYear > 60) return null
  return { fromYear, toYear, from: '01-01', to: '12-31' }
}

/** A school year is counted from the opening month to the end of May of the next year. */
function schoolYear(groups: Groups): Shape | null {
  const shape = years(groups)
  return shape && shape.fromYear !== shape.toYear ? { ...shape, from: '09-01', to: '05-31' } : null
}

const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`
const ofYear = String.raw`\s*(?:[/-]|,?\s*(?:cua\s+)?nam(?:\s+hoc)?)\s*${year}`
const patterns: readonly [MomentKind, RegExp, (groups: Groups) => Shape | null][] = [
  [
    'day',
    new RegExp(String.raw`(?<![\d/.])(?<day>\d{1,2})\s*(?<mark>[/.-])\s*(?<month>\d{1,2})\s*\k<mark>\s*${year}`, 'g'),
    day,
  ],
  ['day', new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})(?!\d)(?:${ofYear})?`, 'g'), day],
  ['day', /(?:ngay|tu|den|truoc|het)\s+(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/%])/g, day],
  [
    'half',
    new RegExp(String.raw`(?<!\d)0?(?<length>\d)\s+thang\s+(?<edge>dau|cuoi)\s+(?:cua\s+)?nam(?:\s+${year})?`, 'g'),
    half,
  ],
  [
    'quarter',
    new RegExp(
      String.raw`\bquy\s+(?<first>i{1,3}|iv|[1-4])\b(?:\s*(?:,|va|-|den)\s*(?:quy\s+)?(?<last>i{2,3}|iv|[2-4])\b)?(?:${ofYear})?`,
      'g',
    ),
    quarter,
  ],
  [
    'month',
    new RegExp(
      String.raw`\bthang\s+(?<first>\d{1,2})(?!\d)(?:\s*(?:,|va|-)\s*(?:thang\s+)?(?<last>\d{1,2})(?!\d|[./](?!20\d\d(?!\d))))?(?:${ofYear})?`,
      'g',
    ),
    (groups) => months(Number(groups.first), Number(groups.last ?? groups.first), yearOf(groups.year)),
  ],
  [
    'month',
    new RegExp(String.raw`(?<![\d/.,])(?<first>\d{1,2})/${year}`, 'g'),
    (groups) => months(Number(groups.first), Number(groups.first), yearOf(groups.year)),
  ],
  ['school-year', /\b(?:nam hoc|nien khoa)\s+(?<first>20\d\d)\s*-\s*(?<last>20\d\d)(?!\d)/g, schoolYear],
  ['years', /(?<![\d/])(?<first>(?:19|20)\d\d)\s*(?:-|den)\s*(?<last>(?:19|20)\d\d)(?![\d/])/g, years],
  [
    'year',
    new RegExp(String.raw`\bnam\s+${year}`, 'g'),
    (groups) => ({ fromYear: Number(groups.year), toYear: Number(groups.year), from: '01-01', to: '12-31' }),
  ],
  [
    'year',
    new RegExp(String.raw`(?<=\b(?:tu|den|toi|het|cuoi|truoc|nam)\s+)${year}(?![./]\d)`, 'g'),
    (groups) => ({ fromYear: Number(groups.year), toYear: Number(groups.year), from: '01-01', to: '12-31' }),
  ],
]

/** Every moment named in `text` (NFC), in order, none overlapping another. Impossible dates are not moments. */
export function findMoments(text: string): Moment[] {
  if (!/\d/.test(text)) return []
  const folded = fold(text)
  const found: Moment[] = []
  for (const [kind, pattern, build] of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const shape = build(match.groups ?? {})
      if (shape === null) continue
      const lead = /^(?:ngay|tu|den|truoc|het)\s+(?=\d)/.exec(match[0])?.[0].length ?? 0
      const start = match.index + lead
      const end = match.index + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ kind, fromYear: null, toYear: null, ...shape, start, end })
    }
  }
  return found.sort((left, right) => left.start - right.start)
}

/** The moment's first day, or null without a year. */
export function firstDay(moment: Moment, borrowed: number | null = null): string | null {
  const known = moment.fromYear ?? borrowed
  return known === null ? null : `${known}-${moment.from}`
}

/** The moment's last day, or null without a year. */
export function lastDay(moment: Moment, borrowed: number | null = null): string | null {
  const known = moment.toYear ?? borrowed
  if (known === null) return null
  return moment.to === '02-28' && moment.kind !== 'day'
    ? `${known}-02-${daysInMonth(2, known)}`
    : `${known}-${moment.to}`
}
