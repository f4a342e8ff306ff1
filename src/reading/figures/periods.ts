import { findMoments, firstDay, lastDay, type Moment } from '#reading/figures/moments.ts'
import { fold } from '#reading/fold.ts'
import type { Cadence, PlainDate, Span } from '#reading/plan.ts'

export type LocatedPeriod = { from: PlainDate | null; to: PlainDate | null; span: Span }

type Candidate = LocatedPeriod & { rank: number }

const joins = /^\s*\)?\s*(?:-|den|toi|cho den)\s+(?:(?:het|cuoi|truoc|ngay|nam|khoang)\s+)*$/
const fromLead = /(?:\btu|bat dau|ke tu)\s+(?:(?:dau|ngay|giua|cuoi)\s+)*$/
const toLead = /\b(?:den|toi|truoc)\s+(?:(?:het|cuoi|truoc|ngay)\s+)*$/
const eventStart = /\btu\s+[^.;\d]{2,80}$/

function leadStart(before: string, lead: RegExp): number {
  return before.length - (lead.exec(before)?.[0].length ?? 0)
}

function range(first: Moment, last: Moment, before: string): Candidate | null {
  const from = firstDay(first, last.fromYear)
  const to = lastDay(last)
  if (from === null || to === null || from > to) return null
  return { from, to, span: [leadStart(before, fromLead), last.end], rank: 6 }
}

function until(moment: Moment, before: string): Candidate | null {
  const to = lastDay(moment)
  if (to === null) return null
  const head = before.slice(0, leadStart(before, toLead))
  const event = eventStart.exec(head)
  return { from: null, to, span: [event?.index ?? head.length, moment.end], rank: event ? 5 : 3.5 }
}

const rankOf: Readonly<Record<Moment['kind'], number>> = {
  years: 4,
  'school-year': 4,
  half: 4,
  quarter: 4,
  month: 2.5,
  year: 3,
  day: 1,
}

function whole(moment: Moment, before: string): Candidate | null {
  const [from, to] = [firstDay(moment), lastDay(moment)]
  if (from === null || to === null) return null
  if (fromLead.test(before) && moment.kind !== 'years' && moment.kind !== 'school-year')
    return { from, to: null, span: [leadStart(before, fromLead), moment.end], rank: 2 }
  const doubtful = /(?:nhiem ky|lan thu [a-z\d]+|so voi|tam nhin|dinh huong)\s*\(?\s*$/.test(before)
  return { from, to, span: [before.length, moment.end], rank: doubtful ? 0.5 : rankOf[moment.kind] }
}

/** How far before a moment the words are looked for that make a span of it. */
const reach = 200

function candidates(text: string): Candidate[] {
  const folded = fold(text)
  const moments = findMoments(text)
  return moments.flatMap((moment, index) => {
    const base = Math.max(0, moment.start - reach)
    const before = folded.slice(base, moment.start)
    const next = moments[index + 1]
    const joined = next && joins.test(folded.slice(moment.end, next.start)) ? range(moment, next, before) : null
    const found = joined ?? (toLead.test(before) ? until(moment, before) : whole(moment, before))
    return found ? [{ ...found, span: [found.span[0] + base, found.span[1]] as const }] : []
  })
}

/** Where and what span of time `text` names; a range "từ … đến …" before a single year. Null when none is named. */
export function findPeriod(text: string): LocatedPeriod | null {
  let best: Candidate | null = null
  for (const candidate of candidates(text)) if (best === null || candidate.rank > best.rank) best = candidate
  return best === null ? null : { from: best.from, to: best.to, span: best.span }
}

/** The span of time that `text` names, both days included; null at an end that is an event and not a date. */
export function readPeriod(text: string): { from: PlainDate | null; to: PlainDate | null } | null {
  const found = findPeriod(text)
  return found === null ? null : { from: found.from, to: found.to }
}

const cadences: readonly [Exclude<Cadence, 'once'>, RegExp][] = [
  ['monthly', /\b(?:hang|(?<!thon |doi )moi|tung)\s+thang\b(?!\s+\d)/g],
  ['quarterly', /\b(?:hang|(?<!thon |doi )moi|tung)\s+quy\b(?!\s+(?:\d|[iv]+\b))/g],
  ['yearly', /\b(?:(?<!khach )hang|(?<!thon |doi )moi|tung)\s+nam\b(?!\s+(?:\d|hoc))/g],
]

export type LocatedCadence = { cadence: Exclude<Cadence, 'once'>; start: number; end: number }

/** Every cadence word in `text`, in order. */
export function findCadences(text: string): LocatedCadence[] {
  const folded = fold(text)
  return cadences
    .flatMap(([cadence, pattern]) =>
      [...folded.matchAll(pattern)].map((match) => ({
        cadence,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((left, right) => left.start - right.start)
}

/** "hằng năm", "mỗi quý", "hàng tháng"; `once` when nothing is said. */
export function readCadence(text: string): Cadence {
  return findCadences(text)[0]?.cadence ?? 'once'
}
