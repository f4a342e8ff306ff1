import type { PlainDate } from '../plan.ts'
import { monthRange, plainDate } from './calendar.ts'
import { type TimeExpression, timeExpressions } from './time-expressions.ts'

/** A stretch with edges that may be open: null where an edge is an event or is not said. */
export type TimeRange = { from: PlainDate | null; to: PlainDate | null; start: number; end: number }

const between =
  /^\s*(?:,|\))?\s*(?:-|den|toi|cho den|(?:va )?(?:ket thuc|hoan thanh)(?: vao| truoc)?)(?:\s+(?:het|hoac|truoc|cuoi|nay|khi ket thuc|ngay))*\s*$/
const untilWord = /(?:den|toi|truoc)(?:\s+(?:het|truoc|cuoi|ngay))*\s*$/
const sinceWord = /(?:\btu|ke tu|bat dau tu|sau)(?:\s+(?:dau|ngay|cuoi|giua))*\s*$/
const openStart =
  /(?:tu nay|tu khi|tu ngay (?:phat dong|ban hanh|ky)|tu (?:sau )?(?:hoi nghi|le) phat dong|ke tu (?:khi|ngay (?:phat|ban|ky)))/
const openEnd = /\bden (?:khi|ngay (?:to chuc|khai mac|dien ra|be mac|dai hoi)|dai hoi|het dai hoi|ngay dai hoi)/
const partDay =
  /\b(?:tu\s+)?(?:ngay\s*)?(\d{1,2})(?:\s?[/.-]\s?|\s*thang\s*)(\d{1,2})\s*(?:den(?:\s+het)?|-|toi)\s*(?:ngay\s*)?$/
const partMonth = /\b(?:tu\s+)?(?:dau\s+)?thang\s*(\d{1,2})\s*(?:den(?:\s+het)?|-|toi)\s*(?:cuoi\s+)?$/
const partQuarter = /\b(?:tu\s+)?quy\s*(iv|iii|ii|i|[1-4])\s*(?:den(?:\s+het)?|-|toi|va)\s*$/
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

/**
 * The stretch of time that a folded text gives: "từ … đến …", "đến hết …", or one named stretch. Where a text
 * names several, the first with two edges wins. Null where it speaks of no time.
 */
export function readTimeRange(folded: string): TimeRange | null {
  const found = timeExpressions(folded)
  const pair = firstPair(folded, found)
  if (pair) return pair
  const open = openRange(folded, found)
  if (open) return open
  const event = openStart.exec(folded) ?? openEnd.exec(folded)
  if (event && openEnd.test(folded)) return { from: null, to: null, start: event.index, end: folded.length }
  const named = found.find((time) => time.unit !== 'day') ?? null
  return named && { from: named.from, to: named.to, start: named.start, end: named.end }
}

function firstPair(folded: string, found: readonly TimeExpression[]): TimeRange | null {
  for (const [i, time] of found.entries()) {
    const before = folded.slice(Math.max(0, time.start - 60), time.start)
    const start = partStart(before, time)
    if (start) return { from: start.from, to: time.to, start: time.start - before.length + start.at, end: time.end }
    const next = found[i + 1]
    if (next && isRow(folded, time, next)) return { from: time.from, to: next.to, start: time.start, end: next.end }
    if (next && between.test(folded.slice(time.end, next.start)) && time.from <= next.to) {
      return { from: time.from, to: next.to, start: time.start, end: next.end }
    }
    if (spansSeveral(folded, time) && sinceWord.test(before))
      return { from: time.from, to: time.to, start: time.start, end: time.end }
  }
  return null
}

/** "2026 - 2030", "quý II đến quý IV năm 2026": both edges are said. */
const spansSeveral = (folded: string, { unit, start, end }: TimeExpression) =>
  unit === 'years' || (unit !== 'day' && /-|,|\b(?:den|va)\b/.test(folded.slice(start, end)))

/** "Quý II + Quý III", "tháng 5 và tháng 6": neighbours in time named one after the other. */
function isRow(folded: string, time: TimeExpression, next: TimeExpression): boolean {
  const named = (time.unit === 'quarter' || time.unit === 'month') && next.unit === time.unit && time.to < next.from
  return named && /^\s*(?:\+|va|,)\s*$/.test(folded.slice(time.end, next.start))
}

/** "từ 01/7 đến 31/12/2025", "từ tháng 9 đến tháng 12 năm 2025": the first edge borrows the year. */
function partStart(before: string, time: TimeExpression): { from: PlainDate; at: number } | null {
  const year = Number(time.to.slice(0, 4))
  const day = time.unit === 'day' ? partDay.exec(before) : null
  if (day) {
    const from = plainDate(year, Number(day[2]), Number(day[1]))
    return from !== null && from <= time.to ? { from, at: day.index } : null
  }
  const month = time.unit === 'month' ? partMonth.exec(before) : null
  if (month) {
    const from = monthRange(year, Number(month[1]), Number(month[1]))?.from
    return from !== undefined && from <= time.to ? { from, at: month.index } : null
  }
  const quarter = time.unit === 'quarter' ? partQuarter.exec(before) : null
  const number = quarters[quarter?.[1] ?? '']
  const from = number === undefined ? undefined : monthRange(year, number * 3 - 2, number * 3)?.from
  return quarter && from !== undefined ? { from, at: quarter.index } : null
}

function openRange(folded: string, found: readonly TimeExpression[]): TimeRange | null {
  for (const time of found) {
    const before = folded.slice(0, time.start)
    const until = untilWord.exec(before)
    if (until && !/(?:tang|giam|dat)\b/.test(before.slice(-25))) {
      const since = openStart.exec(before)
      return { from: null, to: time.to, start: since?.index ?? until.index, end: time.end }
    }
    if (sinceWord.test(before) && !spansSeveral(folded, time))
      return { from: time.from, to: null, start: time.start, end: time.end }
  }
  return null
}
