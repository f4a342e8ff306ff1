import { type Field, type Indicator, indicators } from '#law/register/indicators.ts'
import { fold } from '#reading/fold.ts'

/** A target that counts an indicator, with its newest figure. */
export type IndicatorUse = {
  targetId: string
  name: string
  movementName: string
  unit: string | null
  latest: { value: number; on: string } | null
}

export type ListedIndicator = Indicator & { uses: readonly IndicatorUse[] }
export type IndicatorGroup = { field: Field; indicators: readonly ListedIndicator[] }

/** The library by field, those in use first; of those whose names, other names or definition hold every typed word, marks or not. */
export function listLibrary(
  uses: ReadonlyMap<string, readonly IndicatorUse[]>,
  chosen: { typed: string; onlyUsed: boolean },
): IndicatorGroup[] {
  const words = fold(chosen.typed).split(/\s+/).filter(Boolean)
  const listed = indicators
    .map((indicator) => ({ ...indicator, uses: uses.get(indicator.code) ?? [] }))
    .filter((indicator) => (!chosen.onlyUsed || indicator.uses.length > 0) && holds(indicator, words))
  const usedFirst = (own: readonly ListedIndicator[]) =>
    own.toSorted((a, b) => Number(b.uses.length > 0) - Number(a.uses.length > 0))
  return [...Map.groupBy(listed, ({ field }) => field)].map(([field, own]) => ({ field, indicators: usedFirst(own) }))
}

function holds({ name, definition, aliases }: Indicator, words: readonly string[]): boolean {
  const said = fold([name.vi, name.en, definition, ...aliases].join(' '))
  return words.every((word) => said.includes(word))
}
