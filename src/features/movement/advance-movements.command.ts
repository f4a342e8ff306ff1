import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { getMovement, insertEvent, listDueMovements, updateMovement } from './movement.queries.ts'
import { actionDue, nextStatus } from './movement.ts'

/** The clock is nobody's account; it acts in its own name. */
export const clock = { accountId: '00000000-0000-0000-0000-000000000000', name: 'Thi Đua', role: 'clock' as const }

/** Opens and closes, in one office, what its dates say. Inside the caller's transaction. */
export async function advanceIn(tx: Tx, ctx: ClockContext): Promise<void> {
  for (const { id, first_phase } of await listDueMovements(tx, ctx.tenantId)) {
    const movement = await getMovement(tx, ctx.tenantId, id)
    const action = actionDue(movement, first_phase, ctx.today)
    if (action === null) continue
    const to = nextStatus(movement.status, action, { role: 'clock', reason: null })
    if (!(await updateMovement(tx, movement, { status: to }))) continue
    await insertEvent(tx, ctx, { movementId: id, action, from: movement.status, to, reason: null })
    await recordAudit(tx, ctx, {
      action: `movement.${action}`,
      objectKind: 'movement',
      objectId: id,
      before: { status: movement.status },
      after: { status: to },
    })
  }
}

export type ClockContext = Pick<Context, 'tenantId' | 'now' | 'today'> & {
  actor: typeof clock
}
