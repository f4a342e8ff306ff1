import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { PreconditionError } from '#platform/errors.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { isOver } from '../movement/movement.ts'
import { answerReceivedOffer, getReceivedOffer } from './family.queries.ts'

type Answering = { offerId: string; version: number } & (
  | { take: true; movementId: string }
  | { take: false; reason: string }
)

/**
 * Answers what a higher office has offered: taken up by a movement of one's own, or declined with a reason. May be
 * answered anew as long as that movement has not been launched. Refusals: `reason-missing`, `movement-over`,
 * `offer-answered`.
 */
export async function answerOffer(ctx: Context, input: Answering): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const offer = await getReceivedOffer(tx, ctx.tenantId, input.offerId)
    if (offer.movement_id !== null) {
      const before = await getMovement(tx, ctx.tenantId, offer.movement_id)
      if (before.launched_on !== null) throw new PreconditionError('offer-answered')
    }
    const reason = input.take ? null : input.reason.trim()
    if (reason === '') throw new PreconditionError('reason-missing')
    const movementId = input.take ? input.movementId : null
    if (movementId !== null && isOver((await getMovement(tx, ctx.tenantId, movementId)).status))
      throw new PreconditionError('movement-over')
    await answerReceivedOffer(
      tx,
      { ...offer, version: input.version },
      {
        state: input.take ? 'taken-up' : 'declined',
        movement_id: movementId,
        reason,
        by: ctx.actor.name,
        at: ctx.now,
      },
    )
    await recordAudit(tx, ctx, {
      ...(input.take ? { action: 'family.take-up' } : { action: 'family.decline' }),
      objectKind: 'offer',
      objectId: offer.id,
      before: { state: offer.state, movementId: offer.movement_id },
      after: { movementId, reason, from: offer.from_office_name },
    })
  })
}
