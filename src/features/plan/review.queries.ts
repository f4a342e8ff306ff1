import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { getOffice } from '../access/membership.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { confirmedPlan, reviewFacts } from './decisions.ts'
import { getDocument, listDecisions, listDiscarded, listDocuments, listSameFile } from './document.queries.ts'
import { restorableSince } from './document.ts'
import { emptyPlan } from './empty-plan.ts'
import { stateFindings } from './finding-state.ts'
import { issuedElsewhere } from './issued-elsewhere.ts'

/** One document with its facts as they stand now. */
export function loadReview(ctx: Context, documentId: string) {
  requireRole(ctx, 'officer', 'leader')
  return inTransaction(ctx, async (tx) => {
    const document = await getDocument(tx, ctx.tenantId, documentId)
    const plan = document.plan ?? emptyPlan(document.name)
    const facts = reviewFacts(plan, await listDecisions(tx, ctx.tenantId, documentId))
    const units = await listUnits(tx, ctx.tenantId, ctx.today)
    const confirmed = confirmedPlan(plan, facts)
    const findings = stateFindings(plan.findings, confirmed, facts)
    const sameFile = await listSameFile(tx, ctx.tenantId, document)
    const office = await getOffice(tx, ctx.tenantId)
    const elsewhere = office && issuedElsewhere(confirmed, office)
    return { document, plan, facts, confirmed, findings, units, sameFile, elsewhere, role: ctx.actor.role }
  })
}

export type Review = Awaited<ReturnType<typeof loadReview>>

export function loadDocuments(ctx: Context) {
  requireRole(ctx, 'officer', 'leader')
  return inTransaction(ctx, async (tx) => ({
    documents: await listDocuments(tx, ctx.tenantId),
    discarded: await listDiscarded(tx, ctx.tenantId, restorableSince(ctx.now)),
  }))
}
