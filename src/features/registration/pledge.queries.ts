import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'

type Key = { blockId: string; movementId: string }

export async function findPledge(tx: Tx, tenantId: string, { blockId, movementId }: Key) {
  return tx
    .selectFrom('pledge')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('block_id', '=', blockId)
    .where('movement_id', '=', movementId)
    .executeTakeFirst()
}

/** The pledge of a block for a movement, made when there is none; one writer at a time from here on. */
export async function openPledge(tx: Tx, tenantId: string, of: Key & { newId: string; now: Date }): Promise<string> {
  // Consents only ever add rows, so it is the pledge as a whole that is held.
  await sql`select pg_advisory_xact_lock(hashtextextended('pledge ' || ${tenantId}::text || ${of.blockId}::text, 0))`.execute(
    tx,
  )
  const known = await findPledge(tx, tenantId, of)
  if (known) return known.id
  const row = {
    tenant_id: tenantId,
    id: of.newId,
    block_id: of.blockId,
    movement_id: of.movementId,
    created_at: of.now,
  }
  await tx.insertInto('pledge').values(row).execute()
  return of.newId
}

/** Every word given to a pledge, in order. */
export function listConsents(tx: Tx, tenantId: string, pledgeId: string) {
  return tx
    .selectFrom('pledge_consent')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('pledge_id', '=', pledgeId)
    .orderBy('at')
    .orderBy('sequence')
    .execute()
}

export type Consent = Awaited<ReturnType<typeof listConsents>>[number]

export async function insertConsent(
  tx: Tx,
  row: Omit<Insertable<Schema['pledge_consent']>, 'sequence'>,
): Promise<void> {
  const { last } = await tx
    .selectFrom('pledge_consent')
    .select(({ fn }) => fn.coalesce(fn.max('sequence'), sql<number>`0`).as('last'))
    .where('tenant_id', '=', row.tenant_id)
    .where('pledge_id', '=', row.pledge_id)
    .where('unit_id', '=', row.unit_id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('pledge_consent')
    .values({ ...row, sequence: last + 1 })
    .execute()
}
