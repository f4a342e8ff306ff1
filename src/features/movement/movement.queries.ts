import { type Insertable, sql, type Updateable } from 'kysely'
import type { Recorder } from '#platform/audit.ts'
import { chunksOf, type Db, type Schema, type Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Plan } from '#reading/plan.ts'
import type { MovementParts } from './from-plan.ts'
import type { MovementStatus } from './movement.ts'

export async function insertMovement(tx: Tx, row: Insertable<Schema['movement']>): Promise<void> {
  await tx.insertInto('movement').values(row).execute()
}

export async function insertPlan(tx: Tx, row: Insertable<Schema['plan']>): Promise<void> {
  await tx.insertInto('plan').values(row).execute()
}

export async function insertParts(tx: Tx, parts: MovementParts): Promise<void> {
  for (const some of chunksOf(parts.contentGroups)) await tx.insertInto('content_group').values(some).execute()
  for (const some of chunksOf(parts.phases)) await tx.insertInto('phase').values(some).execute()
  for (const some of chunksOf(parts.milestones)) await tx.insertInto('milestone').values(some).execute()
  for (const some of chunksOf(parts.namedMovements)) await tx.insertInto('named_movement').values(some).execute()
  for (const some of chunksOf(parts.awardRules)) await tx.insertInto('award_rule').values(some).execute()
}

export async function getMovement(tx: Tx, tenantId: string, id: string) {
  const row = await tx
    .selectFrom('movement')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('movement', id)
  return { ...row, status: row.status as MovementStatus }
}

export type MovementRow = Awaited<ReturnType<typeof getMovement>>

/** Movements with their counts; what still runs first, then by the day they end. */
export function listMovements(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('movement')
    .selectAll()
    .select((eb) => [
      eb
        .selectFrom('target')
        .whereRef('target.movement_id', '=', 'movement.id')
        .where('target.tenant_id', '=', tenantId)
        .where('target.requirement', '=', false)
        .select(eb.fn.countAll<number>().as('n'))
        .as('targets'),
      eb
        .selectFrom('task')
        .whereRef('task.movement_id', '=', 'movement.id')
        .where('task.tenant_id', '=', tenantId)
        .select(eb.fn.countAll<number>().as('n'))
        .as('tasks'),
    ])
    .where('tenant_id', '=', tenantId)
    .orderBy((eb) => eb.case().when('status', 'in', ['archived', 'dropped', 'summed-up']).then(1).else(0).end())
    .orderBy('period_to', (order) => order.asc().nullsLast())
    .orderBy('created_at', 'desc')
    .execute()
}

/** What a movement consists of besides targets and tasks. */
export async function getParts(tx: Tx, tenantId: string, movementId: string) {
  const groups = await tx
    .selectFrom('content_group')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('position')
    .execute()
  const phases = await tx
    .selectFrom('phase')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('position')
    .execute()
  const milestones = await tx
    .selectFrom('milestone')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('due_on')
    .execute()
  const named = await tx
    .selectFrom('named_movement')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('position')
    .execute()
  const awards = await tx
    .selectFrom('award_rule')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('position')
    .execute()
  return { groups, phases, milestones, named, awards }
}

/** The plan in force: its newest version, with the facts as confirmed. */
export function getPlanInForce(tx: Tx, tenantId: string, movementId: string) {
  return tx
    .selectFrom('plan')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** Writes only over the version that was read. Returns false when someone else was faster. */
export async function updateMovement(
  tx: Tx,
  row: MovementRow,
  change: Updateable<Schema['movement']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('movement')
    .set({ ...change, version: row.version + 1 })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type MovementEvent = {
  movementId: string
  action: string
  from: MovementStatus
  to: MovementStatus
  reason: string | null
}

/** Appends to the movement's own log. Called under the row lock that a new or changed movement holds. */
export async function insertEvent(tx: Tx, ctx: Recorder, event: MovementEvent): Promise<void> {
  const last = await tx
    .selectFrom('movement_event')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('movement_id', '=', event.movementId)
    .executeTakeFirst()
  await tx
    .insertInto('movement_event')
    .values({
      tenant_id: ctx.tenantId,
      movement_id: event.movementId,
      sequence: (last?.sequence ?? 0) + 1,
      action: event.action,
      from_status: event.from,
      to_status: event.to,
      reason: event.reason,
      actor_name: ctx.actor.name,
      actor_role: ctx.actor.role,
      at: ctx.now,
    })
    .execute()
}

/** Who did what to a movement, newest first. */
export function listEvents(tx: Tx, tenantId: string, movementId: string) {
  return tx
    .selectFrom('movement_event')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('sequence', 'desc')
    .execute()
}

/** The latest reason given for each point of the readiness checklist. */
export async function listReadinessNotes(tx: Tx, tenantId: string, movementId: string) {
  return tx
    .selectFrom('readiness_note')
    .distinctOn(['item'])
    .select(['item', 'reason', 'actor_name', 'at', 'sequence'])
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('item')
    .orderBy('sequence', 'desc')
    .execute()
}

export async function insertReadinessNote(tx: Tx, row: Insertable<Schema['readiness_note']>): Promise<void> {
  await tx.insertInto('readiness_note').values(row).execute()
}

/** Every office that keeps data here; their names are public. */
export function listTenants(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('tenant').select(['id', 'name']).orderBy('created_at').execute()
}

/** Movements that time may move, with the day their first phase opens. */
export function listDueMovements(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('movement')
    .leftJoin('phase', (join) =>
      join.onRef('phase.tenant_id', '=', 'movement.tenant_id').onRef('phase.movement_id', '=', 'movement.id'),
    )
    .select('movement.id')
    .select((eb) => eb.fn.min('phase.opens_on').as('first_phase'))
    .where('movement.tenant_id', '=', tenantId)
    .where('movement.status', 'in', ['launched', 'running'])
    .groupBy('movement.id')
    .execute()
}

/** Movements of which something may still be owed, a draft included. */
export async function listLiveMovementIds(tx: Tx, tenantId: string, statuses: readonly MovementStatus[]) {
  const rows = await tx
    .selectFrom('movement')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('status', 'in', [...statuses])
    .execute()
  return rows.map(({ id }) => id)
}

/** Every movement with the one it stands under, for the family of each. */
export function listFamily(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('movement')
    .select(['id', 'parent_id', 'name', 'kind', 'status', 'launched_on', 'period_to'])
    .where('tenant_id', '=', tenantId)
    .where('status', '!=', 'dropped')
    .orderBy('created_at')
    .execute()
}

export async function getNamedMovement(tx: Tx, tenantId: string, of: { movementId: string; id: string }) {
  const row = await tx
    .selectFrom('named_movement')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', of.movementId)
    .where('id', '=', of.id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('named-movement', of.id)
  return row
}

/** The paper of the plan in force and what it cites, without the whole of it. */
export async function getPlanHead(tx: Tx, tenantId: string, movementId: string) {
  const row = await tx
    .selectFrom('plan')
    .select('document_id')
    .select(sql<Plan['citations']>`facts -> 'citations'`.as('citations'))
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { documentId: row.document_id, citations: row.citations }
}

/** How many targets and tasks a movement has, for its tabs. */
export async function countParts(tx: Tx, tenantId: string, movementId: string) {
  const { targets } = await tx
    .selectFrom('target')
    .select((eb) => eb.fn.countAll<number>().as('targets'))
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .where('requirement', '=', false)
    .executeTakeFirstOrThrow()
  const { tasks } = await tx
    .selectFrom('task')
    .select((eb) => eb.fn.countAll<number>().as('tasks'))
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .executeTakeFirstOrThrow()
  return { targets, tasks }
}
