import type { Block } from '../../content.ts'
import { convertLegacy } from '../../legacy-encoding/convert-legacy.ts'
import type { Piece } from './runs.ts'
import type { ParagraphLook } from './styles.ts'

type Frame = { label: string; look: ParagraphLook; cell?: Block['cell'] | undefined }

/** One block, or one per line where breaks were set by hand. An empty paragraph gives none. */
export function blocksOf(pieces: readonly Piece[], { label, look, cell }: Frame): Block[] {
  const lines = linesOf(pieces).filter((line) => textOf(line).trim() !== '')
  return lines.map((line, index) => ({
    text: (index === 0 ? label : '') + textOf(line).trim(),
    ...(lines.length > 1 && { wrapped: true }),
    ...(mostly(line, 'bold') && { bold: true }),
    ...(mostly(line, 'italic') && { italic: true }),
    ...(look.centered && { centered: true }),
    ...(look.heading !== undefined && { heading: look.heading }),
    ...(cell && { cell }),
  }))
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...piece, text })
    })
  }
  return lines
}

/** Neighbours of one font are converted together: in the old encodings two characters may be one letter. */
function textOf(line: readonly Piece[]): string {
  const stretches: { text: string; font: string }[] = []
  for (const { text, font } of line) {
    const last = stretches.at(-1)
    if (last?.font === font) last.text += text
    else stretches.push({ text, font })
  }
  return stretches.map(({ text, font }) => (font === '' ? text : convertLegacy(text, { font }).text)).join('')
}

/** Nine letters of ten: a stray unmarked space or colon does not undo a heading. */
function mostly(line: readonly Piece[], look: 'bold' | 'italic'): boolean {
  const size = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
  const all = size(line)
  return all > 0 && size(line.filter((piece) => piece[look])) >= 0.9 * all
}
