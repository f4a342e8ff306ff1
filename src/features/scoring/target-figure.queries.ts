import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { AcceptedCell } from './target-figure.ts'

type Asking = { targetIds: readonly string[]; unitIds: readonly string[]; until: string }

/** Accepted figures of these units for these targets, of periods that ended by a day, in the order of their periods. */
export async function listAcceptedCells(tx: Tx, tenantId: string, of: Asking): Promise<AcceptedCell[]> {
  if (of.targetIds.length === 0 || of.unitIds.length === 0) return []
  const rows = await tx
    .selectFrom('result_cell as c')
    .innerJoin('target as t', (join) => join.onRef('t.tenant_id', '=', 'c.tenant_id').onRef('t.id', '=', 'c.target_id'))
    .select(['c.target_id', 'c.unit_id', 'c.period_to', 'c.kind', 'c.value', 'c.numerator', 'c.denominator'])
    .select(['t.over_time', 't.value as asked'])
    .select((eb) =>
      eb
        .selectFrom('assignment as a')
        .select('a.own_value')
        .where('a.tenant_id', '=', tenantId)
        .whereRef('a.target_id', '=', 'c.target_id')
        .whereRef('a.unit_id', '=', 'c.unit_id')
        .where('a.own_value', 'is not', null)
        .orderBy('a.valid_from', 'desc')
        .limit(1)
        .as('own_value'),
    )
    .where('c.tenant_id', '=', tenantId)
    .where('t.tenant_id', '=', tenantId)
    .where('c.target_id', 'in', of.targetIds)
    .where('c.unit_id', 'in', of.unitIds)
    .where('c.state', '=', 'accepted')
    .where('c.period_to', '<=', of.until)
    .orderBy('c.period_to')
    .execute()
  return rows.map((row) => ({
    targetId: row.target_id,
    unitId: row.unit_id,
    periodTo: row.period_to,
    kind: row.kind,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    overTime: row.over_time,
    asked: row.own_value ?? row.asked,
  }))
}

export type FigureTarget = { id: string; name: string; unit: string | null; movementName: string }

/** Measurable targets of a movement, or of every movement launched in a year: what a criterion may take its figure from. */
export async function listFigureTargets(
  tx: Tx,
  tenantId: string,
  of: { movementId: string | null; year: number },
): Promise<FigureTarget[]> {
  const rows = await tx
    .selectFrom('target')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'target.tenant_id').onRef('movement.id', '=', 'target.movement_id'),
    )
    .select(['target.id', 'target.name', 'target.unit', 'movement.name as movement_name'])
    .where('target.tenant_id', '=', tenantId)
    .where('movement.tenant_id', '=', tenantId)
    .where('target.measurable', '=', true)
    .$if(of.movementId !== null, (query) => query.where('target.movement_id', '=', of.movementId ?? ''))
    .$if(of.movementId === null, (query) =>
      query
        .where('movement.status', 'in', ['launched', 'running', 'closing', 'summed-up'])
        .where(sql<boolean>`extract(year from movement.launched_on) <= ${of.year}`),
    )
    .orderBy('movement.name')
    .orderBy('target.position')
    .execute()
  return rows.map(({ id, name, unit, movement_name }) => ({ id, name, unit, movementName: movement_name }))
}
