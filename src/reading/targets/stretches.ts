import { fold } from '#reading/fold.ts'

/** A stretch of an item, `[start, end)` in the item's text. */
export type Stretch = { start: number; end: number }

/** "(trong đó: …)" lists what the figure before it is made of, as if no bracket stood there. */
const parts = /^\(\s*(?:trong do|rieng|bao gom|gom)\b/

/** Offsets inside brackets or quotation marks, where no clause ends. */
export function enclosed(folded: string): boolean[] {
  const inside: boolean[] = []
  let depth = 0
  let quoted = false
  for (const [at, unit] of folded.split('').entries()) {
    if (unit === '"') quoted = !quoted && folded.indexOf('"', at + 1) > 0
    else if (unit === '(' && folded.indexOf(')', at) > 0 && !parts.test(folded.slice(at, at + 14))) depth++
    else if (unit === ')') depth = Math.max(0, depth - 1)
    inside.push(depth > 0 || quoted)
  }
  return inside
}

export function cut(text: string, within: Stretch, borders: readonly { at: number; length: number }[]): Stretch[] {
  const stretches: Stretch[] = []
  let start = within.start
  for (const { at, length } of [...borders, { at: within.end, length: 0 }]) {
    const stretch = trimmed(text, { start, end: at })
    if (stretch.end > stretch.start) stretches.push(stretch)
    start = at + length
  }
  return stretches
}

/** Without blanks and stops at either end. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  let [first, last] = [start, end]
  while (first < last && /[\s;,.–-]/.test(text[first] ?? '')) first++
  while (last > first && /[\s;,.:]/.test(text[last - 1] ?? '')) last--
  return { start: first, end: last }
}

export function bordersOf(folded: string, within: Stretch, pattern: RegExp): { at: number; length: number }[] {
  const inside = enclosed(folded)
  return [...folded.slice(within.start, within.end).matchAll(pattern)]
    .map((match) => ({ at: within.start + match.index, length: match[0].length }))
    .filter(({ at }) => !inside[at])
}

/** Sentences: a stop and then a capital letter or figure; or a line of its own. */
export function sentences(text: string, within: Stretch): Stretch[] {
  const borders = bordersOf(fold(text), within, /\.(?=\s|$)|\n\s*[-+*•]\s+/g).filter(({ at, length }) => {
    const next = text.slice(at + length).trimStart()[0] ?? ''
    const abbreviation = /(?:^|[\s(])(?:TP|Tp|tp|Q|P|TX|TT|v|tr|đ\/c|[A-ZĐ])$/.test(text.slice(Math.max(0, at - 5), at))
    return !abbreviation && (next === '' || next !== next.toLowerCase() || /[\d"“(+-]/.test(next))
  })
  return cut(text, within, borders)
}

/** Clauses of a sentence parted by semicolons. */
export const semicolons = (text: string, within: Stretch): Stretch[] =>
  cut(text, within, bordersOf(fold(text), within, /;/g))
