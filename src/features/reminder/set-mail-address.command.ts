import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/context.ts'
import { setAddress } from './mail.queries.ts'

/** Where the person at work wants reminders by mail; null: nowhere. The address itself is not written into the log. */
export function setMailAddress(ctx: Context, { address }: { address: string | null }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await setAddress(tx, ctx.actor.accountId, { address, at: ctx.now })
    await recordAudit(tx, ctx, {
      action: 'reminder.mail-address',
      objectKind: 'account',
      objectId: ctx.actor.accountId,
      after: { mail: address !== null },
    })
  })
}
