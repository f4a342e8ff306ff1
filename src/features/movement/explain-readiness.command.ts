import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { ConflictError, InvalidInputError, PreconditionError } from '#platform/errors.ts'
import { getMovement, insertReadinessNote, listReadinessNotes, updateMovement } from './movement.queries.ts'
import { loadReadiness } from './readiness.queries.ts'
import { assessReadiness, type ReadinessItem } from './readiness.ts'

/** Records why a point of the checklist may stay open. A compulsory point cannot be explained away. */
export function explainReadiness(
  ctx: Context,
  input: { movementId: string; item: ReadinessItem; reason: string },
): Promise<void> {
  requireRole(ctx, 'officer')
  const reason = input.reason.trim()
  if (reason === '') throw new InvalidInputError({ reason: 'reason-missing' })
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, input.movementId)
    if (movement.status !== 'draft')
      throw new PreconditionError('movement-wrong-status', { action: 'explain', status: movement.status })
    const { facts, reasons } = await loadReadiness(tx, movement, ctx.today)
    const finding = assessReadiness(facts, reasons).find(({ item }) => item === input.item)
    if (finding?.compulsory) throw new PreconditionError('readiness-compulsory')

    // Taken for its row lock: two notes at once must not draw one sequence number.
    if (!(await updateMovement(tx, movement, { status: movement.status }))) throw new ConflictError('movement')
    const last = (await listReadinessNotes(tx, ctx.tenantId, movement.id)).find(({ item }) => item === input.item)
    await insertReadinessNote(tx, {
      tenant_id: ctx.tenantId,
      movement_id: movement.id,
      item: input.item,
      sequence: (last?.sequence ?? 0) + 1,
      reason,
      actor_name: ctx.actor.name,
      at: ctx.now,
    })
    await recordAudit(tx, ctx, {
      action: 'movement.explain',
      objectKind: 'movement',
      objectId: movement.id,
      after: { item: input.item, reason },
    })
  })
}
