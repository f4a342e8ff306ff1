import { Hono } from 'hono'
import { z } from 'zod'
import { inTransaction, requireRole } from '#platform/context.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { AuditLogPage } from './audit-log.page.tsx'
import { listLatest } from './audit-log.queries.ts'
import { type Verified, verifyChain } from './verify-chain.command.ts'

const Query = z.object({ before: z.coerce.number().int().min(1).optional().catch(undefined) })
const pageSize = 100

/** Who did what, and whether the log still is as it was written: for administrators and leaders. */
export const auditLogRoutes = new Hono<AppEnv>()
  .get('/audit', (c) => show(c, Query.parse(c.req.query()).before ?? null))
  .post('/audit/verify', async (c) => {
    const { ctx } = c.var
    requireRole(ctx, 'admin', 'leader')
    return show(c, null, await inTransaction(ctx, (tx) => verifyChain(tx, ctx.tenantId)))
  })

async function show(c: AppContext, before: number | null, verified?: Verified): Promise<Response> {
  const { ctx, locale, view } = c.var
  requireRole(ctx, 'admin', 'leader')
  const page = { before, limit: pageSize + 1 }
  const found = await inTransaction(ctx, (tx) => listLatest(tx, ctx.tenantId, page))
  const entries = found.slice(0, pageSize)
  const olderThan = found.length > pageSize ? (entries.at(-1)?.sequence ?? null) : null
  return c.html(<AuditLogPage {...{ locale, view, entries, olderThan, verified }} atNewest={before === null} />)
}
