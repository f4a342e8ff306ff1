import type { Fact } from './facts.ts'
import { factGroups, factLists, listOfKey } from './facts.ts'

const singles = ['theme', 'objective', 'subjects', 'period']

/** Where a fact's kind stands on the screen: by its group, and in it single facts before lists. */
function rankOf({ group, key }: Fact): number {
  const single = singles.indexOf(key)
  const list = listOfKey(key)
  const within = list === null ? single : singles.length + factLists.indexOf(list)
  return factGroups.indexOf(group) * 100 + within
}

const isPlaced = ({ span }: Fact) => span !== null && span[1] > span[0]

/**
 * Puts facts that people added among those that were read: where they stand in the text, and after the others of
 * their kind when they stand nowhere in it, in the order in which they were written.
 */
export function placeFacts<T extends Fact>(read: readonly T[], added: readonly T[]): T[] {
  const all = [...read]
  for (const fact of added) all.splice(placeOf(fact, all), 0, fact)
  return all
}

function placeOf(fact: Fact, all: readonly Fact[]): number {
  const rank = rankOf(fact)
  const start = fact.span?.[0] ?? 0
  const next = all.findIndex((other) => {
    const otherRank = rankOf(other)
    if (otherRank !== rank) return otherRank > rank
    return isPlaced(fact) && isPlaced(other) && (other.span?.[0] ?? 0) > start
  })
  return next < 0 ? all.length : next
}
