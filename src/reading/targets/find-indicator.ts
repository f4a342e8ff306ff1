import { type Indicator, indicators } from '#law/register/indicators.ts'
import { foldKey } from '#reading/fold.ts'

export type FoundIndicator = { indicator: Indicator; likeness: number }

/** Words that many indicators share and that tell none from another. */
const common = new Set([
  'ty',
  'ti',
  'le',
  'so',
  'muc',
  'do',
  'cac',
  'duoc',
  'dat',
  'va',
  'cua',
  'tren',
  'dia',
  'ban',
  'tai',
  'theo',
  'co',
  'trong',
])

function letterPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const letters = foldKey(text)
    .split(' ')
    .filter((word) => !common.has(word))
    .join('')
  for (let at = 0; at < letters.length - 1; at++) {
    const pair = letters.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sizeOf = (pairs: Map<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0)

/** Weighs how much of the known name is in the target's name above how little else is. */
function likenessOf(known: Map<string, number>, name: Map<string, number>): number {
  const shared = [...known].reduce((sum, [pair, count]) => sum + Math.min(count, name.get(pair) ?? 0), 0)
  const [whole, given] = [sizeOf(known), sizeOf(name)]
  return whole === 0 || given === 0 ? 0 : 0.65 * (shared / whole) + 0.35 * (shared / given)
}

const names = indicators.flatMap((indicator) =>
  [indicator.name.vi, ...indicator.aliases].map((name) => ({ indicator, pairs: letterPairs(name) })),
)

/**
 * The standard indicator that a target's name stands for, with how alike they are (0 to 1), or null when none is alike
 * enough. Marks, case and small damage are forgiven.
 */
export function findIndicator(name: string, atLeast = 0.72): FoundIndicator | null {
  const pairs = letterPairs(name)
  let best: FoundIndicator | null = null
  for (const { indicator, pairs: known } of names) {
    const likeness = likenessOf(known, pairs)
    if (likeness >= atLeast && (best === null || likeness > best.likeness)) best = { indicator, likeness }
  }
  return best
}
