import { type Context, inTransaction } from '#platform/context.ts'
import { NotFoundError } from '#platform/errors.ts'
import { findNotice, markRead } from './reminder.queries.ts'

/** Marks one's own notices as read: this one, or all. That somebody read is no act of the office, so it is not in the log. */
export function readNotices(ctx: Context, { id }: { id: string | null }): Promise<void> {
  const of = { accountId: ctx.actor.accountId, now: ctx.now, id }
  return inTransaction(ctx, async (tx) => {
    if (id !== null && !(await findNotice(tx, ctx.tenantId, { accountId: of.accountId, id })))
      throw new NotFoundError('reminder', id)
    await markRead(tx, ctx.tenantId, of)
  })
}
