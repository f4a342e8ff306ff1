import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { confirmedPlan, reviewFacts } from './decisions.ts'
import { getDocument, listDecisions, listDocuments } from './document.queries.ts'
import { emptyPlan } from './empty-plan.ts'

/** One document with its facts as they stand now. */
export function loadReview(ctx: Context, documentId: string) {
  requireRole(ctx, 'officer', 'leader')
  return inTransaction(ctx, async (tx) => {
    const document = await getDocument(tx, ctx.tenantId, documentId)
    const plan = document.plan ?? emptyPlan(document.name)
    const facts = reviewFacts(plan, await listDecisions(tx, ctx.tenantId, documentId))
    const units = await listUnits(tx, ctx.tenantId, ctx.today)
    return { document, plan, facts, confirmed: confirmedPlan(plan, facts), units, role: ctx.actor.role }
  })
}

export type Review = Awaited<ReturnType<typeof loadReview>>

export function loadDocuments(ctx: Context) {
  requireRole(ctx, 'officer', 'leader')
  return inTransaction(ctx, (tx) => listDocuments(tx, ctx.tenantId))
}
