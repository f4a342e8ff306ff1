import { isSyllable } from '../repair/syllable.ts'
import type { LegacyEncoding } from './tables.ts'
import { toUnicode } from './to-unicode.ts'

export type Converted = { text: string; from: LegacyEncoding | null }

/** Letters that only Vietnamese Unicode text has: no byte of the old encodings reads so. */
const UNICODE_VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{Mn}/u
const TELLING = /[\u00a1-\u00ff\u00adμ]/
const LEAST_TELLING_WORDS = 3
const LEAST_GAIN = 0.3
const LEAST_SHARE = 0.75
/** Text of an old encoding is hardly ever Vietnamese as it stands. */
const MOST_BEFORE = 0.4

/**
 * Puts text in an old encoding into composed Unicode; Unicode text comes back as it is. A font name settles the matter
 * for a run of any length (`.VnTime`, `.VnTimeH`, `VNI-Times`); without one, the text itself has to show it.
 */
export function convertLegacy(text: string, { font }: { font?: string } = {}): Converted {
  const named = font === undefined ? null : encodingOfFont(font)
  const from = named?.encoding ?? recogniseEncoding(text)
  if (from === null || UNICODE_VIETNAMESE.test(text)) return { text, from: null }
  const converted = toUnicode(text, from)
  return { text: named?.capitals ? converted.toUpperCase() : converted, from }
}

/** The encoding a font was drawn for, and whether it draws small letters as capitals; null for a Unicode font. */
export function encodingOfFont(font: string): { encoding: LegacyEncoding; capitals: boolean } | null {
  const name = font.replace(/^[A-Z]{6}\+/, '').trim()
  if (/^\.?Vn(?!i)[A-Z]/.test(name) || /^\.VN(?!I)/.test(name))
    return { encoding: 'tcvn3', capitals: /H(?:[ ,-].*)?$/.test(name) }
  return /^VNI[- ]/i.test(name) ? { encoding: 'vni', capitals: false } : null
}

/** The old encoding the text is in, when its words are Vietnamese only if read so; else null. */
export function recogniseEncoding(text: string): LegacyEncoding | null {
  if (UNICODE_VIETNAMESE.test(text)) return null
  const words = text.split(/[\s/,;:()"“”?!.]+/).filter((word) => TELLING.test(word))
  if (words.length < LEAST_TELLING_WORDS) return null
  const before = shareOfSyllables(words)
  if (before > MOST_BEFORE) return null
  const [best] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, share: shareOfSyllables(words.map((word) => toUnicode(word, encoding))) }))
    .sort((left, right) => right.share - left.share)
  return best && best.share >= LEAST_SHARE && best.share - before >= LEAST_GAIN ? best.encoding : null
}

/** Part of the words that could be Vietnamese syllables, 0 to 1. */
export function shareOfSyllables(words: readonly string[]): number {
  const sound = words.filter((word) => isSyllable(word.replace(/^[!-@[-`{-~]+|[!-@[-`{-~]+$/g, '')))
  return words.length === 0 ? 0 : sound.length / words.length
}
