import { type Ranked, rankUnits } from './rank.ts'
import type { CardRow, RankingData } from './scoring-page.queries.ts'
import { type TieBreak, tieBreaksOn } from './tie-break.ts'

export type RankingView = {
  ranked: (Ranked & { row: CardRow })[]
  /** Locked, and out of the ranking. */
  disqualified: CardRow[]
  /** Not locked yet: never ranked before they are. */
  waiting: CardRow[]
  /** Units that are equal and nothing known decides between, each tie once. */
  ties: CardRow[][]
  rules: TieBreak[]
}

/** The ranking of the units whose scores are locked, by the rules in force on the day the figures end. */
export function rankingOf({ sheet, rows, rulings }: Pick<RankingData, 'sheet' | 'rows' | 'rulings'>): RankingView {
  const locked = rows.filter(({ card }) => card.state === 'locked')
  const eligible = locked.filter(({ score }) => score.disqualified.length === 0)
  const rules = tieBreaksOn(sheet.figuresUntil)
  const shareOf = (unitId: string) =>
    rulings.findLast((ruling) => ruling.kind === 'women-share' && ruling.unitId === unitId)?.value ?? null
  const contenders = eligible.map(({ card: { unitId }, score }) => {
    return { unitId, total: score.total, womenShare: shareOf(unitId) }
  })
  const votes = rulings
    .filter(({ kind }) => kind === 'vote')
    .map(({ unitId, value, batchId }) => ({ unitId, votes: value, batchId }))
  const byUnit = new Map(eligible.map((row) => [row.card.unitId, row]))
  const ranked = rankUnits(contenders, { rules, votes, places: sheet.content.places }).flatMap((one) => {
    const row = byUnit.get(one.unitId)
    return row ? [{ ...one, row }] : []
  })
  const tied = ranked.filter(({ tiedWith, unitId }) => tiedWith[0] === unitId)
  return {
    ranked,
    disqualified: locked.filter(({ score }) => score.disqualified.length > 0),
    waiting: rows.filter(({ card }) => card.state !== 'locked'),
    ties: tied.map(({ tiedWith }) => tiedWith.flatMap((unitId) => byUnit.get(unitId) ?? [])),
    rules,
  }
}
