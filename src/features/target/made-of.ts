import { type Anomaly, findAnomalies, type ReportedFigure } from '../result/anomaly.ts'
import type { CellOfTarget } from '../result/listed-reports.queries.ts'
import type { TargetEntry } from '../result/target-figures.queries.ts'
import type { Measured, Observation } from './measured.ts'
import { isFlow } from './pace.ts'

/** What one unit's figure of one period is: how it stands, everything that was said of it, and what is odd. */
export type UnitFigure = {
  cell: CellOfTarget
  /** The newest first; the first is what counts. */
  said: readonly TargetEntry[]
  evidence: readonly { id: string; name: string; entryId: string }[]
  anomalies: readonly Anomaly[]
}

/** The office's figure of a period, and the units' figures it is made of. */
export type MadeOf = { period: string; periodTo: string; observation: Observation | null; units: readonly UnitFigure[] }

type Material = {
  targetId: string
  target: Measured
  observations: readonly Observation[]
  cells: readonly CellOfTarget[]
  entries: readonly TargetEntry[]
  evidence: readonly { id: string; entry_id: string; name: string; sha256: string }[]
  /** Entries that stand on a file which also stands behind one of this target. */
  shared: readonly { sha256: string; entry_id: string; target_id: string; unit_id: string; period: string }[]
  beside: readonly { target_id: string; unit_id: string; period: string; value: number | null }[]
}

/** What a target's figure is made of, the newest period first. */
export function madeOf(material: Material): MadeOf[] {
  const owed = material.cells.filter(({ state }) => state !== 'waived')
  const figures = new Map(owed.map((cell) => [cell, figureOf(cell, material)]))
  const others = [...figures.values(), ...sharing(material), ...sharesOf(material)]
  const unitFigure = (cell: CellOfTarget, figure: ReportedFigure): UnitFigure => ({
    cell,
    said: material.entries.filter(({ unit_id, period }) => unit_id === cell.unitId && period === cell.period),
    evidence: material.evidence
      .filter(({ entry_id }) => entry_id === cell.entryId)
      .map(({ id, name, entry_id }) => ({ id, name, entryId: entry_id })),
    anomalies: findAnomalies(figure, pastOf(cell, owed), others),
  })
  const periods = Map.groupBy(owed, ({ period }) => period)
  return [...periods]
    .map(([period, cells]) => ({
      period,
      periodTo: cells[0]?.periodTo ?? '',
      observation: material.observations.find((seen) => seen.period === period) ?? null,
      units: cells.flatMap((cell) => {
        const figure = figures.get(cell)
        return figure ? [unitFigure(cell, figure)] : []
      }),
    }))
    .toReversed()
}

function figureOf(cell: CellOfTarget, { targetId, target, evidence }: Material): ReportedFigure {
  const { unitId, period, kind, value, numerator, denominator } = cell
  return {
    targetId,
    unitId,
    period,
    kind: kind ?? 'missing',
    value,
    numerator,
    denominator,
    unit: target.unit,
    measure: target.measure,
    countsUp: isFlow(target) && target.overTime === 'last' && target.direction !== 'lower',
    evidence: evidence.filter(({ entry_id }) => entry_id === cell.entryId).map(({ sha256 }) => sha256),
  }
}

function pastOf(cell: CellOfTarget, cells: readonly CellOfTarget[]) {
  return cells.filter((before) => before.unitId === cell.unitId && before.periodTo < cell.periodTo)
}

const bare = { kind: 'value', numerator: null, denominator: null, measure: 'ratio', countsUp: false } as const

function sharing({ shared, targetId }: Material): ReportedFigure[] {
  return shared
    .filter(({ target_id }) => target_id !== targetId)
    .map(({ target_id, unit_id, period, sha256 }) => ({
      ...bare,
      targetId: target_id,
      unitId: unit_id,
      period,
      value: null,
      unit: null,
      evidence: [sha256],
    }))
}

function sharesOf({ beside }: Material): ReportedFigure[] {
  return beside.map(({ target_id, unit_id, period, value }) => ({
    ...bare,
    targetId: target_id,
    unitId: unit_id,
    period,
    value,
    unit: '%',
    evidence: [],
  }))
}
