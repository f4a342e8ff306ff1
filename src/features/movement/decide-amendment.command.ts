import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { takeDocument } from '../plan/document.queries.ts'
import { openCellsIn } from '../result/open-cells.command.ts'
import { amendTargets } from '../target/amend-targets.command.ts'
import { measureOf } from '../target/measure-of.ts'
import { type OpenAmendment, requireOpenAmendment, settleAmendment } from './amendment.queries.ts'
import { amendingOf, askedOf, planNumber } from './amendment.ts'
import { targetOf } from './from-plan.ts'
import { getMovement, getPlanInForce, insertPlan, type MovementRow, updateMovement } from './movement.queries.ts'
import { nextStatus } from './movement.ts'
import { recordStep } from './propose-amendment.command.ts'

type Of = { movementId: string; amendmentId: string; note: string | null }

/**
 * Puts a proposed version in force: targets that stay keep their identity, owners and results; those dropped end today
 * and say by which plan; those added begin today and wait for an owner.
 */
export async function approveAmendment(ctx: Context, of: Of): Promise<{ version: number }> {
  requireRole(ctx, 'leader')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, of.movementId)
    const amendment = await requireOpenAmendment(tx, ctx.tenantId, { movementId: movement.id, id: of.amendmentId })
    nextStatus(movement.status, 'amend', { role: ctx.actor.role, reason: of.note })
    const version = await putInForce(tx, ctx, { movement, amendment })
    await settleAmendment(tx, amendment, { state: 'approved', by: ctx.actor.name, at: ctx.now, note: of.note })
    const after = { amendmentId: amendment.id, version, matches: amendment.matches }
    const now = await getMovement(tx, ctx.tenantId, movement.id)
    await recordStep(tx, ctx, { movement: now, action: 'amend', reason: amendment.reason, after })
    return { version }
  })
}

/** Sends a proposal back with a reason; the plan in force stays. */
export async function refuseAmendment(ctx: Context, of: Of): Promise<void> {
  requireRole(ctx, 'leader')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, of.movementId)
    const amendment = await requireOpenAmendment(tx, ctx.tenantId, { movementId: movement.id, id: of.amendmentId })
    nextStatus(movement.status, 'refuse', { role: ctx.actor.role, reason: of.note })
    await settleAmendment(tx, amendment, { state: 'refused', by: ctx.actor.name, at: ctx.now, note: of.note })
    await recordStep(tx, ctx, { movement, action: 'refuse', reason: of.note, after: { amendmentId: amendment.id } })
  })
}

type Putting = { movement: MovementRow; amendment: OpenAmendment }

async function putInForce(tx: Tx, ctx: Context, { movement, amendment }: Putting): Promise<number> {
  const { facts, matches, document_id: documentId } = amendment
  const version = (await getPlanInForce(tx, ctx.tenantId, movement.id)).version + 1
  await insertPlan(tx, {
    tenant_id: ctx.tenantId,
    id: ctx.newId(),
    movement_id: movement.id,
    version,
    document_id: documentId,
    facts: JSON.stringify(facts),
    created_by: ctx.actor.accountId,
    created_at: ctx.now,
  })
  const asked = askedOf(facts)
  const at = (place: number) => {
    const line = asked[place]
    if (!line) throw new RangeError(`the new plan has no target ${place}`)
    return line
  }
  const rowAt = (place: number) => targetOf(at(place).target, { position: place, requirement: at(place).requirement })
  const measuredAt = (place: number) => measureOf(at(place).target)
  const { changed, dropped, added } = amendingOf(matches, facts)
  const reason = planNumber(facts) ?? amendment.reason
  await amendTargets(tx, ctx, {
    movementId: movement.id,
    changed: changed.map(({ id, place }) => ({ id, row: rowAt(place) })),
    dropped: { ids: dropped, reason },
    added: added.map((place) => ({ ...rowAt(place), ...measuredAt(place) })),
  })
  await updateMovement(tx, movement, periodChange(movement, amendment))
  if (documentId !== null) await takeDocument(tx, ctx.tenantId, { documentId, movementId: movement.id })
  await openCellsIn(tx, ctx, { movementId: movement.id })
  return version
}

/** What the new plan says of the movement itself; what it leaves unsaid stays. */
function periodChange(movement: MovementRow, { facts }: OpenAmendment) {
  const to = facts.period?.to ?? movement.period_to
  const from = facts.period?.from ?? movement.period_from
  const ordered = from === null || to === null || from <= to
  return {
    period_from: ordered ? from : movement.period_from,
    period_to: ordered ? to : movement.period_to,
    period_text: facts.period?.text || movement.period_text,
    theme: facts.theme?.text ?? movement.theme,
    objective: facts.objective?.text ?? movement.objective,
  }
}
