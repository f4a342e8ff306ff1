import { findMoments, firstDay, lastDay, type Moment } from '#reading/figures/moments.ts'
import { fold } from '#reading/fold.ts'
import type { PlainDate } from '#reading/plan.ts'

/** A day by which something is due. `stated` when a word such as "đến", "trước", "cuối" says so. */
export type Due = { date: PlainDate; stated: boolean; start: number; end: number }

/** The first whole date (day, month and year) in `text`, or null. */
export function readDate(text: string): PlainDate | null {
  for (const moment of findMoments(text)) if (moment.kind === 'day' && moment.fromYear !== null) return firstDay(moment)
  return null
}

const leadWords =
  /(?:(?:^|[^a-z])(?:phan dau\s+)?)((?:(?:den|toi|tinh den|truoc|het|cuoi|dau|giua|trong|vao|tai|tu|ngay|thoi diem|giai doan|thoi ky|hoan thanh trong)[\s,(]*)+)$/
/** Times that describe something else than when the target falls due. */
const otherTimes =
  /(?:so voi|so cung ky|gia so sanh|chuan ngheo(?: da chieu)?(?: cua [a-z ]+)?(?: giai doan)?|cung ky|tam nhin|dinh huong|nhiem ky|khoa|luat\b[^.;]{0,60}|nghi quyet[^.;,]{0,40}|ke hoach so[^.;,]{0,30}|\d+(?:\/\d{4})?[-/][a-z-]+(?:\/[a-z-]+)?,?)\s*(?:\(\s*)?(?:den\s+|ngay\s+|cuoi\s+|trong\s+)*$/

/** Without marks "đầu tư" reads like "đầu" and "từ", and "phấn đấu" ends like "đầu". */
const withoutHomographs = (text: string): string =>
  fold(text.replace(/đầu tư|phấn đấu/giu, (word) => 'x'.repeat(word.length)))

function dayBefore(date: PlainDate): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function dueOf(moment: Moment, before: string, year: number | null): Due | null {
  const lead = leadWords.exec(before)
  const words = lead?.[1] ?? ''
  if (otherTimes.test(before)) return null
  if ((/\btu\b/.test(words) && moment.kind !== 'years') || /\bdau\s*$/.test(words)) return null
  const last = lastDay(moment, year)
  if (last === null) return null
  const first = firstDay(moment, year)
  const early = /\btruoc\s*$/.test(words) && moment.kind !== 'day' && first !== null
  const stated = /\b(?:den|toi|truoc|het|cuoi|giai doan|trong|vao)\b/.test(words)
  return { date: early ? dayBefore(first) : last, stated, start: moment.start - words.length, end: moment.end }
}

/**
 * Every due day named in `text`, in order. "đến năm 2030" gives the year's last day, "trước năm 2030" the day before it
 * begins. `year` is used for "cuối năm" or "quý IV" without a year.
 */
export function findDues(text: string, year: number | null = null): Due[] {
  const folded = withoutHomographs(text)
  const dues = findMoments(text).flatMap(
    (moment) => dueOf(moment, folded.slice(Math.max(0, moment.start - 120), moment.start), year) ?? [],
  )
  if (year === null) return dues
  for (const match of folded.matchAll(/\b(?:den\s+)?(?:het|cuoi)\s+nam\b(?!\s*(?:\d|hoc))/g))
    dues.push({ date: `${year}-12-31`, stated: true, start: match.index, end: match.index + match[0].length })
  return dues.sort((left, right) => left.start - right.start)
}

/** The day by which `text` says a thing is due, or null: a stated due day before a time only mentioned. */
export function readDue(text: string): PlainDate | null {
  const dues = findDues(text)
  return (dues.find((due) => due.stated) ?? dues.at(-1))?.date ?? null
}
