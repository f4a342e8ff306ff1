import { type Context, inTransaction } from '#platform/context.ts'
import { Refusal } from '#platform/errors.ts'
import type { Plan } from '#reading/plan.ts'
import { readSample } from '#reading/samples/read-sample.ts'
import { createMovement } from '../src/features/movement/create-movement.command.ts'
import { moveMovement } from '../src/features/movement/move-movement.command.ts'
import { getMovement } from '../src/features/movement/movement.queries.ts'
import type { MovementAction, NewMovement } from '../src/features/movement/movement.ts'

const read = readSample('commune-wrapped.txt')

/** A real reading with everything a launch needs: whom the movement is for stands in its text as well. */
export const completePlan: Plan = {
  ...read,
  outline: [
    ...read.outline,
    { label: 'VI', heading: 'ĐỐI TƯỢNG', role: 'subjects', span: [0, read.text.indexOf('\n')], children: [] },
  ],
}

/** A draft movement, ready to be launched: the given unit answers for every target and every duty. */
export async function draftMovement(officer: Context, change: Partial<NewMovement> = {}): Promise<string> {
  const plan = change.plan ?? completePlan
  const unitIds = [officer.actor.unitId]
  const { movementId } = await createMovement(officer, {
    documentId: null,
    plan,
    kind: 'thematic',
    owners: plan.targets.map((_, target) => ({ target, unitIds })),
    responsibilityUnits: plan.responsibilities.map((_, responsibility) => ({
      responsibility,
      unitId: officer.actor.unitId,
    })),
    ...change,
  })
  return movementId
}

export const movementNow = (ctx: Context, id: string) => inTransaction(ctx, (tx) => getMovement(tx, ctx.tenantId, id))

/** Takes a movement one step from the version it stands at. */
export async function step(
  ctx: Context,
  movementId: string,
  to: MovementAction | { action: MovementAction; reason: string },
) {
  const { version } = await movementNow(ctx, movementId)
  const { action, reason } = typeof to === 'string' ? { action: to, reason: null } : to
  await moveMovement(ctx, { movementId, version, action, reason })
}

/** The code and status of the refusal a promise ends in; null when it is kept. Anything but a refusal is thrown on. */
export async function refusalOf(promise: Promise<unknown>): Promise<string | null> {
  try {
    await promise
    return null
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.code}`
    throw error
  }
}

/** Actions on one object in the audit log, in order. */
export const actionsOn = (ctx: Context, objectId: string): Promise<string[]> =>
  inTransaction(ctx, async (tx) => {
    const rows = await tx
      .selectFrom('audit_entry')
      .select('action')
      .where('tenant_id', '=', ctx.tenantId)
      .where('object_id', '=', objectId)
      .orderBy('sequence')
      .execute()
    return rows.map(({ action }) => action)
  })
