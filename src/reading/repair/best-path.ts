import { BREAK, lexicon } from './lexicon.ts'

/** One reading of a piece: its words by number, and what it costs to have seen what was seen. */
export type Choice = {
  words: readonly number[]
  distance: number
  cost: number
  /** The piece is left as it stands. */
  asItStands: boolean
}

/** What each choice of a row costs between its neighbours, the other rows as chosen. */
export function costsWithNeighbours(
  rows: readonly (readonly Choice[])[],
  path: readonly number[],
  index: number,
): number[] {
  const before = rows[index - 1]?.[path[index - 1] ?? 0]?.words.at(-1) ?? BREAK
  const after = rows[index + 1]?.[path[index + 1] ?? 0]?.words[0] ?? BREAK
  const { surprise } = lexicon()
  return (rows[index] ?? []).map((choice) => costAfter(before, choice) + surprise(choice.words.at(-1) ?? BREAK, after))
}

const leastOf = (costs: readonly number[]): number => costs.indexOf(Math.min(...costs))

function costAfter(before: number, { words, cost }: Choice): number {
  const { surprise } = lexicon()
  const [first = BREAK, second] = words
  return cost + surprise(before, first) + (second === undefined ? 0 : surprise(first, second))
}

/** The place of the best choice in each row, all rows taken together: Viterbi over pairs of words. */
export function bestPath(rows: readonly (readonly Choice[])[]): number[] {
  let totals = [0]
  let enders: number[] = [BREAK]
  const backs = rows.map((choices) => {
    const steps = choices.map((choice) => cheapestStep(totals, enders, choice))
    totals = steps.map(({ total }) => total)
    enders = choices.map(({ words }) => words.at(-1) ?? BREAK)
    return steps.map(({ from }) => from)
  })
  return trace(backs, leastOf(totals))
}

function cheapestStep(
  totals: readonly number[],
  enders: readonly number[],
  choice: Choice,
): { from: number; total: number } {
  let from = 0
  let total = Number.POSITIVE_INFINITY
  for (let at = 0; at < totals.length; at += 1) {
    const sum = (totals[at] ?? 0) + costAfter(enders[at] ?? BREAK, choice)
    if (sum < total) {
      total = sum
      from = at
    }
  }
  return { from, total }
}

function trace(backs: readonly (readonly number[])[], last: number): number[] {
  const path: number[] = []
  let at = last
  for (let row = backs.length - 1; row >= 0; row -= 1) {
    path[row] = at
    at = backs[row]?.[at] ?? 0
  }
  return path
}
