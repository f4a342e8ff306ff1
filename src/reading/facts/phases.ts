import { timeExpressions } from '../dates/time-expressions.ts'
import { readTimeRange } from '../dates/time-range.ts'
import { fold } from '../fold.ts'
import type { Milestone, Phase, TextFact } from '../plan.ts'
import { inheritedRole, roleOf } from '../structure/roles.ts'
import { type Section, walk } from '../structure/sections.ts'
import { quotedFrom } from './quotes.ts'

type Passage = { text: string; start: number }
type Candidate = { name: string; head: Passage; rest: Passage[]; of: Section }

const ordinal = '(?:\\d{1,2}|[ivx]{1,4}|nhat|mot|hai|ba|tu|bon|nam|cuoi)'
const phaseName = new RegExp(
  `^(?:dat\\s+\\d{1,2}(?=\\s*[:(])|(?:chang(?: duong)?|giai doan|dot|buoc|hoc ky|vong|ky)\\s+(?:thu\\s+|so\\s+)?${ordinal}(?![\\w/])(?!\\s*(?:nam|thang|ngay|lan)\\b)|quy\\s+(?:iv|iii|ii|i|[1-4])(?:\\s*(?:/|,?\\s*nam\\s*)\\s*\\d{4})?(?![\\w])|thang\\s+\\d{1,2}(?:\\s*(?:/|nam)\\s*\\d{4})?(?=\\s*[:.(]|$)|giai doan\\s+(?:tu\\s+)?\\d{4}\\s*-\\s*\\d{4}|(?:6|sau) thang (?:dau|cuoi) nam(?:\\s+\\d{4})?(?=\\s*[:.(]|$))`,
)
/** In a timetable a stretch of time is the phase's name: "Từ tháng 4 đến tháng 10/2026: …". */
const timedName =
  /^(?:tu (?:ngay|thang|quy|dau)\b[^:;]{4,70}|thang \d{1,2}\s*(?:,|-|va|den)[^:;]{2,40}|quy (?:iv|iii|ii|i)\s*(?:,|-|va|den)[^:;]{2,40})(?=:\s+\S)/
const elsewhere = new Set(['awards', 'responsibilities', 'purpose', 'subjects', 'targets'])

/** The phases a plan divides the movement's time into, with what is to be done and when each is reviewed. */
export function readPhases(root: Section, year: number | null): Phase[] {
  const candidates: Candidate[] = []
  for (const section of walk(root)) {
    const role = inheritedRole(section)
    if (elsewhere.has(role) && !inTimetable(section)) continue
    candidates.push(...candidatesIn(section))
  }
  const real = candidates.filter(
    (one) => candidates.some((other) => other !== one && sameSeries(one, other)) || roleOf(one.of) === 'phases',
  )
  return real
    .map((candidate) => phaseOf(candidate, year))
    .filter((phase, i, all) => all.findIndex((other) => other.name === phase.name) === i)
}

/** A part of the period or the phases may stand under "Đối tượng, thời gian". */
function inTimetable(section: Section): boolean {
  const from = section.own && nameIn(section.text) !== null ? section.parent : section
  for (let at: Section | null = from; at; at = at.parent)
    if (at.own && ['phases', 'period'].includes(roleOf(at))) return true
  return false
}

function candidatesIn(section: Section): Candidate[] {
  const found: Candidate[] = []
  const timetable = roleOf(section.parent ?? section) === 'phases'
  const name = section.own ? (nameIn(section.text) ?? (timetable ? timedNameIn(section.text) : null)) : null
  if (name !== null) {
    const rest = [
      ...section.lines,
      ...[...walk(section)].slice(1).flatMap((child) => [{ text: child.text, start: child.textStart }, ...child.lines]),
    ]
    return [{ name, head: { text: section.text, start: section.textStart }, rest, of: section.parent ?? section }]
  }
  for (const line of section.lines) {
    const inLine = nameIn(line.text)
    if (inLine !== null) found.push({ name: inLine, head: line, rest: [], of: section })
  }
  return found
}

function nameIn(text: string): string | null {
  const match = phaseName.exec(fold(text))
  // A repaired "Đạt 1:" can only have been "Đợt 1:".
  return match
    ? text
        .slice(0, match[0].length)
        .trim()
        .replace(/^Đạt(?=\s)/, 'Đợt')
    : null
}

