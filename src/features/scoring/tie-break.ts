import type { Citation } from '#law/launch-content.ts'

/** What decides between units with equal totals, in the order it is asked. */
export type TieBreak = {
  code: 'vote' | 'women'
  /** Null where no text that was read says so. */
  citation: Citation | null
  inForce: { from: string; to: string | null }
  verified: boolean
  /** Least share of women in a collective, in per cent. */
  leastShare: number | null
}

export const tieBreaks = [
  // The block's own regulation may say otherwise; no text that was read orders the vote before the rule on women.
  { code: 'vote', citation: null, inForce: { from: '2025-07-01', to: null }, verified: false, leastShare: null },
  // Among collectives equally eligible, the one with 70 % women or more is chosen; read in the text.
  {
    code: 'women',
    citation: { instrument: '152/2025/NĐ-CP', article: '4', clause: '6' },
    inForce: { from: '2025-07-01', to: null },
    verified: true,
    leastShare: 70,
  },
] as const satisfies readonly TieBreak[]

/** Rules in force on a day, in their order. A day that no rule covers has none, and ties stay open. */
export function tieBreaksOn(on: string): TieBreak[] {
  return tieBreaks.filter(({ inForce: { from, to } }: TieBreak) => from <= on && (to === null || on <= to))
}
