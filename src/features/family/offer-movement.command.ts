import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { PreconditionError } from '#platform/errors.ts'
import type { Plan } from '#reading/plan.ts'
import { planNumber } from '../movement/amendment.ts'
import { getMovement, getPlanInForce } from '../movement/movement.queries.ts'
import { isOver } from '../movement/movement.ts'
import { getOwnOffice, insertSentOffers, listOfficesBelow } from './family.queries.ts'
import type { OfferContent } from './family.ts'

/**
 * Offers a movement of the city to every office below it that has not been asked yet. It is written here, in the
 * city's own data; a job carries it to each office. Refusals: `offer-not-city`, `offer-not-launched`, `movement-over`, `offer-nobody`.
 */
export async function offerMovement(
  ctx: Context,
  input: { movementId: string; answerBy: string | null },
): Promise<{ offered: number }> {
  requireRole(ctx, 'officer', 'city')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, input.movementId)
    const own = await getOwnOffice(tx, ctx.tenantId)
    if (own.kind !== 'city') throw new PreconditionError('offer-not-city')
    if (isOver(movement.status)) throw new PreconditionError('movement-over')
    if (movement.launched_on === null) throw new PreconditionError('offer-not-launched')
    const plan = (await getPlanInForce(tx, ctx.tenantId, movement.id)).facts as unknown as Plan
    const content: OfferContent = {
      name: movement.name,
      theme: movement.theme,
      objective: movement.objective,
      periodFrom: movement.period_from,
      periodTo: movement.period_to,
      plan: planNumber(plan),
    }
    const offices = await listOfficesBelow(tx, ctx.tenantId)
    const offered = await insertSentOffers(
      tx,
      offices.map(({ id, name }) => ({
        tenant_id: ctx.tenantId,
        movement_id: movement.id,
        office_id: id,
        office_name: name,
        content: JSON.stringify(content),
        answer_by: input.answerBy,
        sent_by_name: ctx.actor.name,
        sent_at: ctx.now,
        state: 'sent',
      })),
    )
    if (offered === 0) throw new PreconditionError('offer-nobody')
    await recordAudit(tx, ctx, {
      action: 'family.offer',
      objectKind: 'movement',
      objectId: movement.id,
      after: { offered, answerBy: input.answerBy },
    })
    return { offered }
  })
}
