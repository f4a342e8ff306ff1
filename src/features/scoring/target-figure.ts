import type { Mark } from './score.ts'

/** An accepted figure of one unit for one target and period. */
export type AcceptedCell = {
  targetId: string
  unitId: string
  periodTo: string
  kind: string | null
  value: number | null
  numerator: number | null
  denominator: number | null
  /** How figures of periods make one: last, sum, average, max. */
  overTime: string
  /** What the unit was asked for. */
  asked: number | null
}

/**
 * The figure that accepted results give a criterion, from cells of one unit and target in the order of their periods; null
 * where nothing that counts was accepted. A ratio is Σ numerators ÷ Σ denominators, in per cent, never a mean of shares.
 */
export function markOfCells(cells: readonly AcceptedCell[]): Mark | null {
  const last = cells.at(-1)
  const counted = cells.filter(({ value }) => value !== null)
  if (!last) return null
  if (counted.length === 0) return last.kind === 'not-arisen' ? { kind: 'not-arisen' } : null
  const value = combine(counted, last.overTime)
  return value === null ? null : { kind: 'figure', value, asked: last.asked }
}

function combine(cells: readonly AcceptedCell[], overTime: string): number | null {
  const values = cells.map(({ value }) => value ?? 0)
  const latest = values.at(-1) ?? null
  if (overTime === 'max') return Math.max(...values)
  if (overTime === 'last') return latest
  const numerator = sum(cells.map((cell) => cell.numerator ?? 0))
  const denominator = sum(cells.map((cell) => cell.denominator ?? 0))
  if (cells.every((cell) => cell.denominator !== null))
    return denominator === 0 ? null : tidy((numerator / denominator) * 100)
  return tidy(overTime === 'average' ? sum(values) / values.length : sum(values))
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** Six decimals, so that 0.1 + 0.2 is 0.3. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6
