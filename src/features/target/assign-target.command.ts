import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { NotFoundError } from '#platform/errors.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { assignmentRow, endAssignments, insertAssignments, lockTarget } from './target.queries.ts'

/** `movementId`: where the targets were looked for; one of another movement is then not found. */
type NewOwners = { targetIds: string[]; movementId?: string; unitIds: string[] }

/** Makes exactly these units answer for each of the targets, from today; who answered before is kept with dates. */
export function assignTargets(ctx: Context, input: NewOwners): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const unitIds = [...new Set(input.unitIds)]
    for (const unitId of unitIds) await getUnit(tx, ctx.tenantId, unitId)
    // One order for everyone, so that two people's assignments wait for each other and never lock in a circle.
    for (const targetId of [...new Set(input.targetIds)].sort()) {
      const target = await lockTarget(tx, ctx.tenantId, targetId)
      if (input.movementId !== undefined && target.movement_id !== input.movementId)
        throw new NotFoundError('target', targetId)
      const before = await endAssignments(tx, ctx.tenantId, { targetId, keep: unitIds, on: ctx.today })
      const added = unitIds.filter((unitId) => !before.includes(unitId))
      await insertAssignments(
        tx,
        added.map((unitId) => assignmentRow(ctx.tenantId, { targetId, unitId, from: ctx.today })),
      )
      await recordAudit(tx, ctx, {
        action: 'target.assign',
        objectKind: 'target',
        objectId: targetId,
        before: { name: target.name, units: before },
        after: { name: target.name, units: unitIds },
      })
    }
  })
}
