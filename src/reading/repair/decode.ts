import { fold } from '../fold.ts'
import { bestPath, type Choice, costsWithNeighbours } from './best-path.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { BREAK, lexicon, NUMBER, UNKNOWN } from './lexicon.ts'
import type { Piece } from './pieces.ts'
import { hasMarks, isSyllable } from './syllable.ts'

/** How one piece was read: the words, or null to leave it as it stands. */
export type Reading = { words: string[] | null; confidence: number }

type Slot = { piece: number; choices: Choice[] }

const CHANNEL = 3
const SPLIT_DISTANCE = 1.1
const SPLIT_WORTH = 1.9
const SPLIT_LONGEST = 18
const SURE_OF_SEEN = 0.98
const SURE_OF_GUESS = 0.9

/** Reads the pieces as the most likely sequence of words: one reading for each piece. */
export function decode(pieces: readonly Piece[]): Reading[] {
  const readings: Reading[] = pieces.map(() => ({ words: null, confidence: 1 }))
  const slots = slotsOf(pieces)
  const rows = slots.map(({ choices }) => choices)
  const path = bestPath(rows)
  slots.forEach(({ piece, choices }, index) => {
    const chosen = choices[path[index] ?? 0]
    if (!chosen || choices.length === 1) return
    const words = chosen.asItStands ? null : chosen.words.map((word) => lexicon().words[word] ?? '')
    readings[piece] = {
      words,
      confidence: confidenceOf(chosen, costsWithNeighbours(rows, path, index), path[index] ?? 0),
    }
  })
  return readings
}

/** Weight of the chosen reading among all readings of the piece, its neighbours as chosen. */
function confidenceOf(chosen: Choice, costs: readonly number[], at: number): number {
  if (chosen.words[0] === UNKNOWN) return 0.3
  const least = costs[at] ?? 0
  const share = 1 / costs.reduce((sum, cost) => sum + Math.exp(least - cost), 0)
  return Math.min(share, chosen.distance === 0 ? SURE_OF_SEEN : SURE_OF_GUESS)
}

/** Dashes and strokes join what stands on both sides, other punctuation parts it. */
function slotsOf(pieces: readonly Piece[]): Slot[] {
  const memory = new Map<string, Choice[]>()
  return pieces.flatMap((piece, index): Slot[] => {
    if (piece.kind === 'mark')
      return /^[-–—/]+$/.test(piece.text) ? [] : [{ piece: index, choices: [standing(BREAK, 0)] }]
    if (piece.kind === 'fixed') return [{ piece: index, choices: fixedChoices(pieces, index) }]
    const choices = memory.get(piece.text) ?? wordChoices(piece.text)
    memory.set(piece.text, choices)
    return [{ piece: index, choices }]
  })
}

const standing = (word: number, cost: number): Choice => ({ words: [word], distance: 0, cost, asItStands: true })

function fixedChoices(pieces: readonly Piece[], index: number): Choice[] {
  const { text = '', number = false } = pieces[index] ?? {}
  if (!number && !/^\d/.test(text)) return [standing(lexicon().numberOf.get(text.toLowerCase()) ?? UNKNOWN, 0)]
  const rate = lexicon().numberOf.get('lệ')
  // "tỷ lệ" comes out of a scan as "ty 18" or "ty 16"; after a number, tỷ is a billion and the digits are digits.
  if (!/^1[68]$/.test(text) || rate === undefined || !followsRateWord(pieces, index)) return [standing(NUMBER, 0)]
  return [standing(NUMBER, 0), { words: [rate], distance: 1, cost: CHANNEL, asItStands: false }]
}

function followsRateWord(pieces: readonly Piece[], index: number): boolean {
  const [earlier, before, after] = [pieces[index - 2], pieces[index - 1], pieces[index + 1]]
  return before?.kind === 'word' && /^t[iy]$/.test(fold(before.text)) && !earlier?.number && after?.kind === 'word'
}

function wordChoices(seen: string): Choice[] {
  const near = candidatesFor(seen)
  const best = Math.min(...near.map(({ distance }) => distance))
  const parted = seen.length >= 5 && seen.length <= SPLIT_LONGEST && best > SPLIT_WORTH ? partedCandidates(seen) : []
  const read = [...near, ...parted].map(
    ({ words, distance }): Choice => ({ words, distance, cost: CHANNEL * distance, asItStands: distance === 0 }),
  )
  return best === 0 ? read : [...read, standing(UNKNOWN, costOfUnknown(seen))]
}

function costOfUnknown(seen: string): number {
  if (!/\p{L}/u.test(seen)) return 3
  if (/^[A-ZĐ]{2,9}$/.test(seen) && !/[AEIOUY]/.test(seen)) return 3
  if (isSyllable(seen)) return hasMarks(seen) ? 3.5 : 6
  return /^\p{L}+$/u.test(seen) && !hasMarks(seen) ? 5 + 0.4 * seen.length : 9
}

/** The scan ran two words together: the best pairs over every place to part them. */
function partedCandidates(seen: string): Candidate[] {
  const pairs = Array.from({ length: seen.length - 3 }, (_, offset) => offset + 2).flatMap((at) => {
    const left = candidatesFor(seen.slice(0, at)).slice(0, 4)
    const right = candidatesFor(seen.slice(at)).slice(0, 4)
    return left.flatMap((head) =>
      right.map((tail) => ({
        words: [...head.words, ...tail.words],
        distance: head.distance + tail.distance + SPLIT_DISTANCE,
      })),
    )
  })
  const rank = ({ words: [head = 0, tail = 0], distance }: Candidate) =>
    distance * CHANNEL + lexicon().surprise(head, tail)
  return pairs.sort((left, right) => rank(left) - rank(right)).slice(0, 4)
}
