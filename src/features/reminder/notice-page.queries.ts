import { type Context, inTransaction } from '#platform/context.ts'
import { listAddresses } from './mail.queries.ts'
import { listNotices } from './reminder.queries.ts'

/** One's own notices and mail address. */
export function loadNotices(ctx: Context) {
  const { accountId } = ctx.actor
  return inTransaction(ctx, async (tx) => ({
    notices: await listNotices(tx, ctx.tenantId, { accountId, now: ctx.now }),
    address: (await listAddresses(tx, [accountId])).get(accountId) ?? null,
    today: ctx.today,
    role: ctx.actor.role,
  }))
}

export type NoticesData = Awaited<ReturnType<typeof loadNotices>>
