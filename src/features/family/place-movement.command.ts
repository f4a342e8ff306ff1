import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError, PreconditionError } from '#platform/errors.ts'
import { createMovementIn } from '../movement/create-movement.command.ts'
import { getMovement, getNamedMovement, listFamily, updateMovement } from '../movement/movement.queries.ts'
import { emptyPlan } from '../plan/empty-plan.ts'
import { insertStandingCarrier, listStandingCarriers } from './family.queries.ts'
import { assertNoCircle } from './family.ts'

/** Puts a movement under another of the office, or on its own. Refusals: `movement-under-itself`. */
export async function placeMovement(
  ctx: Context,
  input: { movementId: string; version: number; parentId: string | null },
): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, input.movementId)
    const family = await listFamily(tx, ctx.tenantId)
    const { parentId } = input
    if (parentId !== null) {
      if (!family.some(({ id }) => id === parentId)) throw new NotFoundError('movement', parentId)
      assertNoCircle(family, { id: movement.id, parentId })
    }
    const read = { ...movement, version: input.version }
    if (!(await updateMovement(tx, read, { parent_id: parentId }))) throw new ConflictError('movement')
    await recordAudit(tx, ctx, {
      action: 'family.place',
      objectKind: 'movement',
      objectId: movement.id,
      before: { parentId: movement.parent_id },
      after: { parentId },
    })
  })
}

type Named = { movementId: string; namedMovementId: string }

/**
 * Gives a movement that a plan names its own life: a standing movement of the office, new or one there is already, so
 * that it is carried over several plans and summed up by itself. Refusals: `standing-linked`, `standing-wrong-kind`.
 */
export async function carryStanding(
  ctx: Context,
  input: Named & { standingId: string | null },
): Promise<{ standingId: string }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const carrier = await getMovement(tx, ctx.tenantId, input.movementId)
    const named = await getNamedMovement(tx, ctx.tenantId, { movementId: carrier.id, id: input.namedMovementId })
    const taken = await listStandingCarriers(tx, ctx.tenantId)
    if (taken.some(({ named_movement_id }) => named_movement_id === named.id))
      throw new PreconditionError('standing-linked')
    const standingId = input.standingId ?? (await begin(tx, ctx, { named, carrierId: carrier.id }))
    const standing = await getMovement(tx, ctx.tenantId, standingId)
    if (standing.kind !== 'standing') throw new PreconditionError('standing-wrong-kind')
    await insertStandingCarrier(tx, {
      tenant_id: ctx.tenantId,
      named_movement_id: named.id,
      movement_id: standing.id,
      linked_by_name: ctx.actor.name,
      linked_at: ctx.now,
    })
    await recordAudit(tx, ctx, {
      action: 'family.carry-standing',
      objectKind: 'movement',
      objectId: standing.id,
      after: { carrier: carrier.id, namedMovement: named.name },
    })
    return { standingId: standing.id }
  })
}

type Beginning = { named: { name: string; from_year: number | null; to_year: number | null }; carrierId: string }

/** A standing movement of its own, under the one whose plan names it. */
async function begin(tx: Tx, ctx: Context, { named, carrierId }: Beginning): Promise<string> {
  const { name, from_year: from, to_year: to } = named
  const span = [0, 0] as const
  const period =
    to === null ? null : { from: from === null ? null : `${from}-01-01`, to: `${to}-12-31`, text: '', span }
  const { movementId } = await createMovementIn(tx, ctx, {
    documentId: null,
    plan: { ...emptyPlan(name), period },
    kind: 'standing',
    owners: [],
    responsibilityUnits: [],
  })
  await updateMovement(tx, await getMovement(tx, ctx.tenantId, movementId), { parent_id: carrierId })
  return movementId
}
