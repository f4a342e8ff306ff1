import { confusions } from './confusions.ts'

/** Costs of seeing `seen` (one to three characters) for each letter of `letters`, by the letter's number. */
export type CostRow = Float64Array

export const LONGEST_SEEN = 3
const OTHER_LETTER = 2.6
const NOISE = /[^\p{L}\p{N}]/u

export const letters = [
  ...'aàáảãạăắằẳẵặâấầẩẫậbcdđeèéẻẽẹêếềểễệfghiìíỉĩịjklmnoòóỏõọôốồổỗộơớờởỡợpqrstuùúủũụưứừửữựvwxyỳýỷỹỵz',
]
const numberOf = new Map(letters.map((letter, index) => [letter, index]))

/** The letter's place in `letters`, or -1. */
export const letterNumber = (letter: string): number => numberOf.get(letter) ?? -1

type Parts = { base: string; shape: string; tone: string }
const parts = letters.map(partsOf)

function partsOf(letter: string): Parts {
  const decomposed = letter.normalize('NFD')
  return {
    base: decomposed[0] ?? letter,
    shape: (/[\u0302\u0306\u031b]/.exec(decomposed) ?? [''])[0],
    tone: (/[\u0300\u0301\u0303\u0309\u0323]/.exec(decomposed) ?? [''])[0],
  }
}

const listed = new Map<string, CostRow>()
for (const { truth, seen, cost } of confusions) {
  const row = listed.get(seen) ?? new Float64Array(letters.length).fill(Number.POSITIVE_INFINITY)
  row[letterNumber(truth)] = cost
  listed.set(seen, row)
}

const singles = new Map<string, CostRow>()

/** The costs for one character as seen, whatever it is. */
export function singleCosts(seen: string): CostRow {
  const known = singles.get(seen)
  if (known) return known
  const row = buildSingle(seen)
  singles.set(seen, row)
  return row
}

/** The costs for two or three characters read for one letter; null when the table knows no such reading. */
export function groupCosts(seen: string): CostRow | null {
  return listed.get(seen) ?? listed.get(seen.toLowerCase()) ?? null
}

function buildSingle(seen: string): CostRow {
  const lower = seen.toLowerCase().normalize('NFC')
  const bare = partsOf(lower)
  const sources = [listed.get(seen), listed.get(lower), bare.shape || bare.tone ? listed.get(bare.base) : undefined]
  return Float64Array.from(letters, (letter, index) =>
    Math.min(
      plainCost(lower, bare, index),
      ...sources.map((row) => row?.[index] ?? Number.POSITIVE_INFINITY),
      letter === lower ? 0 : OTHER_LETTER,
    ),
  )
}

function plainCost(lower: string, seen: Parts, index: number): number {
  const truth = parts[index]
  if (!truth || truth.base !== seen.base) return Number.POSITIVE_INFINITY
  return letters[index] === lower ? 0 : markCost(seen, truth)
}

/** Same letter, other marks: a lost mark is common, an invented one rare, a misread one in between. */
function markCost(seen: Parts, truth: Parts): number {
  const seenBare = !seen.shape && !seen.tone
  const truthBare = !truth.shape && !truth.tone
  if (seenBare) return truth.shape && truth.tone ? 0.65 : 0.5
  if (truthBare) return 1.2
  if (seen.shape === truth.shape) return seen.shape ? 0.35 : 0.6
  return seen.tone === truth.tone ? 0.4 : 0.55
}

/** Cost of a character in the scan that stands for nothing. */
export function extraCost(seen: string, before: string): number {
  if (NOISE.test(seen)) return 0.7
  return seen.toLowerCase() === before.toLowerCase() ? 0.9 : 1.9
}

const lost = letters.map((_, letter) =>
  Float64Array.from([...letters, ''], (_before, before) => lostAfter(letter, before)),
)

function lostAfter(letter: number, before: number): number {
  const isHornPair = parts[before]?.base === 'u' && parts[letter]?.base === 'o'
  if (before === letter || isHornPair) return 0.9
  return letters[letter] === 'n' ? 1.5 : 2
}

/** Cost of a letter that left no trace, by the numbers of the letter and of the one before it (-1 at the head). */
export function lostCost(letter: number, before: number): number {
  return lost[letter]?.[before < 0 ? letters.length : before] ?? 2
}
