import { isFlow } from '../target/pace.ts'
import { type Anomaly, findAnomalies, type ReportedFigure } from './anomaly.ts'
import type { LoadedReport, ReportFigure } from './report.queries.ts'

export type PastRow = {
  target_id: string
  period: string
  value: number | null
  numerator: number | null
  denominator: number | null
}

export type SharedFile = { target_id: string; unit_id: string; period: string; sha256: string }

/** What is odd of each figure of a report, by target; a figure with nothing odd is absent. */
export function flagsOf(
  { unitId, period, figures }: Pick<LoadedReport, 'unitId' | 'period' | 'figures'>,
  past: readonly PastRow[],
  shared: readonly SharedFile[],
): Map<string, Anomaly[]> {
  const own = figures.map((figure) => reported(figure, { unitId, period }))
  const others = [...own, ...shared.map(sharing)]
  const found = own.map((figure) => {
    const history = past.filter(({ target_id }) => target_id === figure.targetId)
    return [figure.targetId, findAnomalies(figure, history, others)] as const
  })
  return new Map(found.filter(([, anomalies]) => anomalies.length > 0))
}

function reported(figure: ReportFigure, place: { unitId: string; period: string }): ReportedFigure {
  const { targetId, entry, unit, measure, rollUp, overTime, direction } = figure
  return {
    ...place,
    targetId,
    kind: entry?.kind ?? 'missing',
    value: entry?.value ?? null,
    numerator: entry?.numerator ?? null,
    denominator: entry?.denominator ?? null,
    unit,
    measure,
    countsUp: isFlow({ rollUp, overTime, unit }) && overTime === 'last' && direction !== 'lower',
    evidence: figure.evidence.map(({ sha256 }) => sha256),
  }
}

const bare = { kind: 'missing', value: null, numerator: null, denominator: null, unit: null } as const

function sharing({ target_id, unit_id, period, sha256 }: SharedFile): ReportedFigure {
  const place = { targetId: target_id, unitId: unit_id, period }
  return { ...bare, ...place, measure: 'number', countsUp: false, evidence: [sha256] }
}
