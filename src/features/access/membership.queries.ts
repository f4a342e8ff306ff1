import { type Insertable, sql } from 'kysely'
import type { Role } from '#platform/context.ts'
import type { Db, Schema, Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { listUnitNames } from '../unit/unit.queries.ts'
import type { HeldRole } from './held-role.ts'

/** The offices in which an account has, or had, a role. */
export async function listOfficeIds(db: Db, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('account_office')
    .select('office_id')
    .where('account_id', '=', accountId)
    .orderBy('office_id')
    .execute()
  return rows.map((row) => row.office_id)
}

/** What the account holds in this office on that day. */
export async function listHeldRoles(
  tx: Tx,
  tenantId: string,
  { accountId, on }: { accountId: string; on: string },
): Promise<HeldRole[]> {
  const rows = await tx
    .selectFrom('membership')
    .select(['id', 'role', 'post', 'unit_id'])
    .where('tenant_id', '=', tenantId)
    .where('account_id', '=', accountId)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('id')
    .execute()
  const names = await listUnitNames(
    tx,
    tenantId,
    rows.map((row) => row.unit_id),
  )
  return rows.map((row) => ({
    membershipId: row.id,
    officeId: tenantId,
    role: row.role as Role,
    post: row.post,
    unitId: row.unit_id,
    unitName: names.get(row.unit_id) ?? '',
  }))
}

export type Office = {
  id: string
  kind: string
  unitKind: string
  name: string
  sample: boolean
  parent: string | null
}

/** Offices with the name of the one above each, "thành phố Hải Phòng". Names of offices are public. */
function offices(db: Db) {
  return db
    .selectFrom('tenant as t')
    .leftJoin('tenant as p', 'p.id', 't.parent_id')
    .select(['t.id', 't.kind', 't.unit_kind', 't.name', 't.sample'])
    .select(['p.unit_kind as parent_kind', 'p.name as parent_name'])
}

type OfficeRow = Awaited<ReturnType<ReturnType<typeof offices>['execute']>>[number]

function officeOf({ unit_kind, parent_kind, parent_name, ...office }: OfficeRow): Office {
  return { ...office, unitKind: unit_kind, parent: parent_name ? `${parent_kind} ${parent_name}` : null }
}

export async function getOffice(db: Db, id: string): Promise<Office | null> {
  const row = await offices(db).where('t.id', '=', id).executeTakeFirst()
  return row ? officeOf(row) : null
}

/** The offices in which an account has, or had, a role. */
export async function listOffices(db: Db, accountId: string): Promise<Office[]> {
  const rows = await offices(db)
    .innerJoin('account_office as o', 'o.office_id', 't.id')
    .where('o.account_id', '=', accountId)
    .orderBy('t.id')
    .execute()
  return rows.map(officeOf)
}

export async function insertMembership(tx: Tx, row: Insertable<Schema['membership']>): Promise<void> {
  await tx.insertInto('membership').values(row).execute()
}

/** Whether the account has this role in this unit on any of these days already. */
export async function isRoleHeld(
  tx: Tx,
  tenantId: string,
  asked: { accountId: string; unitId: string; role: Role; validFrom: string; validTo: string | null },
): Promise<boolean> {
  const row = await tx
    .selectFrom('membership')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('account_id', '=', asked.accountId)
    .where('unit_id', '=', asked.unitId)
    .where('role', '=', asked.role)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', asked.validFrom)]))
    .$if(asked.validTo !== null, (query) => query.where('valid_from', '<=', asked.validTo ?? ''))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function getMembership(tx: Tx, tenantId: string, id: string) {
  const row = await tx
    .selectFrom('membership')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('membership', id)
  return row
}

export async function setMembershipDates(
  tx: Tx,
  tenantId: string,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ valid_from: from, valid_to: to })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute()
}

/** Administrators of today whose role has no end in sight. */
export async function countOtherAdmins(
  tx: Tx,
  tenantId: string,
  { except, on }: { except: string; on: string },
): Promise<number> {
  const { count } = await tx
    .selectFrom('membership')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('role', '=', 'admin')
    .where('id', '!=', except)
    .where('valid_from', '<=', on)
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Two administrators who end each other's role at once wait here, so that one remains. */
export async function lockRoles(tx: Tx, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('roles ' || ${tenantId}::text, 0))`.execute(tx)
}

/** Every role ever given in this office, the latest first. */
export async function listMemberships(tx: Tx, tenantId: string) {
  const rows = await tx
    .selectFrom('membership')
    .select(['id', 'account_id', 'unit_id', 'role', 'post', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', tenantId)
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute()
  const names = await listUnitNames(
    tx,
    tenantId,
    rows.map((row) => row.unit_id),
  )
  return rows.map((row) => ({ ...row, unitName: names.get(row.unit_id) ?? '' }))
}
