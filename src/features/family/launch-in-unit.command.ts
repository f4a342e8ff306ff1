import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import { ForbiddenError, NotFoundError, PreconditionError } from '#platform/errors.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { isOver } from '../movement/movement.ts'
import { listTargets } from '../target/target.queries.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { isInForce } from '../unit/unit.ts'
import { listUnitLaunches, writeLaunchMeasure, writeUnitLaunch } from './family.queries.ts'

export type UnitLaunch = {
  movementId: string
  unitId: string
  /** Null: it has not launched after all. */
  launchedOn: string | null
  note: string | null
}

/**
 * Says that a unit has launched the movement among its own people: the unit for itself, the officer for any unit.
 * Refusals: `movement-over`, `launch-not-launched`, `launch-in-future`, `unit-ended`.
 */
export async function sayUnitLaunched(ctx: Context, input: UnitLaunch): Promise<void> {
  const own = ctx.actor.role === 'unit' && ctx.actor.unitId === input.unitId
  if (!own && ctx.actor.role !== 'officer') throw new ForbiddenError('family.launch')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, input.movementId)
    if (isOver(movement.status)) throw new PreconditionError('movement-over')
    if (movement.launched_on === null) throw new PreconditionError('launch-not-launched')
    const unit = await getUnit(tx, ctx.tenantId, input.unitId)
    if (!isInForce(unit, ctx.today)) throw new PreconditionError('unit-ended', { name: unit.name })
    if (input.launchedOn !== null && input.launchedOn > ctx.today) throw new PreconditionError('launch-in-future')
    const before = (await listUnitLaunches(tx, ctx.tenantId, movement.id)).find(({ unit_id }) => unit_id === unit.id)
    await writeUnitLaunch(tx, {
      tenant_id: ctx.tenantId,
      movement_id: movement.id,
      unit_id: unit.id,
      launched_on: input.launchedOn ?? before?.launched_on ?? ctx.today,
      note: input.note?.trim() || null,
      withdrawn: input.launchedOn === null,
      said_by_name: ctx.actor.name,
      said_at: ctx.now,
    })
    await recordAudit(tx, ctx, {
      action: 'family.unit-launch',
      objectKind: 'movement',
      objectId: movement.id,
      before: before ? { launchedOn: before.launched_on, withdrawn: before.withdrawn } : null,
      after: { unitId: unit.id, name: unit.name, launchedOn: input.launchedOn, note: input.note },
    })
  })
}

/** Says which requirement, "100% các đơn vị …", the share that has launched answers. */
export async function measureLaunches(ctx: Context, input: { movementId: string; targetId: string }): Promise<void> {
  if (ctx.actor.role !== 'officer') throw new ForbiddenError('family.measure')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, input.movementId)
    const targets = await listTargets(tx, ctx.tenantId, { movementId: movement.id, on: ctx.today })
    const target = targets.find(({ id }) => id === input.targetId)
    if (!target) throw new NotFoundError('target', input.targetId)
    await writeLaunchMeasure(tx, { tenant_id: ctx.tenantId, movement_id: movement.id, target_id: target.id })
    await recordAudit(tx, ctx, {
      action: 'family.measure',
      objectKind: 'movement',
      objectId: movement.id,
      after: { targetId: target.id, name: target.name },
    })
  })
}
