import { daysInMonth } from '../figures/moments.ts'
import type { PlainDate } from '../plan.ts'

const pad = (value: number) => String(value).padStart(2, '0')

/** The date as text, or null where there is no such day, such as 31/02. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(month, year)) return null
  return `${year}-${pad(month)}-${pad(day)}`
}

/** First and last day of months `first` to `last` of one year. */
export function monthRange(year: number, first: number, last: number): { from: PlainDate; to: PlainDate } | null {
  if (first < 1 || last > 12 || first > last || year < 1900 || year > 2100) return null
  return { from: `${year}-${pad(first)}-01`, to: `${year}-${pad(last)}-${pad(daysInMonth(last, year))}` }
}
