import type { DocumentContent } from '../content.ts'
import { splitColumns } from './columns.ts'
import { goesOn, joined, layoutOf } from './join-lines.ts'
import { type Line, linesOf } from './lines.ts'
import { withoutFurniture } from './page-furniture.ts'
import { withSpacedTables } from './spaced-tables.ts'

/** How a paragraph looked in the file. */
export type Look = { bold: boolean; centered: boolean; heading: boolean }

/** The document as a person reads it: one paragraph a line, `looks[i]` belonging to line `i` of `text`. */
export type Prose = { text: string; looks: Look[] }

/** Joins wrapped lines into paragraphs and takes out what belongs to the page. Text comes out in NFC. */
export function readProse(content: DocumentContent): Prose {
  const lines = splitColumns(withSpacedTables(withoutFurniture(linesOf(content.blocks))))
  const layout = layoutOf(lines)
  const paragraphs: string[] = []
  const looks: Look[] = []
  let last: Line | null = null
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (last !== null && open !== undefined && goesOn(last, line, layout)) {
      paragraphs[paragraphs.length - 1] = joined(open, line.text)
    } else {
      paragraphs.push(line.text)
      looks.push({ bold: line.bold, centered: line.centered, heading: line.heading })
    }
    last = line
  }
  return { text: paragraphs.join('\n'), looks }
}
