import { fold } from '../fold.ts'
import { type Lexicon, lexicon } from './lexicon.ts'
import { piecesOf } from './pieces.ts'
import { hasMarks, isSyllable } from './syllable.ts'

/** `share`: the part of the words that no writer of Vietnamese wrote so, 0 to 1; foreign words do not count. */
export type Damage = { damaged: boolean; share: number }

const LEAST_WORDS = 8
const DAMAGED_FROM = 0.05
/** In clean text about a quarter of the words carry no mark. */
const BARE_IN_CLEAN_TEXT = 0.4
const VIETNAMESE_FROM = 0.05

/**
 * Whether the letters of a Vietnamese text can be trusted. Text in another language, program code and texts of a few
 * words are never called damaged.
 */
export function assessDamage(text: string): Damage {
  const seen = piecesOf(text).filter((piece) => piece.kind === 'word' && /\p{L}/u.test(piece.text))
  const words = seen.map((piece) => piece.text.toLowerCase())
  if (words.length < LEAST_WORDS || familiarity(words) < VIETNAMESE_FROM) return { damaged: false, share: 0 }
  const broken = seen.filter((piece) => isBroken(piece.text)).length
  const bare = seen.filter((piece) => isOrdinaryAndBare(piece.text)).length
  const share = Math.min(1, broken / words.length + Math.max(0, bare / words.length - BARE_IN_CLEAN_TEXT))
  return { damaged: share >= DAMAGED_FROM, share }
}

/** No syllable and no plain foreign word, or a syllable that only exists with marks. */
function isBroken(seen: string): boolean {
  const word = seen.toLowerCase()
  if (lexicon().numberOf.has(word)) return false
  if (isSyllable(word)) return isOrdinaryAndBare(seen) && known().words.has(word)
  return !/^[a-z]+$/.test(word) || known().words.has(word)
}

/** Names of persons and places often carry no mark, so a word with a capital first says nothing. */
function isOrdinaryAndBare(seen: string): boolean {
  return !/^\p{Lu}\p{Ll}/u.test(seen) && isSyllable(seen) && !hasMarks(seen)
}

type Known = { words: ReadonlySet<string>; pairs: ReadonlySet<string> }
let built: Known | null = null

/** The words of the genre and those that stand side by side, marks aside. */
function known(): Known {
  built ??= knownOf(lexicon())
  return built
}

function knownOf({ words, pairs }: Lexicon): Known {
  const folded = words.map(fold)
  return { words: new Set(folded), pairs: new Set(pairs.map(([before, word]) => `${folded[before]} ${folded[word]}`)) }
}

/** Part of the neighbouring words that the genre has side by side, marks aside. */
function familiarity(words: readonly string[]): number {
  const folded = words.map(fold)
  const { pairs } = known()
  return folded.slice(1).filter((word, index) => pairs.has(`${folded[index]} ${word}`)).length / (words.length - 1)
}
