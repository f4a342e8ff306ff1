import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { isOver } from '../movement/movement.ts'
import { openCellsIn } from '../result/open-cells.command.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { isInForce } from '../unit/unit.ts'
import { assignmentRow, endAssignments, insertAssignments, lockTarget } from './target.queries.ts'

/** `movementId`: where the targets were looked for; one of another movement is then not found. */
type NewOwners = { targetIds: string[]; movementId?: string; unitIds: string[] }

/** Makes exactly these units answer for each of the targets, from today; who answered before is kept with dates. */
export function assignTargets(ctx: Context, input: NewOwners): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const unitIds = [...new Set(input.unitIds)]
    for (const unitId of unitIds) await assertOpenUnit(tx, ctx, unitId)
    const targets = await lockAll(tx, ctx, input)
    for (const movementId of new Set(targets.map(({ movement_id }) => movement_id)))
      await assertLive(tx, ctx, movementId)
    const changes = []
    for (const target of targets) {
      const before = await endAssignments(tx, ctx.tenantId, { targetId: target.id, keep: unitIds, on: ctx.today })
      const added = unitIds.filter((unitId) => !before.includes(unitId))
      const row = (unitId: string) => assignmentRow(ctx.tenantId, { targetId: target.id, unitId, from: ctx.today })
      await insertAssignments(tx, added.map(row))
      changes.push({ target, before })
    }
    await openCellsIn(tx, ctx, { targetIds: targets.map(({ id }) => id) })
    // Recorded last: the log's head is one row for the whole office, and whoever holds it must want nothing more.
    for (const { target, before } of changes)
      await recordAudit(tx, ctx, {
        action: 'target.assign',
        objectKind: 'target',
        objectId: target.id,
        before: { name: target.name, units: before },
        after: { name: target.name, units: unitIds },
      })
  })
}

/** In one order for everyone, so that two people's assignments wait for each other and never lock in a circle. */
async function lockAll(tx: Tx, ctx: Context, { targetIds, movementId }: NewOwners) {
  const targets = []
  for (const targetId of [...new Set(targetIds)].sort()) {
    const target = await lockTarget(tx, ctx.tenantId, targetId)
    if (movementId !== undefined && target.movement_id !== movementId) throw new NotFoundError('target', targetId)
    targets.push(target)
  }
  return targets
}

async function assertOpenUnit(tx: Tx, ctx: Context, unitId: string): Promise<void> {
  const unit = await getUnit(tx, ctx.tenantId, unitId)
  if (!isInForce(unit, ctx.today)) throw new PreconditionError('unit-ended', { name: unit.name })
}

async function assertLive(tx: Tx, ctx: Context, movementId: string): Promise<void> {
  const { status } = await getMovement(tx, ctx.tenantId, movementId)
  if (isOver(status)) throw new PreconditionError('movement-over')
}
