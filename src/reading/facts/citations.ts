import { timeExpressions } from '../dates/time-expressions.ts'
import { kindAtStart, kindOfCode } from '../header/kinds.ts'
import type { CitedInstrument } from '../plan.ts'

const org = '[A-ZĐ][A-ZĐa-z0-9]*(?:-[A-ZĐ0-9][A-ZĐa-z0-9]*)*'
const numbered = new RegExp(
  [
    `(?<![\\p{L}\\d/.-])(\\d{1,6})\\s?/\\s?(\\d{4})\\s?/\\s?(${org})(?![\\p{L}])`,
    `(?<![\\p{L}\\d/.-])(\\d{1,6})\\s?/\\s?([A-ZĐ][A-ZĐa-z]{0,4}\\s?[-/]\\s?${org})(?![\\p{L}])`,
    `(?<![\\p{L}\\d/.-])(\\d{1,6})\\s?-\\s?([A-ZĐ][A-ZĐa-z]{0,3})\\s?/\\s?(${org})(?![\\p{L}])`,
  ].join('|'),
  'gu',
)
const closeness = /^[\s,;(]*(?:ky\s+)?(?:ban hanh\s+)?(?:ngay|ngay thang)?\s*$/

/** `from`: where the title begins; `own`: the paper's own number, which its appendices repeat. */
export type CitationSource = { text: string; folded: string; from: number; own: string | null }

type Mention = { number: string; start: number; end: number }

/**
 * Every numbered instrument that a text cites, once, in order of first mention. `text` is searched from
 * the title on.
 */
export function readCitations(source: CitationSource): CitedInstrument[] {
  const cited = new Map<string, CitedInstrument>()
  for (const read of citationMentions(source)) {
    const key = read.number.toUpperCase()
    const known = cited.get(key)
    if (known === undefined) cited.set(key, read)
    else if (known.date === null && read.date !== null)
      cited.set(key, { ...known, date: read.date, subject: known.subject ?? read.subject })
  }
  return [...cited.values()]
}

/** Every mention of a numbered instrument, repeated ones too, in order of the text. */
export function citationMentions({ text, folded, from, own }: CitationSource): CitedInstrument[] {
  const mentions = mentionsIn(text, from).filter(({ number }) => number !== own)
  return mentions.map((mention, i) => {
    const limit = Math.min(mentions[i + 1]?.start ?? text.length, lineEnd(text, mention.end))
    return citationAt(text, folded, { ...mention, limit })
  })
}

function mentionsIn(text: string, from: number): Mention[] {
  const mentions: Mention[] = []
  for (const match of text.matchAll(numbered)) {
    if (match.index < from) continue
    const number = match[0].replace(/\s/g, '')
    if (!isInstrument(number)) continue
    mentions.push({ number, start: match.index, end: match.index + match[0].length })
  }
  return mentions
}

/** `12/KH-UBND`, `41-CT/TW`, `06/2022/QH15`, `15/2025/TT-BNV`; not `01/ha` or `12/THPT`. */
function isInstrument(number: string): boolean {
  const party = /^\d+-([\p{L}]+)\/(.+)$/u.exec(number)
  if (party) return kindOfCode(party[1] ?? '') !== null || /^[A-ZĐ]{2,4}$/.test(party[1] ?? '')
  const dated = /^\d+\/\d{4}\/(.+)$/u.exec(number)
  if (dated) return /^(?:QH|UBTVQH|PL)\d*|-/.test(dated[1] ?? '')
  const state = /^\d+\/([\p{L}]+)[-/](.+)$/u.exec(number)
  return state !== null && (kindOfCode(state[1] ?? '') !== null || /^[A-ZĐ]{2,}$/.test(state[1] ?? ''))
}

function citationAt(text: string, folded: string, at: Mention & { limit: number }): CitedInstrument {
  const dated = dateAfter(folded, at)
  const rest = { from: dated?.end ?? at.end, to: at.limit }
  const kindStart = kindBefore(text, at.start)
  return {
    kind: kindStart?.kind ?? kindOfNumber(at.number),
    number: at.number,
    date: dated?.date ?? null,
    issuer: issuerAfter(text, folded, rest),
    subject: subjectAfter(text, folded, rest),
    span: [kindStart?.at ?? at.start, dated?.end ?? at.end],
  }
}

function dateAfter(
  folded: string,
  { end, limit }: { end: number; limit: number },
): { date: string; end: number } | null {
  const window = folded.slice(end, Math.min(limit, end + 50))
  const first = timeExpressions(window)[0]
  if (first?.unit !== 'day' || !closeness.test(window.slice(0, first.start))) return null
  return { date: first.from, end: end + first.end }
}

/** "Kế hoạch số 232/KH-UBND": the kind stands right before the number. */
function kindBefore(text: string, at: number): { kind: string; at: number } | null {
  const before = text.slice(Math.max(0, at - 40), at)
  const match = /(\p{L}+(?: \p{L}+){0,3}?)(?:\s+(?:làm việc\s+)?số)?\s*[:.]?\s*$/iu.exec(before)
  if (!match) return null
  const words = (match[1] ?? '').split(' ')
  for (const count of [2, 3, 1]) {
    const tail = words.slice(-count).join(' ')
    const found = kindAtStart(tail)
    if (found && found.length === tail.length)
      return { kind: found.kind, at: at - before.length + before.lastIndexOf(tail) }
  }
  return null
}

function kindOfNumber(number: string): string | null {
  const code = /^\d+(?:\/\d{4})?[-/]([\p{L}]+)/u.exec(number)?.[1]
  if (code === undefined) return null
  return /^QH\d*$/.test(code) ? 'L' : kindOfCode(code)
}

type Stretch = { from: number; to: number }

function issuerAfter(text: string, folded: string, { from, to }: Stretch): string | null {
  const match =
    /^\s*,?\s*(?:\([^)]{0,60}\))?\s*(?:cua|do)\s+(.{3,160}?)(?=\s+(?:ve|quy dinh|ban hanh|thuc hien|phe duyet|trien khai|huong dan|phat dong|khoa|ngay)\b|[;,.():"]|$)/.exec(
      folded.slice(from, to),
    )
  if (!match?.[1]) return null
  const start = from + match[0].length - match[1].length
  return text.slice(start, start + match[1].length).trim()
}

function subjectAfter(text: string, folded: string, { from, to }: Stretch): string | null {
  const window = folded.slice(from, Math.min(to, from + 700))
  const match = /^[^;.]{0,180}?\b(?:ve viec|ve|quy dinh(?: chi tiet)?)\s+["]?(?=\S)/.exec(window)
  if (!match) return null
  const rest = window.slice(match[0].length)
  const stop = rest.search(/["]|;|\.(?:\s|$)|\)(?=[;,.]|$)/)
  const subject = text.slice(from + match[0].length, from + match[0].length + (stop < 0 ? rest.length : stop)).trim()
  return subject === '' ? null : subject.replace(/[,\s]+$/, '')
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
