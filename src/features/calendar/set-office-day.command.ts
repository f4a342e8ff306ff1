import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { findOfficeDay, putOfficeDay } from './office-day.queries.ts'

export type NewDay = { day: string; kind: 'off' | 'working' | 'usual'; name: string }

/** Sets a day of the office apart from the calendar, or puts it back. Nothing is lost: the log has what stood before. */
export async function setOfficeDay(ctx: Context, { day, kind, name }: NewDay): Promise<void> {
  requireRole(ctx, 'officer', 'admin')
  await inTransaction(ctx, async (tx) => {
    const before = await findOfficeDay(tx, ctx.tenantId, day)
    await putOfficeDay(tx, { tenantId: ctx.tenantId, day, kind, name, by: ctx.actor.name, at: ctx.now })
    await recordAudit(tx, ctx, {
      action: 'calendar.set-day',
      objectKind: 'tenant',
      objectId: ctx.tenantId,
      before,
      after: { day, kind, name },
    })
  })
}
