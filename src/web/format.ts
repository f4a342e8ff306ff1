import type { Locale } from './i18n.ts'

const tags: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' }

/** 12350.5 → "12.350,5" / "12,350.5". At most `digits` decimals; as many as the figure has, up to 6, when absent. */
export function formatNumber(value: number, locale: Locale, digits = 6): string {
  return numberFormat(locale, digits).format(value)
}

/** Made once each: making one takes longer than a whole table of figures. */
const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`
  const known = numberFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits })
  numberFormats.set(key, made)
  return made
}

/** 96.8 → "96,8 %" / "96.8%". The value is in percent already; the space does not break. */
export function formatPercent(value: number, locale: Locale, digits = 2): string {
  const figure = formatNumber(value, locale, digits)
  return locale === 'vi' ? `${figure}\u00a0%` : `${figure}%`
}

const plainShape = /^-?\d+(?:[.,]\d+)?$|^-?[.,]\d+$/
const groupedShapes = [
  { shape: /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/, group: '.', decimal: ',', locale: 'vi' },
  { shape: /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, group: ',', decimal: '.', locale: 'en' },
  { shape: /^-?[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/, group: ' ', decimal: /[.,]/, locale: 'vi' },
] as const

/**
 * What a person typed as a figure: "12.350,5", "12350.5", "12,350.5", "12 350,5" → 12350.5. Null when it is not a number.
 * "1.234" may be read two ways; the language of the screen decides (1234 in Vietnamese, 1.234 in English), and the form
 * says back what was understood.
 */
export function parseNumber(typed: string, locale: Locale = 'vi'): number | null {
  const figure = typed.normalize('NFKC').trim().replaceAll(/\s/g, ' ').replace(/^−/, '-')
  const readings = groupedShapes.filter(({ shape }) => shape.test(figure))
  const isPlain = plainShape.test(figure)
  const grouped = isPlain ? readings.find((reading) => reading.locale === locale) : readings[0]
  if (grouped) return Number(figure.replaceAll(grouped.group, '').replace(grouped.decimal, '.'))
  return isPlain ? Number(figure.replace(',', '.')) : null
}

/** The same for a share: "96,8", "96,8%" and "96,8 %" → 96.8. */
export function parsePercent(typed: string, locale: Locale = 'vi'): number | null {
  return parseNumber(typed.replace(/\s*[%％]\s*$/, ''), locale)
}

// ---- dates: plain calendar dates are text, YYYY-MM-DD ----------------------------------------

type DateParts = { year: number; month: number; day: number }

const pad = (part: number): string => String(part).padStart(2, '0')

const asUtc = ({ year, month, day }: DateParts): Date => new Date(Date.UTC(year, month - 1, day))

const exists = (parts: DateParts): boolean => {
  const date = asUtc(parts)
  return (
    date.getUTCFullYear() === parts.year && date.getUTCMonth() + 1 === parts.month && date.getUTCDate() === parts.day
  )
}

function partsOf(date: string): DateParts {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date.split('-').map(Number) : []
  const parts = { year, month, day }
  if (!exists(parts)) throw new RangeError(`not a calendar date: ${date}`)
  return parts
}

/** "2026-11-30" → "30/11/2026", in both languages as on the papers. Throws for anything but a calendar date. */
export function formatDate(date: string): string {
  const { year, month, day } = partsOf(date)
  return `${pad(day)}/${pad(month)}/${year}`
}

/** "2025-09-22" → "22/9", "2025-11-05" → "05/11": zeros where Decree 30/2020 puts them (days below 10, months 1 and 2). */
export function formatDayMonth(date: string): string {
  const { month, day } = partsOf(date)
  return `${pad(day)}/${month < 3 ? pad(month) : month}`
}

const weekdays: Record<Locale, readonly string[]> = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** "Thứ Ba" / "Tuesday" */
export function formatWeekday(date: string, locale: Locale): string {
  return weekdays[locale][asUtc(partsOf(date)).getUTCDay()] ?? ''
}

/** "Thứ Ba, ngày 18 tháng 11 năm 2025" / "Tuesday, 18 November 2025" */
export function formatLongDate(date: string, locale: Locale): string {
  const parts = partsOf(date)
  const { year, month, day } = parts
  if (locale === 'vi') {
    return `${formatWeekday(date, 'vi')}, ngày ${pad(day)} tháng ${month < 3 ? pad(month) : month} năm ${year}`
  }
  const monthName = monthNames.format(asUtc(parts))
  return `${formatWeekday(date, 'en')}, ${day} ${monthName} ${year}`
}

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment on the clock of Vietnam: "08:52 18/11/2025". */
export function formatMoment(moment: Date): string {
  const parts = clock.formatToParts(moment)
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('hour')}:${part('minute')} ${part('day')}/${part('month')}/${part('year')}`
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((asUtc(partsOf(to)).getTime() - asUtc(partsOf(from)).getTime()) / 86_400_000)
}

/** How a due date stands: "trễ 13 ngày", "hôm nay", "còn 41 ngày" / "13 days late", "today", "41 days left". */
export function relativeDays(due: string, today: string, locale: Locale): string {
  const left = daysBetween(today, due)
  if (left === 0) return locale === 'vi' ? 'hôm nay' : 'today'
  const count = formatNumber(Math.abs(left), locale)
  if (locale === 'vi') return left < 0 ? `trễ ${count} ngày` : `còn ${count} ngày`
  return `${count} ${Math.abs(left) === 1 ? 'day' : 'days'} ${left < 0 ? 'late' : 'left'}`
}

const typedDate = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})$/
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/** What a person typed as a date, day first: "5/12/25", "05.12.2025", "2025-12-05" → "2025-12-05". Null when no such day exists, or none of an office. */
export function parseDate(typed: string): string | null {
  const trimmed = typed.normalize('NFKC').trim()
  const [, y, m, d] = isoDate.exec(trimmed) ?? []
  const [, day, month, year] = typedDate.exec(trimmed) ?? [undefined, d, m, y]
  const parts = { year: Number(year?.length === 2 ? `20${year}` : year), month: Number(month), day: Number(day) }
  if (parts.year < firstYear || parts.year > lastYear) return null
  return exists(parts) ? `${parts.year}-${pad(parts.month)}-${pad(parts.day)}` : null
}

/** Days of an office lie between these years; another one is a slip of the finger. */
const [firstYear, lastYear] = [1900, 2100]

// ---- order of names --------------------------------------------------------------------------

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese order: Đ after D, tones after letters, "Thôn 2" before "Thôn 10". For `toSorted`. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b)
}
