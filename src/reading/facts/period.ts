import { timeExpressions } from '../dates/time-expressions.ts'
import { readTimeRange } from '../dates/time-range.ts'
import { fold } from '../fold.ts'
import type { Period, Phase } from '../plan.ts'
import type { Paragraph } from '../structure/paragraph.ts'
import { inheritedRole, roleOf } from '../structure/roles.ts'
import { headingOf, type Section, walk } from '../structure/sections.ts'

type Passage = { text: string; start: number }
type Sources = { root: Section; title: Passage | null; preamble: readonly Paragraph[]; phases: readonly Phase[] }

const inline =
  /\bthoi gian (?:thuc hien|thi dua|to chuc|phat dong|trien khai|dot|cua dot|phong trao|:)|(?:phong trao|dot) thi dua (?:duoc (?:trien khai|thuc hien|to chuc|phat dong)|bat dau|dien ra|keo dai)/

/**
 * When the movement runs: as its own part says, else as a sentence about the movement's time says, else as the
 * title or the phases together say. Null where the plan speaks of no time of its own.
 */
export function readPeriod({ root, title, preamble, phases }: Sources): Period | null {
  const sections = [...walk(root)].filter((section) => section.own)
  const timed = sections.filter((section) => isTimed(section))
  const candidates = [
    timed.flatMap((section) => passagesOf(section)),
    sections
      .filter((section) => roleOf(section) === 'phases' && inheritedRole(section) === 'phases')
      .flatMap((section) => ownPassages(section)),
    [...sections.flatMap(ownPassages), ...preamble].filter(({ text }) => inline.test(fold(text))),
  ]
  const ofPhase = new Set(phases.map(({ span }) => span[0]))
  for (const passages of candidates) {
    const read = firstRange(passages.filter(({ start }) => !ofPhase.has(start)))
    if (read) return read
  }
  return ofPhases(phases) ?? (title && ofTitle(title)) ?? ofPreamble(preamble)
}

function isTimed(section: Section): boolean {
  const heading = fold(headingOf(section))
  return /^(?!.*(?:bao cao|nop|gui|dang ky)).*\bthoi (?:gian|han)/.test(heading) && heading.length < 120
}

function ownPassages(section: Section): Passage[] {
  return [{ text: section.text, start: section.textStart }, ...section.lines]
}

function passagesOf(section: Section): Passage[] {
  return [...ownPassages(section), ...section.children.filter((child) => !isSubject(child)).flatMap(passagesOf)]
}

const isSubject = (section: Section) => /^(?:doi tuong|pham vi)/.test(fold(headingOf(section)))

function firstRange(passages: readonly Passage[]): Period | null {
  let weak: Period | null = null
  for (const { text, start } of passages) {
    const range = readTimeRange(fold(text))
    if (!range) continue
    const from = /\p{L}/u.test(text) ? sentenceStart(text, range.start) : 0
    const period: Period = {
      from: range.from,
      to: range.to,
      text: text.slice(from, range.end).trim(),
      span: [start + from + (text.slice(from).length - text.slice(from).trimStart().length), start + range.end],
    }
    if (range.to !== null || range.from !== null) return period
    weak ??= period
  }
  return weak
}

/** Back to the word "từ" that opens the range, if it stands right before. */
function sentenceStart(text: string, at: number): number {
  const before = fold(text.slice(0, at))
  const since = /\b(?:tu|bat dau tu|ke tu)(?:\s+(?:ngay|dau|thang|nam|quy))*\s*$/.exec(before)
  return since ? since.index : at
}

function ofPhases(phases: readonly Phase[]): Period | null {
  const from = phases
    .map((phase) => phase.from)
    .filter((date) => date !== null)
    .sort()[0]
  const to = phases
    .map((phase) => phase.to)
    .filter((date) => date !== null)
    .sort()
    .at(-1)
  const first = phases[0]
  if (!first || (from === undefined && to === undefined)) return null
  return {
    from: from ?? null,
    to: to ?? null,
    text: phases.map((phase) => phase.name).join('; '),
    span: [first.span[0], (phases.at(-1) ?? first).span[1]],
  }
}

const occasion = /(?:chao mung|ky niem|nhiem ky|dai hoi|lan thu|khoa|nghi quyet|tien toi|so voi|ket luan).{0,60}$/

/** A title's own stretch: "6 tháng cuối năm 2025", "giai đoạn 2026 - 2030", "năm 2026"; not an occasion's year. */
function ofTitle({ text, start }: Passage): Period | null {
  const folded = fold(text)
  for (const time of timeExpressions(folded)) {
    if (time.unit === 'day') continue
    const before = folded.slice(0, time.start)
    if (occasion.test(before) && !/giai doan[\s(]*$/.test(before)) continue
    return {
      from: time.from,
      to: time.to,
      text: text.slice(time.start, time.end),
      span: [start + time.start, start + time.end],
    }
  }
  return null
}

function ofPreamble(preamble: readonly Paragraph[]): Period | null {
  const last = preamble.at(-1)
  const range = last && /tu ngay|tu thang/.test(last.folded) ? readTimeRange(last.folded) : null
  if (!last || !range?.to) return null
  return {
    from: range.from,
    to: range.to,
    text: last.text.slice(range.start, range.end),
    span: [last.start + range.start, last.start + range.end],
  }
}
