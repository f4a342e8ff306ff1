import { type CostRow, extraCost, groupCosts, LONGEST_SEEN, lostCost, singleCosts } from './letter-cost.ts'
import { lexicon } from './lexicon.ts'
import type { Trie } from './trie.ts'

export type Candidate = {
  /** Lower-case words of the lexicon: one, or two where the scan ran two together. */
  words: number[]
  /** Distance between what is seen and the candidate; 0 is the same letters. */
  distance: number
}

const KEPT = 12
const RARITY_SHARE = 0.12
const REACH = 2.6
const REMEMBERED = 20_000
/** A syllable has seven letters at most; two run together, misread, twice as many and some. */
const LONGEST_WORD = 18

type Sight = { length: number; extras: Float64Array; costs: (CostRow | null)[][] }

const remembered = new Map<string, Candidate[]>()

/** The words of the lexicon that `seen` may stand for, best first; empty when none is near. */
export function candidatesFor(seen: string): Candidate[] {
  if (seen.length > LONGEST_WORD) return []
  const known = remembered.get(seen)
  if (known) return known
  if (remembered.size >= REMEMBERED) remembered.clear()
  const candidates = findCandidates(seen)
  remembered.set(seen, candidates)
  return candidates
}

function findCandidates(seen: string): Candidate[] {
  const { trie, rarity } = lexicon()
  const found = search(trie, look(seen), Math.min(1.5 + seen.length * 0.58, 5))
  const rank = ({ words: [word = 0], distance }: Candidate) => distance + RARITY_SHARE * (rarity[word] ?? 20)
  return found.sort((left, right) => rank(left) - rank(right)).slice(0, KEPT)
}

function look(seen: string): Sight {
  const characters = [...seen]
  return {
    length: characters.length,
    extras: Float64Array.from(characters, (character, index) => extraCost(character, characters[index - 1] ?? '')),
    costs: characters.map((_, end) =>
      Array.from({ length: Math.min(LONGEST_SEEN, end + 1) }, (_unused, extra) => {
        const group = characters.slice(end - extra, end + 1).join('')
        return extra === 0 ? singleCosts(group) : groupCosts(group)
      }),
    ),
  }
}

/** Walks the trie, one row of the distance table per letter; leaves a branch when nothing below can come near. */
function search(trie: Trie, sight: Sight, limit: number): Candidate[] {
  const found: Candidate[] = []
  const rows = [new Float64Array(sight.length + 1)]
  const head = rows[0] as Float64Array
  sight.extras.forEach((extra, at) => {
    head[at + 1] = (head[at] ?? 0) + extra
  })
  let bound = limit
  const visit = (node: number, depth: number, before: number) => {
    const row = rows[depth] as Float64Array
    const next = rows[depth + 1] ?? new Float64Array(sight.length + 1)
    rows[depth + 1] = next
    // One object for all children: this is the innermost loop.
    const step = { row, next, letter: 0, lost: 0 }
    for (let child = trie.firstChild[node] ?? 0; child !== 0; child = trie.nextSibling[child] ?? 0) {
      const letter = trie.letter[child] ?? 0
      step.letter = letter
      step.lost = lostCost(letter, before)
      if (advance(sight, step) > bound) continue
      const word = trie.word[child] ?? -1
      const distance = next[sight.length] ?? limit
      if (word >= 0 && distance <= bound) {
        found.push({ words: [word], distance })
        bound = Math.min(bound, distance + REACH)
      }
      visit(child, depth + 1, letter)
    }
  }
  visit(0, 0, -1)
  return found.filter(({ distance }) => distance <= bound)
}

type Step = { row: Float64Array; next: Float64Array; letter: number; lost: number }

/** One more true letter: it was read as nothing, or as the last one, two or three characters. Returns the least cost. */
function advance(sight: Sight, { row, next, letter, lost }: Step): number {
  let least = (row[0] ?? 0) + lost
  next[0] = least
  for (let end = 1; end <= sight.length; end += 1) {
    let best = Math.min((row[end] ?? 0) + lost, (next[end - 1] ?? 0) + (sight.extras[end - 1] ?? 0))
    const groups = sight.costs[end - 1] ?? []
    for (let extra = 0; extra < groups.length; extra += 1) {
      const costs = groups[extra]
      if (!costs) continue
      const cost = (row[end - 1 - extra] ?? 0) + (costs[letter] ?? 0)
      if (cost < best) best = cost
    }
    next[end] = best
    if (best < least) least = best
  }
  return least
}
