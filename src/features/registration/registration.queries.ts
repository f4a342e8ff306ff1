import { type Insertable, sql } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Ambition, RegistrationAction, RegistrationState, SentForm } from './registration.ts'

type Key = { movementId: string; unitId: string }

/** The row of one unit for one movement, held until the transaction ends; made when there is none. */
export async function lockRegistration(tx: Tx, tenantId: string, of: Key & { newId: string }) {
  await tx
    .insertInto('registration')
    .values({
      ...{ tenant_id: tenantId, id: of.newId, movement_id: of.movementId, unit_id: of.unitId },
      ...{ state: 'withdrawn', version: 0 },
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'movement_id', 'unit_id']).doNothing())
    .execute()
  const row = await tx
    .selectFrom('registration')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', of.movementId)
    .where('unit_id', '=', of.unitId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...row, state: row.version === 0 ? ('none' as const) : (row.state as RegistrationState) }
}

export type LockedRegistration = Awaited<ReturnType<typeof lockRegistration>>

export async function setRegistration(
  tx: Tx,
  row: Pick<LockedRegistration, 'tenant_id' | 'id'>,
  change: { state: RegistrationState; version: number },
): Promise<void> {
  await tx
    .updateTable('registration')
    .set(change)
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .execute()
}

/** The version that a form, once sent, has made, as it was said; null for a form that was not sent before. */
export async function findSentForm(tx: Tx, tenantId: string, clientKey: string): Promise<SentForm | null> {
  const row = await tx
    .selectFrom('registration_version')
    .select(['registration_id', 'version', 'action', 'signatory_name', 'signatory_post', 'signed_on', 'note'])
    .where('tenant_id', '=', tenantId)
    .where('client_key', '=', clientKey)
    .executeTakeFirst()
  if (!row) return null
  const promises = await tx
    .selectFrom('registration_promise')
    .select(['target_id', 'value'])
    .where('tenant_id', '=', tenantId)
    .where('registration_id', '=', row.registration_id)
    .where('version', '=', row.version)
    .execute()
  const aims = await tx
    .selectFrom('registration_aim')
    .select(['award_code', 'award_rule_id', 'recipients'])
    .where('tenant_id', '=', tenantId)
    .where('registration_id', '=', row.registration_id)
    .where('version', '=', row.version)
    .orderBy('position')
    .execute()
  return {
    ...{ registrationId: row.registration_id, withdraws: row.action === 'withdraw', signedOn: row.signed_on },
    ...{ signatory: { name: row.signatory_name, post: row.signatory_post }, note: row.note },
    promises: promises.map(({ target_id, value }) => ({ targetId: target_id, value: Number(value) })),
    aims: aims.map((aim) => ({
      ...{ awardCode: aim.award_code, awardRuleId: aim.award_rule_id, recipients: aim.recipients },
    })),
  }
}

export type NewVersion = {
  version: Insertable<Schema['registration_version']>
  promises: Insertable<Schema['registration_promise']>[]
  aims: Insertable<Schema['registration_aim']>[]
}

export async function insertVersion(tx: Tx, { version, promises, aims }: NewVersion): Promise<void> {
  await tx.insertInto('registration_version').values(version).execute()
  if (promises.length > 0) await tx.insertInto('registration_promise').values(promises).execute()
  if (aims.length > 0) await tx.insertInto('registration_aim').values(aims).execute()
}

/** Registrations of a movement as they stand, with the version in force; of one unit where it is given. */
export async function listRegistrations(tx: Tx, tenantId: string, of: { movementId: string; unitId?: string }) {
  const rows = await tx
    .selectFrom('registration')
    .innerJoin('registration_version as last', (join) =>
      join
        .onRef('last.tenant_id', '=', 'registration.tenant_id')
        .onRef('last.registration_id', '=', 'registration.id')
        .onRef('last.version', '=', 'registration.version'),
    )
    .selectAll('last')
    .select(['registration.id', 'registration.unit_id', 'registration.state'])
    .where('registration.tenant_id', '=', tenantId)
    .where('registration.movement_id', '=', of.movementId)
    .$if(of.unitId !== undefined, (query) => query.where('registration.unit_id', '=', of.unitId ?? ''))
    .orderBy('last.at')
    .execute()
  const parts = await partsOf(tx, tenantId, of.movementId)
  return rows.map((row) => ({
    ...row,
    state: row.state as RegistrationState,
    action: row.action as RegistrationAction,
    promises: parts.promises.filter((own) => own.registration_id === row.id && own.version === row.version),
    aims: parts.aims.filter((own) => own.registration_id === row.id && own.version === row.version),
  }))
}

export type ListedRegistration = Awaited<ReturnType<typeof listRegistrations>>[number]

