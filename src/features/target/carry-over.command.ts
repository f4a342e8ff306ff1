import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { PreconditionError } from '#platform/errors.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { liveStatuses } from '../movement/movement.ts'
import { openCellsIn } from '../result/open-cells.command.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { listOwnerIds, listStandingTargets } from './amend-target.queries.ts'
import {
  countPlaces,
  insertCarryOvers,
  insertSuccessor,
  lockOwedTarget,
  settleCarryOver,
} from './carry-over.queries.ts'
import { outlives } from './carry-over.ts'
import { standingsOf } from './standings.command.ts'
import { assignmentRow, insertAssignments } from './target.queries.ts'

/** Keeps what a movement that is summed up leaves unfinished; inside that transaction. Returns how many targets. */
export async function keepUnfinished(tx: Tx, ctx: Context, movementId: string): Promise<number> {
  const standings = await standingsOf(tx, ctx, movementId)
  const met = new Set(standings.filter(({ state }) => state === 'met').map(({ id }) => id))
  const targets = await listStandingTargets(tx, ctx.tenantId, movementId)
  const left = targets.filter((target) => outlives({ ...target, met: met.has(target.id) }, ctx.today))
  await insertCarryOvers(
    tx,
    left.map(({ id }) => ({
      tenant_id: ctx.tenantId,
      target_id: id,
      state: 'owed',
      decided_by_name: ctx.actor.name,
      decided_at: ctx.now,
    })),
  )
  return left.length
}

/**
 * Carries a target that is still owed under a later movement: the same target, with its owners of today; its history
 * stays readable through `carried_from_id`. Refusals: `movement-over`.
 */
export async function carryTarget(
  ctx: Context,
  input: { targetId: string; movementId: string },
): Promise<{ targetId: string }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const target = await lockOwedTarget(tx, ctx.tenantId, input.targetId)
    const movement = await getMovement(tx, ctx.tenantId, input.movementId)
    if (!liveStatuses.includes(movement.status) || movement.id === target.movement_id)
      throw new PreconditionError('movement-over')
    const id = ctx.newId()
    const position = await countPlaces(tx, ctx.tenantId, movement.id)
    await insertSuccessor(
      tx,
      { tenantId: ctx.tenantId, targetId: target.id },
      { id, movementId: movement.id, position },
    )
    const living = new Set((await listUnits(tx, ctx.tenantId, ctx.today)).map((unit) => unit.id))
    const owners = await listOwnerIds(tx, ctx.tenantId, { targetId: target.id, on: ctx.today })
    const rows = owners
      .filter((unitId) => living.has(unitId))
      .map((unitId) => assignmentRow(ctx.tenantId, { targetId: id, unitId, from: ctx.today }))
    await insertAssignments(tx, rows)
    await settleCarryOver(tx, { tenantId: ctx.tenantId, targetId: target.id }, { state: 'carried', carried_to_id: id })
    await openCellsIn(tx, ctx, { movementId: movement.id })
    await recordAudit(tx, ctx, {
      action: 'target.carry',
      objectKind: 'target',
      objectId: target.id,
      before: { movementId: target.movement_id },
      after: { movementId: movement.id, targetId: id },
    })
    return { targetId: id }
  })
}

/** Lets a target go that is still owed, with the reason. */
export async function letTargetGo(ctx: Context, input: { targetId: string; reason: string }): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const note = input.reason.trim()
    if (!note) throw new PreconditionError('reason-missing')
    const target = await lockOwedTarget(tx, ctx.tenantId, input.targetId)
    const decided = { decided_by_name: ctx.actor.name, decided_at: ctx.now }
    await settleCarryOver(tx, { tenantId: ctx.tenantId, targetId: target.id }, { state: 'let-go', note, ...decided })
    await recordAudit(tx, ctx, {
      action: 'target.let-go',
      objectKind: 'target',
      objectId: target.id,
      before: { state: 'owed' },
      after: { state: 'let-go', reason: note },
    })
  })
}
