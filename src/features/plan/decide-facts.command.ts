import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Plan } from '#reading/plan.ts'
import { clearFacts, type ReviewedFact, reviewFacts, type Verdict } from './decisions.ts'
import { insertDecisions, listDecisions, lockDocument } from './document.queries.ts'
import { assertReviewable } from './document.ts'
import { emptyPlan } from './empty-plan.ts'
import { type FactGroup, listOfKey, mayBeAdded } from './facts.ts'

export type FactDecision = { key: string; verdict: Verdict; value: unknown }

/** Records what a person says of facts of one document. A key that the document does not have is refused. */
export function decideFacts(ctx: Context, input: { documentId: string; decisions: FactDecision[] }): Promise<void> {
  requireRole(ctx, 'officer')
  return change(ctx, input.documentId, (facts) => {
    const keys = new Set(facts.map(({ key }) => key))
    for (const { key, verdict } of input.decisions)
      if (!keys.has(key) && !(verdict === 'added' && mayBeAdded(key))) throw new NotFoundError('fact', key)
    return input.decisions
  })
}

/** Confirms every open fact about which nothing is in doubt; of one group, or of all. Returns their keys. */
export async function confirmClearFacts(
  ctx: Context,
  input: { documentId: string; group: FactGroup | null },
): Promise<string[]> {
  requireRole(ctx, 'officer')
  let confirmed: string[] = []
  await change(ctx, input.documentId, (facts) => {
    const clear = clearFacts(facts).filter(({ group }) => input.group === null || group === input.group)
    confirmed = clear.map(({ key }) => key)
    return clear.map(({ key }) => ({ key, verdict: 'confirmed' as const, value: null }))
  })
  return confirmed
}

/** Adds a fact that the reading missed. The key names its list, or the single fact it is. */
export async function addFact(
  ctx: Context,
  input: { documentId: string; list: string; value: unknown },
): Promise<string> {
  const key = listOfKey(input.list) ? `${input.list}.+${ctx.newId()}` : input.list
  if (!mayBeAdded(key)) throw new NotFoundError('fact', key)
  await decideFacts(ctx, { documentId: input.documentId, decisions: [{ key, verdict: 'added', value: input.value }] })
  return key
}

type Decide = (facts: ReviewedFact[]) => FactDecision[]

function change(ctx: Context, documentId: string, decide: Decide): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const document = await lockDocument(tx, ctx.tenantId, documentId)
    assertReviewable(document.state)
    const plan: Plan = document.plan ?? emptyPlan(document.name)
    const decisions = decide(reviewFacts(plan, await listDecisions(tx, ctx.tenantId, documentId)))
    if (decisions.length === 0) return
    const { accountId: by, name: byName } = ctx.actor
    await insertDecisions(tx, { tenantId: ctx.tenantId, documentId, by, byName, at: ctx.now }, decisions)
    await recordAudit(tx, ctx, {
      action: 'plan.decide',
      objectKind: 'document',
      objectId: documentId,
      after: decisions,
    })
  })
}