const timedNameIn = (text: string) => text.slice(0, timedName.exec(fold(text))?.[0].length ?? 0).trim() || null

const word = (name: string) => fold(name).split(' ')[0]
const sameSeries = (a: Candidate, b: Candidate) => a.of === b.of && word(a.name) === word(b.name)

function phaseOf({ name, head, rest }: Omit<Candidate, 'of'>, year: number | null): Phase {
  const range = rangeOf({ name, head, rest }, year)
  const quoted = quotedFrom(head.text, name.length, Math.min(head.text.length, name.length + 90))
  const whole = [head, ...rest]
  return {
    name,
    title: quoted?.text ?? titleAfter(head, name, range?.end ?? name.length),
    from: range?.from ?? null,
    to: range?.to ?? null,
    tasks: tasksOf(head, rest, Math.max(name.length, range?.inHead ? range.end : 0, quoted ? quoted.end + 1 : 0)),
    milestones: whole.flatMap(milestonesIn),
    span: [head.start, head.start + head.text.length],
  }
}

type PhaseRange = { from: string | null; to: string | null; end: number; inHead: boolean }

function rangeOf({ name, head, rest }: Omit<Candidate, 'of'>, year: number | null): PhaseRange | null {
  const own = readTimeRange(fold(head.text))
  if (own) return { ...own, inHead: true }
  const named = year === null ? null : readTimeRange(inYear(fold(head.text).slice(0, 120), year))
  if (named) return { ...named, end: name.length, inHead: true }
  const timed = rest.slice(0, 2).find(({ text }) => /thoi gian|^tu (?:ngay|thang|quy)|tu ngay/.test(fold(text)))
  const below = timed ? readTimeRange(fold(timed.text)) : null
  return below && { ...below, end: name.length, inHead: false }
}

/** Quarters, months and days that leave the plan's year unsaid. */
function inYear(folded: string, year: number): string {
  return folded
    .replace(/\b(quy (?:iv|iii|ii|i|[1-4])|6 thang (?:dau|cuoi) nam)\b(?!\s*(?:\/|,?\s*nam)?\s*\d{4})/g, (part) =>
      part.endsWith('nam') ? `${part} ${year}` : `${part} nam ${year}`,
    )
    .replace(/\b(thang \d{1,2})\b(?!\s*(?:\/|nam)\s*\d)/g, `$1 nam ${year}`)
    .replace(/(?<![\d/])(\d{1,2}\/\d{1,2})(?![\d/])/g, `$1/${year}`)
}

function titleAfter(head: Passage, name: string, end: number): string | null {
  const rest = head.text
    .slice(Math.max(end, name.length))
    .replace(/^\s*\([^)]*\)/, '')
    .replace(/^[\s):.,;-]+/, '')
  const title = /^[^.;:]{3,180}/.exec(rest)?.[0].trim() ?? ''
  return title === '' ? null : title
}

function tasksOf(head: Passage, rest: readonly Passage[], from: number): TextFact[] {
  if (rest.length > 0) return rest.map(({ text, start }) => ({ text, span: [start, start + text.length] }))
  const raw = head.text.slice(from)
  const text = raw.replace(/^[\s):.,;\-–*"”]+/, '').trimEnd()
  const start = head.start + from + (raw.length - raw.replace(/^[\s):.,;\-–*"”]+/, '').length)
  return text.length < 4 ? [] : [{ text, span: [start, start + text.length] }]
}

const review = /\b(so ket|tong ket)\b(?!\s*[-,]?\s*(?:nhan rong|va nhan rong|thuc tien|, nhan))/g

function milestonesIn({ text, start }: Passage): Milestone[] {
  const folded = fold(text)
  const found: Milestone[] = []
  const times = timeExpressions(folded)
  for (const match of folded.matchAll(review)) {
    const time = times.find((one) => one.start > match.index && one.start - match.index < 120)
    if (!time || /[.]\s/.test(folded.slice(match.index, time.start))) continue
    const kind = match[1] === 'so ket' ? 'interim-review' : 'final-review'
    if (found.some((other) => other.kind === kind)) continue
    found.push({ kind, due: time.to, span: [start + match.index, start + time.end] })
  }
  return found
}
