/** Whether a greater figure is better, a smaller one is, or it must not happen at all. */
export type Direction = 'higher' | 'lower' | 'none-may-happen'

/**
 * How the figures of units below make the figure of the unit above: added up, the newest taken, a ratio formed again
 * from its two counts, or the unit above counts for itself.
 */
export type RollUp = 'sum' | 'latest' | 'ratio-of-sums' | 'own'

/** Names, definition and other names are Vietnamese; other names are parted by " | ". */
export type IndicatorRow = readonly [
  code: string,
  vi: string,
  en: string,
  unit: string,
  direction: Direction,
  rollUp: RollUp,
  definition: string,
  aliases: string,
]
