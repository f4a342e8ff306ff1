/** Numbers of words in order, a break at both ends. */
export type Phrase = readonly number[]

export type WordOrder = {
  /** Negative natural logarithm of the word's own frequency. */
  rarity: Float64Array
  /** Negative natural logarithm of the chance that `word` follows `before`. */
  surprise(before: number, word: number): number
  /** The words that stand side by side somewhere. */
  pairs: readonly (readonly [before: number, word: number])[]
}

const DISCOUNT = 0.7
const UNSEEN = 0.1
const SPAN = 65_536

type Tally = { times: Map<number, number>; followers: Float64Array; uses: Float64Array }

const keyOf = (before: number, word: number) => before * SPAN + word

/** Learns which word follows which; `size` is the number of words, all below 65536. */
export function learnOrder(phrases: readonly Phrase[], size: number): WordOrder {
  const single = new Float64Array(size)
  for (const phrase of phrases) for (const word of phrase) single[word] = (single[word] ?? 0) + 1
  const total = single.reduce((sum, times) => sum + times, 0)
  const share = single.map((times) => (times + UNSEEN) / (total + size * UNSEEN))
  const { times, followers, uses } = tally(phrases, size)
  return {
    rarity: share.map((value) => -Math.log(value)),
    surprise(before, word) {
      const fallback = share[word] ?? UNSEEN / total
      const base = uses[before] ?? 0
      if (base === 0) return -Math.log(fallback)
      // Absolute discounting: a little of what was seen is kept for what was not, shared out by frequency.
      const together = Math.max((times.get(keyOf(before, word)) ?? 0) - DISCOUNT, 0)
      return -Math.log((together + DISCOUNT * (followers[before] ?? 0) * fallback) / base)
    },
    pairs: [...times.keys()].map((key) => [key >>> 16, key & (SPAN - 1)] as const),
  }
}

function tally(phrases: readonly Phrase[], size: number): Tally {
  const counts: Tally = { times: new Map(), followers: new Float64Array(size), uses: new Float64Array(size) }
  for (const phrase of phrases) {
    for (let at = 1; at < phrase.length; at += 1) add(counts, phrase[at - 1] ?? 0, phrase[at] ?? 0)
  }
  return counts
}

function add({ times, followers, uses }: Tally, before: number, word: number): void {
  const key = keyOf(before, word)
  const seen = times.get(key) ?? 0
  if (seen === 0) followers[before] = (followers[before] ?? 0) + 1
  times.set(key, seen + 1)
  uses[before] = (uses[before] ?? 0) + 1
}
