import { fold } from '../fold.ts'
import type { Look } from '../prose/read-prose.ts'

/** One line of the plan's text, with its offsets there. */
export type Paragraph = { text: string; folded: string; start: number; end: number; look: Look }

const plainLook: Look = { bold: false, centered: false, heading: false }

/** The paragraphs of a text, one a line; empty lines are left out. */
export function paragraphsOf(text: string, looks: readonly Look[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const [i, line] of text.split('\n').entries()) {
    if (line !== '') {
      paragraphs.push({ text: line, folded: fold(line), start, end: start + line.length, look: looks[i] ?? plainLook })
    }
    start += line.length + 1
  }
  return paragraphs
}

/** Letters, and no small one among them. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}
