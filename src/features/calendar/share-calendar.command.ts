import { createHash, randomBytes } from 'node:crypto'
import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import { deleteFeed, putFeed } from './feed.queries.ts'

/** What is kept of the secret: enough to know it again, not to tell it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Draws a new secret for one's calendar and gives it, this once; the one before no longer opens anything. */
export function shareCalendar(ctx: Context): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const token = randomBytes(32).toString('base64url')
    await putFeed(tx, ctx.actor.accountId, { hash: hashOf(token), at: ctx.now })
    await record(tx, ctx, 'calendar.share')
    return token
  })
}

export function unshareCalendar(ctx: Context): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    if (await deleteFeed(tx, ctx.actor.accountId)) await record(tx, ctx, 'calendar.unshare')
  })
}

const record = (tx: Parameters<typeof recordAudit>[0], ctx: Context, action: string) =>
  recordAudit(tx, ctx, { action, objectKind: 'account', objectId: ctx.actor.accountId })
