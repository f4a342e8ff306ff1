import type { Span } from '../plan.ts'
import type { Paragraph } from '../structure/paragraph.ts'
import { kindOfCode } from './kinds.ts'

/** `Số: 49/KH-UBND` → 49 and `KH-UBND`; a blank number is null. `span` covers number and symbol. */
export type NumberLine = { number: number | null; symbol: string | null; kind: string | null; span: Span }

const blank = '[\\s._\\u2026]*'
const pattern = new RegExp(
  `(?:^|\\s)\\*?s[o6]\\s*[:.]?${blank}(\\d{1,5})?${blank}(?:[/-]\\s*\\d{4}\\s*)?[/-]${blank}([a-z]{1,5}(?:\\s?[/&.-]\\s?[a-z0-9]+)*)`,
)

/** The number line of a letterhead, or null where none of these paragraphs is one. */
export function readNumberLine(paragraphs: readonly Paragraph[]): NumberLine | null {
  for (const { text, folded, start } of paragraphs) {
    const match = pattern.exec(folded)
    const folding = match?.[2]
    if (!match || folding === undefined) continue
    const symbolAt = match.index + match[0].length - folding.length
    const symbol = text.slice(symbolAt, symbolAt + folding.length).replace(/\s+/g, '')
    const from = match.index + (match[0].length - match[0].trimStart().length)
    return {
      number: match[1] === undefined ? null : Number(match[1]),
      symbol,
      kind: kindOfCode(/^[^\-/&.]+/.exec(symbol)?.[0] ?? ''),
      span: [start + from, start + match.index + match[0].length],
    }
  }
  return null
}
