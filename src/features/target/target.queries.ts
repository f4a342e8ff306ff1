import { sql, type Updateable } from 'kysely'
import { chunksOf, type Schema, type Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { NewTarget } from './target.ts'
import type { DescribedRow } from './target-row.ts'

export type AssignmentRow = { tenant_id: string; id: string; target_id: string; unit_id: string; valid_from: string }

/** Parents must stand before their parts. */
export async function insertTargets(tx: Tx, targets: readonly Omit<NewTarget, 'owners'>[]): Promise<void> {
  for (const some of chunksOf(targets)) await tx.insertInto('target').values(some).execute()
}

export async function insertAssignments(tx: Tx, rows: readonly AssignmentRow[]): Promise<void> {
  for (const some of chunksOf(rows)) await tx.insertInto('assignment').values(some).execute()
}

export async function getTarget(tx: Tx, tenantId: string, id: string) {
  const row = await tx
    .selectFrom('target')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('target', id)
  return row
}

/** Holds the target until the transaction ends: who answers for it is read and written under this lock. */
export async function lockTarget(tx: Tx, tenantId: string, id: string) {
  const row = await tx
    .selectFrom('target')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFoundError('target', id)
  return row
}

/** Targets of a movement in the order of its plan, each with the units that answer for it on a day. */
export async function listTargets(tx: Tx, tenantId: string, of: { movementId: string; on: string }) {
  const rows = await tx
    .selectFrom('target')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', of.movementId)
    .orderBy('position')
    .execute()
  const owners = await tx
    .selectFrom('assignment')
    .innerJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'assignment.tenant_id').onRef('unit.id', '=', 'assignment.unit_id'),
    )
    .innerJoin('target', (join) =>
      join.onRef('target.tenant_id', '=', 'assignment.tenant_id').onRef('target.id', '=', 'assignment.target_id'),
    )
    .select(['assignment.target_id', 'unit.id', 'unit.name'])
    .where('assignment.tenant_id', '=', tenantId)
    .where('unit.tenant_id', '=', tenantId)
    .where('target.movement_id', '=', of.movementId)
    .where('assignment.valid_from', '<=', of.on)
    // Ended on the day it began: a slip put right at once, and not who answers that day.
    .where((eb) =>
      eb.or([
        eb('assignment.valid_to', 'is', null),
        eb.and([
          eb('assignment.valid_to', '>=', of.on),
          eb('assignment.valid_to', '>', eb.ref('assignment.valid_from')),
        ]),
      ]),
    )
    .where((eb) => eb.or([eb('unit.valid_to', 'is', null), eb('unit.valid_to', '>=', of.on)]))
    .orderBy('unit.position')
    .execute()
  return rows.map((row) => ({
    ...row,
    owners: owners.filter((owner) => owner.target_id === row.id).map(({ id, name }) => ({ id, name })),
  }))
}

export type ListedTarget = Awaited<ReturnType<typeof listTargets>>[number]

/** Ends, on the day before, every assignment that is not among the units to keep; returns who was assigned until now. */
export async function endAssignments(
  tx: Tx,
  tenantId: string,
  of: { targetId: string; keep: readonly string[]; on: string },
) {
  const rows = await tx
    .selectFrom('assignment')
    .select(['id', 'unit_id'])
    .where('tenant_id', '=', tenantId)
    .where('target_id', '=', of.targetId)
    .where('valid_to', 'is', null)
    .execute()
  const ended = rows.filter(({ unit_id }) => !of.keep.includes(unit_id)).map(({ id }) => id)
  if (ended.length > 0)
    await tx
      .updateTable('assignment')
      .set({ valid_to: sql<string>`greatest(valid_from, ${of.on}::date - 1)` })
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', ended)
      .execute()
  return rows.map(({ unit_id }) => unit_id)
}

/** Writes only over the version that was read. Returns false when someone else was faster. */
export async function updateTarget(
  tx: Tx,
  row: { tenant_id: string; id: string; version: number },
  change: Updateable<Pick<Schema['target'], 'name' | 'cadence' | keyof DescribedRow>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('target')
    .set({ ...change, version: row.version + 1 })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** An assignment row of its own identity, from a day on. */
export function assignmentRow(tenantId: string, of: { targetId: string; unitId: string; from: string }): AssignmentRow {
  return { tenant_id: tenantId, id: newId(), target_id: of.targetId, unit_id: of.unitId, valid_from: of.from }
}

/** Targets that count an indicator of the library, of movements that were not dropped; the newest movement first. */
export function listIndicatorTargets(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('target')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'target.tenant_id').onRef('movement.id', '=', 'target.movement_id'),
    )
    .select(['target.id', 'target.name', 'target.unit', 'target.indicator', 'movement.name as movement_name'])
    .where('target.tenant_id', '=', tenantId)
    .where('movement.tenant_id', '=', tenantId)
    .where('movement.status', '!=', 'dropped')
    .where('target.indicator', 'is not', null)
    .where('target.requirement', '=', false)
    .where('target.ended_on', 'is', null)
    .orderBy('movement.created_at', 'desc')
    .orderBy('target.position')
    .execute()
}
