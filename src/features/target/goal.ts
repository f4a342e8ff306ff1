import type { Comparator } from '#reading/plan.ts'

export const directions = ['higher', 'lower', 'exact'] as const
export type Direction = (typeof directions)[number]

/** What is asked of a figure, as a plan says it. */
export type Asked = {
  comparator: Comparator | null
  value: number | null
  valueTo: number | null
  /** null: as the comparator says */
  direction: Direction | null
}

/** The figures that fulfil what is asked: from `low` to `high`, an end left out where it is `open`. */
export type Goal = { low: number; high: number; open: boolean }

/** Null where no figure is asked for. "Đạt 12 tỷ" with the direction `higher` is 12 or more; without one it is 12. */
export function goalOf({ comparator, value, valueTo, direction }: Asked): Goal | null {
  if (comparator === null || value === null) return null
  const from = (open: boolean): Goal => ({ low: value, high: Infinity, open })
  const to = (open: boolean): Goal => ({ low: -Infinity, high: value, open })
  if (comparator === 'between') {
    const ends = [value, valueTo ?? value]
    return { low: Math.min(...ends), high: Math.max(...ends), open: false }
  }
  if (comparator === 'gte' || comparator === 'gt') return from(comparator === 'gt')
  if (comparator === 'lte' || comparator === 'lt') return to(comparator === 'lt')
  if (direction === 'higher') return from(false)
  return direction === 'lower' ? to(false) : { low: value, high: value, open: false }
}

/** Whether a figure lies within the goal. */
export function fulfils(figure: number, { low, high, open }: Goal): boolean {
  return open ? figure > low && figure < high : figure >= low && figure <= high
}
