import type { Locale } from '#web/i18n.ts'
import { periodText } from './period.messages.ts'

export const reportEveries = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const
export type ReportEvery = (typeof reportEveries)[number]

/** A time a report is for, both days inclusive, Vietnam's calendar. Keys: 2025-10, 2025-Q4, 2025-H2, 2025. */
export type Period = { key: string; from: string; to: string }

const months: Record<ReportEvery, number> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 }
const shape = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/
const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/
const pad = (part: number): string => String(part).padStart(2, '0')

/** The day so many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  const [, year, month, date] = dayShape.exec(day) ?? []
  if (!year) throw new RangeError(`not a day: ${day}`)
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(date) + days)).toISOString().slice(0, 10)
}

/** The whole period of that rhythm in which a day lies. */
export function periodOf(every: ReportEvery, day: string): Period {
  const [, year, month] = dayShape.exec(day) ?? []
  if (!year) throw new RangeError(`not a day: ${day}`)
  return numbered(every, Number(year), Math.floor((Number(month) - 1) / months[every]))
}

/** Periods from one day to another in their order; the first and the last are shortened to those days. */
export function periodsBetween(every: ReportEvery, from: string, to: string): Period[] {
  const found: Period[] = []
  for (let day = from; day <= to; ) {
    const whole = periodOf(every, day)
    found.push({ key: whole.key, from: day, to: whole.to < to ? whole.to : to })
    day = addDays(whole.to, 1)
  }
  return found
}

/** The whole period a key stands for; null for anything else. */
export function parsePeriod(key: string): Period | null {
  const parts = partsOf(key)
  return parts && numbered(parts.every, parts.year, parts.index)
}

/** How often such a period comes; null for what is no key. */
export function everyOf(key: string): ReportEvery | null {
  return partsOf(key)?.every ?? null
}

/** The key of the period before, of the same rhythm. Throws for what is no key. */
export function previousPeriod(key: string): string {
  const whole = parsePeriod(key)
  const every = everyOf(key)
  if (!whole || !every) throw new RangeError(`not a period: ${key}`)
  return periodOf(every, addDays(whole.from, -1)).key
}

/** "tháng 10 năm 2025", "quý IV năm 2025", "6 tháng cuối năm 2025", "năm 2025"; what is no key, as it is. */
export function periodLabel(key: string, locale: Locale): string {
  const parts = partsOf(key)
  if (!parts) return key
  return periodText[locale][parts.every](parts.index + 1, parts.year)
}

function numbered(every: ReportEvery, year: number, index: number): Period {
  const first = index * months[every] + 1
  const next = first + months[every]
  const after = next > 12 ? `${pad4(year + 1)}-01-01` : `${pad4(year)}-${pad(next)}-01`
  return { key: keyOf(every, year, index), from: `${pad4(year)}-${pad(first)}-01`, to: addDays(after, -1) }
}

const pad4 = (year: number): string => String(year).padStart(4, '0')

function keyOf(every: ReportEvery, year: number, index: number): string {
  const marks: Record<ReportEvery, string> = {
    monthly: `-${pad(index + 1)}`,
    quarterly: `-Q${index + 1}`,
    'half-yearly': `-H${index + 1}`,
    yearly: '',
  }
  return `${pad4(year)}${marks[every]}`
}

function partsOf(key: string): { every: ReportEvery; year: number; index: number } | null {
  const [, year, month, quarter, half] = shape.exec(key) ?? []
  // Days of an office lie between these years.
  if (!year || Number(year) < 1900 || Number(year) > 2100) return null
  const of = (every: ReportEvery, number: string | undefined) => ({
    every,
    year: Number(year),
    index: Number(number) - 1,
  })
  if (month) return of('monthly', month)
  if (quarter) return of('quarterly', quarter)
  return half ? of('half-yearly', half) : of('yearly', '1')
}
