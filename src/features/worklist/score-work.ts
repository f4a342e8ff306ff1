/** Scoring that waits for one person: a card of their own unit, or cards of a sheet to appraise. */
export type ScoreWaiting = {
  kind: ScoreKind
  sheetId: string
  sheetName: string
  /** The unit to score itself; null where several wait. */
  unitId: string | null
  count: number
  due: string | null
}

export type ScoreKind = 'score-self' | 'appraise-scores'

export type ScoreItem = {
  kind: ScoreKind
  subject: string
  detail: string | null
  count: number
  due: string | null
  href: string
}

export function scoreWork(waiting: readonly ScoreWaiting[]): ScoreItem[] {
  return waiting.map(({ kind, sheetId, sheetName, unitId, count, due }) => ({
    kind,
    subject: sheetName,
    detail: null,
    count,
    due,
    href: unitId === null ? `/scoring/${sheetId}` : `/scoring/${sheetId}/units/${unitId}`,
  }))
}
