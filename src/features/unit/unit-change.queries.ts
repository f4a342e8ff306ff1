import { type Insertable, sql } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError } from '#platform/errors.ts'
import type { UnitChangeKind, UnitChangeRequest } from './unit-change.ts'

export async function insertUnitChange(tx: Tx, row: Insertable<Schema['unit_change']>): Promise<void> {
  await tx.insertInto('unit_change').values(row).execute()
}

/** Holds the row: a planned change is carried out or cancelled once. */
export async function lockUnitChange(tx: Tx, tenantId: string, id: string) {
  const row = await tx
    .selectFrom('unit_change')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFoundError('unit-change', id)
  return { ...row, kind: row.kind as UnitChangeKind, request: row.request as unknown as UnitChangeRequest }
}

export async function settleUnitChange(
  tx: Tx,
  tenantId: string,
  change: { id: string; state: 'done' | 'cancelled' | 'failed'; failure?: string; doneAt: Date | null },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('unit_change')
    .set((eb) => ({
      state: change.state,
      failure: change.failure ?? null,
      done_at: change.doneAt,
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', change.id)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ConflictError('unit-change')
}

/** Changes that wait for their day, or could not be done on it; the earliest first. */
export async function listOpenUnitChanges(tx: Tx, tenantId: string) {
  const rows = await tx
    .selectFrom('unit_change')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('state', 'in', ['planned', 'failed'])
    .orderBy('effective_on')
    .orderBy('made_at')
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as UnitChangeKind,
    request: row.request as unknown as UnitChangeRequest,
  }))
}

export type OpenUnitChange = Awaited<ReturnType<typeof listOpenUnitChanges>>[number]

/** Planned changes whose day has come. */
export async function listDueUnitChanges(tx: Tx, tenantId: string, today: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('unit_change')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'planned')
    .where('effective_on', '<=', today)
    .orderBy('effective_on')
    .orderBy('made_at')
    .execute()
  return rows.map(({ id }) => id)
}

export async function insertUnitEvents(tx: Tx, rows: readonly Insertable<Schema['unit_event']>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('unit_event')
      .values([...rows])
      .execute()
}

/** What happened to a unit, the latest first, with the units it led to or came from. */
export function listUnitEvents(tx: Tx, tenantId: string, unitId: string) {
  return tx
    .selectFrom('unit_event')
    .innerJoin('unit_change', (join) =>
      join
        .onRef('unit_change.tenant_id', '=', 'unit_event.tenant_id')
        .onRef('unit_change.id', '=', 'unit_event.change_id'),
    )
    .leftJoin('unit as related', (join) =>
      join.onRef('related.tenant_id', '=', 'unit_event.tenant_id').onRef('related.id', '=', 'unit_event.related_id'),
    )
    .select(['unit_event.kind', 'unit_event.effective_on', 'unit_event.related_id', 'related.name as related_name'])
    .select(['unit_event.actor_name', 'unit_event.at', 'unit_event.detail', 'unit_change.paper'])
    .where('unit_event.tenant_id', '=', tenantId)
    .where('unit_event.unit_id', '=', unitId)
    .orderBy('unit_event.effective_on', 'desc')
    .orderBy('unit_event.at', 'desc')
    .execute()
}

export type UnitEvent = Awaited<ReturnType<typeof listUnitEvents>>[number]

type NameFrom = { unitId: string; validFrom: string; name: string; parentId: string | null }

/** Writes what a unit is called and where it stands from a day on. Called under the lock of the tree. */
export async function insertUnitName(tx: Tx, tenantId: string, from: NameFrom): Promise<void> {
  const last = await tx
    .selectFrom('unit_name')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', from.unitId)
    .where('valid_from', '=', from.validFrom)
    .executeTakeFirst()
  await tx
    .insertInto('unit_name')
    .values({
      tenant_id: tenantId,
      unit_id: from.unitId,
      valid_from: from.validFrom,
      sequence: (last?.sequence ?? 0) + 1,
      name: from.name,
      parent_id: from.parentId,
    })
    .execute()
}

/** Names and places of a unit in time, the earliest first; none where it has never changed. */
export function listUnitNamesInTime(tx: Tx, tenantId: string, unitId: string) {
  return tx
    .selectFrom('unit_name')
    .distinctOn('valid_from')
    .select(['valid_from', 'name', 'parent_id'])
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', unitId)
    .orderBy('valid_from')
    .orderBy('sequence', 'desc')
    .execute()
}

/** What units were called on a day; a unit that has never been renamed is called what it is called now. */
export async function listUnitNamesOn(
  tx: Tx,
  tenantId: string,
  of: { ids: readonly string[]; on: string },
): Promise<Map<string, string>> {
  if (of.ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('unit')
    .select('unit.id')
    .select((eb) =>
      sql<string>`coalesce(${eb
        .selectFrom('unit_name')
        .select('unit_name.name')
        .where('unit_name.tenant_id', '=', tenantId)
        .whereRef('unit_name.unit_id', '=', 'unit.id')
        .where('unit_name.valid_from', '<=', of.on)
        .orderBy('unit_name.valid_from', 'desc')
        .orderBy('unit_name.sequence', 'desc')
        .limit(1)}, ${eb.ref('unit.name')})`.as('name'),
    )
    .where('unit.tenant_id', '=', tenantId)
    .where('unit.id', 'in', [...new Set(of.ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
