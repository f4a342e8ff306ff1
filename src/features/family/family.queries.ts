import type { Insertable } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError } from '#platform/errors.ts'
import type { OfferContent, ReceivedState, ResponseState } from './family.ts'

export type Office = { id: string; kind: string; name: string }

/** This office as others call it: "xã An Bình Sơn". */
export async function getOwnOffice(tx: Tx, tenantId: string): Promise<Office> {
  const row = await tx
    .selectFrom('tenant')
    .select(['id', 'kind', 'unit_kind', 'name'])
    .where('id', '=', tenantId)
    .executeTakeFirstOrThrow()
  return { id: row.id, kind: row.kind, name: `${row.unit_kind} ${row.name}` }
}

/** Offices directly below this one. */
export async function listOfficesBelow(tx: Tx, tenantId: string): Promise<Office[]> {
  const rows = await tx
    .selectFrom('tenant')
    .select(['id', 'kind', 'unit_kind', 'name'])
    .where('parent_id', '=', tenantId)
    .orderBy('name')
    .execute()
  return rows.map(({ id, kind, unit_kind, name }) => ({ id, kind, name: `${unit_kind} ${name}` }))
}

/** Offers once: an office that was asked before is not asked again. Returns how many were. */
export async function insertSentOffers(tx: Tx, rows: readonly Insertable<Schema['sent_offer']>[]): Promise<number> {
  if (rows.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sent_offer')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['tenant_id', 'movement_id', 'office_id']).doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0)
}

/** What offices below have answered, those that have not first. */
export async function listResponses(tx: Tx, tenantId: string, movementId: string) {
  const rows = await tx
    .selectFrom('sent_offer')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('office_name')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as ResponseState, answer: row.answer as Answer | null }))
}

export type Answer = {
  movementName: string | null
  launchedOn: string | null
  reason: string | null
  byName: string | null
}

/** Movements that were offered downward, with what came of each. */
export async function listOffered(tx: Tx, tenantId: string) {
  const rows = await tx
    .selectFrom('sent_offer')
    .select((eb) => ['movement_id', 'state', eb.fn.countAll<number>().as('count')])
    .where('tenant_id', '=', tenantId)
    .groupBy(['movement_id', 'state'])
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as ResponseState, count: Number(row.count) }))
}

/** Offers that have not reached their office yet. */
export function listUndelivered(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('sent_offer')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'sent')
    .orderBy('sent_at')
    .limit(500)
    .execute()
}

type SentKey = { movementId: string; officeId: string }

export async function markDelivered(tx: Tx, tenantId: string, of: SentKey & { at: Date }): Promise<void> {
  await tx
    .updateTable('sent_offer')
    .set({ state: 'delivered', delivered_at: of.at })
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', of.movementId)
    .where('office_id', '=', of.officeId)
    .where('state', '=', 'sent')
    .execute()
}

/** Writes what an office answered; the same answer twice is one. */
export async function writeAnswer(
  tx: Tx,
  tenantId: string,
  of: SentKey & { state: ResponseState; answer: Answer; at: Date },
): Promise<void> {
  await tx
    .updateTable('sent_offer')
    .set({ state: of.state, answer: JSON.stringify(of.answer), answered_at: of.at })
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', of.movementId)
    .where('office_id', '=', of.officeId)
    .execute()
}

type Arriving = {
  id: string
  from: Office
  movementId: string
  content: OfferContent
  answerBy: string | null
  at: Date
}

/** Lays an offer on the office's desk; delivered twice, it is one. */
export async function insertReceivedOffer(tx: Tx, tenantId: string, offer: Arriving): Promise<void> {
  await tx
    .insertInto('received_offer')
    .values({
      tenant_id: tenantId,
      id: offer.id,
      from_office_id: offer.from.id,
      from_office_name: offer.from.name,
      from_movement_id: offer.movementId,
      content: JSON.stringify(offer.content),
      answer_by: offer.answerBy,
      received_at: offer.at,
      state: 'waiting',
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'from_office_id', 'from_movement_id']).doNothing())
    .execute()
}

/** What was offered to this office, what waits for an answer first. */
export async function listReceivedOffers(tx: Tx, tenantId: string) {
  const rows = await tx
    .selectFrom('received_offer')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy((eb) => eb.case().when('state', '=', 'waiting').then(0).else(1).end())
    .orderBy('received_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    state: row.state as ReceivedState,
    content: row.content as unknown as OfferContent,
  }))
}

export type ReceivedOffer = Awaited<ReturnType<typeof listReceivedOffers>>[number]

export async function getReceivedOffer(tx: Tx, tenantId: string, id: string): Promise<ReceivedOffer> {
  const found = (await listReceivedOffers(tx, tenantId)).find((offer) => offer.id === id)
  if (!found) throw new NotFoundError('offer', id)
  return found
}

type OfferAnswer = { state: ReceivedState; movement_id: string | null; reason: string | null; by: string; at: Date }

/** Writes only over the version that was read. */
export async function answerReceivedOffer(
  tx: Tx,
  row: { tenant_id: string; id: string; version: number },
  answer: OfferAnswer,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('received_offer')
    .set({
      state: answer.state,
      movement_id: answer.movement_id,
      reason: answer.reason,
      answered_by_name: answer.by,
      answered_at: answer.at,
      version: row.version + 1,
    })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ConflictError('offer')
}

export async function markTold(tx: Tx, tenantId: string, of: { id: string; told: string }): Promise<void> {
  await tx
    .updateTable('received_offer')
    .set({ told: of.told })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', of.id)
    .execute()
}

/** Which units have launched a movement among their own people. */
export function listUnitLaunches(tx: Tx, tenantId: string, movementId: string) {
  return tx
    .selectFrom('unit_launch')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .execute()
}

/** Says that a unit has launched, or that it has not after all. */
export async function writeUnitLaunch(tx: Tx, row: Insertable<Schema['unit_launch']>): Promise<void> {
  await tx
    .insertInto('unit_launch')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'movement_id', 'unit_id']).doUpdateSet((eb) => ({
        launched_on: eb.ref('excluded.launched_on'),
        note: eb.ref('excluded.note'),
        withdrawn: eb.ref('excluded.withdrawn'),
        said_by_name: eb.ref('excluded.said_by_name'),
        said_at: eb.ref('excluded.said_at'),
      })),
    )
    .execute()
}

export async function getLaunchMeasure(tx: Tx, tenantId: string, movementId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('launch_measure')
    .select('target_id')
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .executeTakeFirst()
  return row?.target_id ?? null
}

export async function writeLaunchMeasure(tx: Tx, row: Insertable<Schema['launch_measure']>): Promise<void> {
  await tx
    .insertInto('launch_measure')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'movement_id']).doUpdateSet((eb) => ({ target_id: eb.ref('excluded.target_id') })),
    )
    .execute()
}

export async function insertStandingCarrier(tx: Tx, row: Insertable<Schema['standing_carrier']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('standing_carrier')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'named_movement_id']).doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0) === 1
}

/** Which standing movement carries out which movement that a plan names. */
export function listStandingCarriers(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('standing_carrier')
    .select(['named_movement_id', 'movement_id'])
    .where('tenant_id', '=', tenantId)
    .execute()
}
