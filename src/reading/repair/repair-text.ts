import { assessDamage } from './assess-damage.ts'
import { decode, type Reading } from './decode.ts'
import { inCapitals, inCaseOf } from './letter-case.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Segment, toRawOffset } from './segments.ts'

export { assessDamage }

export type RepairedText = {
  /** Composed text with as many line breaks as the raw text has. */
  text: string
  /** The place in the raw text of a place in `text`; never decreases. */
  toRaw(offset: number): number
  /** How sure the least sure word between two places of `text` is: 1 where nothing was guessed. */
  confidence(start: number, end: number): number
}

type Part = Segment & { confidence: number }

/**
 * Puts marks and misread letters of a damaged Vietnamese text right, by what the words of such papers look like and
 * which follow which. Numbers, symbols of instruments and line breaks survive. A text that is not damaged comes back
 * as it is, composed.
 */
export function repairText(raw: string): RepairedText {
  const { damaged } = assessDamage(raw)
  const pieces = damaged ? piecesOf(raw) : piecesOf(raw).map((piece) => asItStands(raw, piece))
  const readings = damaged ? decode(pieces) : []
  const { text, parts } = assemble(raw, pieces, readings)
  return {
    text,
    toRaw: (offset) => toRawOffset(parts, offset),
    confidence: (start, end) =>
      parts.reduce(
        (least, part) => (part.start < end && part.end > start ? Math.min(least, part.confidence) : least),
        1,
      ),
  }
}

const asItStands = (raw: string, piece: Piece): Piece => ({
  ...piece,
  text: raw.slice(piece.start, piece.end).normalize('NFC'),
})

function assemble(
  raw: string,
  pieces: readonly Piece[],
  readings: readonly Reading[],
): { text: string; parts: Part[] } {
  const parts: Part[] = []
  const written: string[] = []
  let length = 0
  let rawEnd = 0
  pieces.forEach((piece, index) => {
    const gap = raw.slice(rawEnd, piece.start)
    const words = wording(piece, readings[index], hasCapitalsBeside(raw, pieces, index))
    const start = length + gap.length
    written.push(gap, words)
    length = start + words.length
    rawEnd = piece.end
    const changed = words !== piece.text && piece.kind === 'word'
    const confidence = Math.min(
      readings[index]?.confidence ?? 1,
      changed || words === raw.slice(piece.start, piece.end) ? 1 : 0.8,
    )
    parts.push({ start, end: length, rawStart: piece.start, rawEnd: piece.end, confidence })
  })
  return { text: written.join('') + raw.slice(rawEnd), parts }
}

function wording(piece: Piece, reading: Reading | undefined, amongCapitals: boolean): string {
  const words = reading?.words
  if (!words) return piece.text
  return words
    .map((word, index) => (index > 0 && !inCapitals(piece.text) ? word : inCaseOf(piece.text, word, amongCapitals)))
    .join(' ')
}

function hasCapitalsBeside(raw: string, pieces: readonly Piece[], index: number): boolean {
  const { start = 0, end = 0 } = pieces[index] ?? {}
  return [pieces[index - 1], pieces[index + 1]].some((other) => {
    if (other?.kind !== 'word' || !inCapitals(other.text)) return false
    return !raw.slice(Math.min(end, other.end), Math.max(start, other.start)).includes('\n')
  })
}
