import { type Insertable, type Selectable, sql } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError } from '#platform/errors.ts'
import type { UnitKindCode } from './unit.ts'

export type Unit = {
  id: string
  parentId: string | null
  kind: UnitKindCode
  name: string
  nameFolded: string
  outside: boolean
  position: number
  validFrom: string
  validTo: string | null
  mergedIntoId: string | null
  version: number
}

function unitOf(row: Selectable<Schema['unit']>): Unit {
  return {
    id: row.id,
    parentId: row.parent_id,
    kind: row.kind as UnitKindCode,
    name: row.name,
    nameFolded: row.name_folded,
    outside: row.outside,
    position: row.position,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    mergedIntoId: row.merged_into_id,
    version: row.version,
  }
}

/** The units of an office that exist on a day, in their order under each parent. `on` null: closed ones too. */
export async function listUnits(tx: Tx, tenantId: string, on: string | null): Promise<Unit[]> {
  const rows = await tx
    .selectFrom('unit')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .$if(on !== null, (query) =>
      query
        .where('valid_from', '<=', on ?? '')
        .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on ?? '')])),
    )
    .orderBy((eb) => eb('kind', '=', 'group'))
    .orderBy('position')
    .orderBy('name')
    .execute()
  return rows.map(unitOf)
}

export async function getUnit(tx: Tx, tenantId: string, id: string): Promise<Unit> {
  const row = await tx
    .selectFrom('unit')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('unit', id)
  return unitOf(row)
}

/** Names by id, of these units alone. */
export async function listUnitNames(tx: Tx, tenantId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function insertUnits(tx: Tx, rows: readonly Insertable<Schema['unit']>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('unit')
      .values([...rows])
      .execute()
}

export type UnitChange = Partial<
  Pick<
    Selectable<Schema['unit']>,
    | 'parent_id'
    | 'kind'
    | 'name'
    | 'name_folded'
    | 'outside'
    | 'valid_from'
    | 'valid_to'
    | 'position'
    | 'merged_into_id'
  >
>

/** Writes only over the version that was read. */
export async function updateUnit(
  tx: Tx,
  tenantId: string,
  { id, version, change }: { id: string; version: number; change: UnitChange },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('unit')
    .set({ ...change, version: version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ConflictError('unit')
}

/** One change of the tree at a time, so that no two moves close a circle between them. */
export async function lockTree(tx: Tx, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('unit tree ' || ${tenantId}::text, 0))`.execute(tx)
}

/** Offices directly below this one: a city's communes, "Xã An Bình Sơn". */
export async function listCommuneNames(tx: Tx, tenantId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('tenant')
    .select(['unit_kind', 'name'])
    .where('parent_id', '=', tenantId)
    .orderBy('name')
    .execute()
  return rows.map(
    ({ unit_kind, name }) => `${unit_kind.charAt(0).toLocaleUpperCase('vi')}${unit_kind.slice(1)} ${name}`,
  )
}
