/**
 * So many of so many, in per cent: 57 of 100 is exactly 57, so that a target of 57 % is met. Null when there was nothing to
 * count, which is not 0 %.
 */
export function percentOf(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null
  return Number(((numerator * 100) / denominator).toPrecision(12))
}
