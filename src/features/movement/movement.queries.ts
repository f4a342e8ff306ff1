import type { Insertable } from 'kysely'
import type { Recorder } from '#platform/audit.ts'
import type { Db, Schema, Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { MovementParts } from './from-plan.ts'
import type { MovementStatus } from './movement.ts'

export async function insertMovement(tx: Tx, row: Insertable<Schema['movement']>): Promise<void> {
  await tx.insertInto('movement').values(row).execute()
}

export async function insertPlan(tx: Tx, row: Insertable<Schema['plan']>): Promise<void> {
  await tx.insertInto('plan').values(row).execute()
}

export async function insertParts(tx: Tx, parts: MovementParts): Promise<void> {
  if (parts.contentGroups.length > 0) await tx.insertInto('content_group').values(parts.contentGroups).execute()
  if (parts.phases.length > 0) await tx.insertInto('phase').values(parts.phases).execute()
  if (parts.milestones.length > 0) await tx.insertInto('milestone').values(parts.milestones).execute()
  if (parts.namedMovements.length > 0) await tx.insertInto('named_movement').values(parts.namedMovements).execute()
  if (parts.awardRules.length > 0) await tx.insertInto('award_rule').values(parts.awardRules).execute()
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
  change: { status: MovementStatus; launched_on?: string },
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