/** Figures and aims of all versions of a movement's registrations. */
async function partsOf(tx: Tx, tenantId: string, movementId: string) {
  const promises = await tx
    .selectFrom('registration_promise')
    .innerJoin('registration', (join) =>
      join
        .onRef('registration.tenant_id', '=', 'registration_promise.tenant_id')
        .onRef('registration.id', '=', 'registration_promise.registration_id'),
    )
    .selectAll('registration_promise')
    .where('registration_promise.tenant_id', '=', tenantId)
    .where('registration.movement_id', '=', movementId)
    .execute()
  const aims = await tx
    .selectFrom('registration_aim')
    .innerJoin('registration', (join) =>
      join
        .onRef('registration.tenant_id', '=', 'registration_aim.tenant_id')
        .onRef('registration.id', '=', 'registration_aim.registration_id'),
    )
    .selectAll('registration_aim')
    .where('registration_aim.tenant_id', '=', tenantId)
    .where('registration.movement_id', '=', movementId)
    .orderBy('registration_aim.position')
    .execute()
  return { promises: promises.map((row) => ({ ...row, against: row.against as Ambition })), aims }
}

/** Every version of one unit's registration, the latest first. */
export function listVersions(tx: Tx, tenantId: string, of: Key) {
  return tx
    .selectFrom('registration_version')
    .innerJoin('registration', (join) =>
      join
        .onRef('registration.tenant_id', '=', 'registration_version.tenant_id')
        .onRef('registration.id', '=', 'registration_version.registration_id'),
    )
    .selectAll('registration_version')
    .select((eb) =>
      eb
        .selectFrom('registration_promise')
        .select(eb.fn.countAll<number>().as('n'))
        .where('registration_promise.tenant_id', '=', tenantId)
        .whereRef('registration_promise.registration_id', '=', 'registration_version.registration_id')
        .whereRef('registration_promise.version', '=', 'registration_version.version')
        .as('promises'),
    )
    .where('registration_version.tenant_id', '=', tenantId)
    .where('registration.movement_id', '=', of.movementId)
    .where('registration.unit_id', '=', of.unitId)
    .orderBy('registration_version.version', 'desc')
    .execute()
}

export async function getVersion(tx: Tx, tenantId: string, of: { registrationId: string; version: number }) {
  const row = await tx
    .selectFrom('registration_version')
    .innerJoin('registration', (join) =>
      join
        .onRef('registration.tenant_id', '=', 'registration_version.tenant_id')
        .onRef('registration.id', '=', 'registration_version.registration_id'),
    )
    .selectAll('registration_version')
    .select('registration.unit_id')
    .where('registration_version.tenant_id', '=', tenantId)
    .where('registration_version.registration_id', '=', of.registrationId)
    .where('registration_version.version', '=', of.version)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('registration', of.registrationId)
  return row
}

/** The last day for registering; null when none was set. */
export async function deadlineOf(tx: Tx, tenantId: string, movementId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('registration_deadline')
    .select('closes_on')
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.closes_on ?? null
}

/** Two at once draw one number, and the second is refused by the key. */
export async function insertDeadline(
  tx: Tx,
  row: Omit<Insertable<Schema['registration_deadline']>, 'sequence'>,
): Promise<void> {
  const { last } = await tx
    .selectFrom('registration_deadline')
    .select(({ fn }) => fn.coalesce(fn.max('sequence'), sql<number>`0`).as('last'))
    .where('tenant_id', '=', row.tenant_id)
    .where('movement_id', '=', row.movement_id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('registration_deadline')
    .values({ ...row, sequence: last + 1 })
    .execute()
}

/** Movements that have been launched, with how many units have registered, and what one unit has done. */
export function listOpenMovements(tx: Tx, tenantId: string, unitId: string) {
  return tx
    .selectFrom('movement')
    .leftJoin('registration as own', (join) =>
      join
        .onRef('own.tenant_id', '=', 'movement.tenant_id')
        .onRef('own.movement_id', '=', 'movement.id')
        .on('own.unit_id', '=', unitId),
    )
    .select(['movement.id', 'movement.name', 'movement.status', 'movement.period_from', 'movement.period_to'])
    .select(['own.state as own_state', 'own.version as own_version'])
    .select((eb) => [
      eb
        .selectFrom('registration')
        .select(eb.fn.countAll<number>().as('n'))
        .where('registration.tenant_id', '=', tenantId)
        .whereRef('registration.movement_id', '=', 'movement.id')
        .where('registration.state', '=', 'registered')
        .as('registered'),
      eb
        .selectFrom('registration_deadline')
        .select('closes_on')
        .where('registration_deadline.tenant_id', '=', tenantId)
        .whereRef('registration_deadline.movement_id', '=', 'movement.id')
        .orderBy('sequence', 'desc')
        .limit(1)
        .as('deadline'),
    ])
    .where('movement.tenant_id', '=', tenantId)
    .where('movement.status', 'in', ['launched', 'running', 'closing'])
    .orderBy('movement.period_to', (order) => order.asc().nullsLast())
    .orderBy('movement.name')
    .execute()
}

export type OpenMovement = Awaited<ReturnType<typeof listOpenMovements>>[number]
