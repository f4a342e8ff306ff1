import { foldKey } from '../fold.ts'

const idle = new Set(
  'ty le cac so cua va co duoc trong tren dia ban dat cho la mot phan dau tu den nam hang moi'.split(' '),
)

/** The words that tell one name from another, folded; common words of targets are left out. */
function tellingWords(name: string): Set<string> {
  const words = foldKey(name)
    .split(' ')
    .filter((word) => !/^\d+$/.test(word))
  const telling = words.filter((word) => !idle.has(word))
  return new Set(telling.length > 0 ? telling : words)
}

/** How much two names say the same, 0 to 1: shared telling words over the words of both (Dice). */
export function likeness(a: string, b: string): number {
  const left = tellingWords(a)
  const right = tellingWords(b)
  if (left.size + right.size === 0) return 0
  const shared = [...left].filter((word) => right.has(word)).length
  return (2 * shared) / (left.size + right.size)
}

export type Pairs<T> = { both: { left: T; right: T }[]; onlyLeft: T[]; onlyRight: T[] }

/** Pairs two lists by likeness of names, the best first; each item is used once. */
export function pairByName<T>(
  left: readonly T[],
  right: readonly T[],
  { nameOf, least }: { nameOf: (item: T) => string; least: number },
): Pairs<T> {
  const candidates = left.flatMap((l) => right.map((r) => ({ l, r, score: likeness(nameOf(l), nameOf(r)) })))
  candidates.sort((a, b) => b.score - a.score)
  const pairs: Pairs<T> = { both: [], onlyLeft: [...left], onlyRight: [...right] }
  for (const { l, r, score } of candidates) {
    if (score < least || !pairs.onlyLeft.includes(l) || !pairs.onlyRight.includes(r)) continue
    pairs.both.push({ left: l, right: r })
    pairs.onlyLeft.splice(pairs.onlyLeft.indexOf(l), 1)
    pairs.onlyRight.splice(pairs.onlyRight.indexOf(r), 1)
  }
  return pairs
}
