import { fold } from '../fold.ts'
import type { Signatory } from '../plan.ts'
import { isCapitals, type Paragraph } from '../structure/paragraph.ts'

const onBehalf = /^t\s?\/?\s?m\s?[./]?\s/
const rank =
  /^(?:ths|ts|pgs|gs|bs|ks|luat su|dai ta|thuong ta|trung ta|thieu ta|dai uy|thuong uy|trung uy|dong chi|ong|ba)[.\s]+/
/** "BS.CKII. …", "TS. BS. …": short words that end with a stop. */
const degrees = /^(?:\p{Lu}\p{L}{0,6}\.\s*)+/u
const capitalWord = /^\p{Lu}[\p{Ll}'’]*$/u

/** Who signed, from the paragraphs of recipients and signature. Capitals are the office, the rest is the name. */
export function readSignatory(closing: readonly Paragraph[]): Signatory {
  const office = closing.flatMap(officeLines)
  const authority = office.filter(({ part }) => part === 'authority')
  const capacity = office.filter(({ part }) => part === 'capacity')
  const name = nameAmong(closing)
  const spans = [...office, ...(name ? [name] : [])]
  const start = Math.min(...spans.map((place) => place.start))
  const end = Math.max(...spans.map((place) => place.end))
  return {
    authority: textOf(authority),
    capacity: textOf(capacity),
    name: name?.text ?? null,
    span: spans.length === 0 ? null : [start, end],
  }
}

type OfficeLine = { text: string; part: 'authority' | 'capacity'; start: number; end: number }

const textOf = (lines: readonly OfficeLine[]) => (lines.length === 0 ? null : lines.map((line) => line.text).join(' '))

/** Two offices may share one line: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH". */
function officeLines(paragraph: Paragraph): OfficeLine[] {
  const { text, start } = paragraph
  if (!isCapitals(text) || /^[-+•]|^(?:NƠI NHẬN|NOI NHAN)/.test(text) || text.length > 110 || /\d/.test(text)) return []
  const second = fold(text).search(/(?<=\S\s)(?:kt|tl|tuq|q)\s?\./)
  const cuts = second > 0 ? [0, second, text.length] : [0, text.length]
  return cuts.slice(0, -1).map((from, i) => {
    const line = text
      .slice(from, cuts[i + 1])
      .trim()
      .replace(/[,;*]+$/, '')
    const part = onBehalf.test(fold(line)) ? 'authority' : 'capacity'
    return { text: line, part, start: start + from, end: start + from + line.length } satisfies OfficeLine
  })
}

function nameAmong(closing: readonly Paragraph[]): { text: string; start: number; end: number } | null {
  const offices = closing.findIndex(({ text }) => isCapitals(text))
  for (let i = closing.length - 1; i >= 0; i--) {
    const { text, folded, start, end } = closing[i] as Paragraph
    const title = Math.max(rank.exec(folded)?.[0].length ?? 0, degrees.exec(text)?.[0].length ?? 0)
    const name = text
      .slice(title)
      .replace(/[.,;*]+$/, '')
      .trim()
    const words = name.split(' ')
    if (words.length < 2 || words.length > 6 || !words.every((word) => capitalWord.test(word))) continue
    if (i < offices || /^noi nhan/.test(folded)) continue
    return { text: name, start: start + title, end }
  }
  return null
}
