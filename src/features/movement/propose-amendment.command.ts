import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, PreconditionError } from '#platform/errors.ts'
import type { Plan } from '#reading/plan.ts'
import { confirmedPlan, openFacts, reviewFacts } from '../plan/decisions.ts'
import { getDocument, listDecisions } from '../plan/document.queries.ts'
import { emptyPlan } from '../plan/empty-plan.ts'
import { listStandingTargets } from '../target/amend-target.queries.ts'
import { getOpenAmendment, insertAmendment, requireOpenAmendment, settleAmendment } from './amendment.queries.ts'
import { matchTargets, withChoices } from './amendment.ts'
import { type AmendedTarget, editedPlan } from './edited-plan.ts'
import { getMovement, getPlanInForce, insertEvent, type MovementRow, updateMovement } from './movement.queries.ts'
import { type MovementAction, nextStatus } from './movement.ts'

export type Proposal = {
  movementId: string
  reason: string
  /** The new plan: a document whose every fact has been decided on, or the plan in force with targets edited. */
  from: { documentId: string } | { edits: AmendedTarget[]; periodTo: string | null }
  /** What a person said of which target is which, over what was found by name. */
  choices: ReadonlyMap<string, number | null>
}

/**
 * Proposes a new version of a movement's plan; nothing changes until the leader approves it. Refusals:
 * `amendment-waits`, `plan-facts-open`, `document-taken`, `amendment-matches`, `amendment-same`, `reason-missing`,
 * `amendment-ends-early`, `amendment-due-early`.
 */
export async function proposeAmendment(ctx: Context, proposal: Proposal): Promise<{ amendmentId: string }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, proposal.movementId)
    const by = { role: ctx.actor.role, reason: proposal.reason }
    nextStatus(movement.status, 'propose', by)
    if (await getOpenAmendment(tx, ctx.tenantId, movement.id)) throw new PreconditionError('amendment-waits')
    const { plan, found, documentId } = await newPlan(tx, ctx, { movement, from: proposal.from })
    const matches = withChoices(found, proposal.choices, plan)
    if (matches === null) throw new PreconditionError('amendment-matches')
    const amendmentId = ctx.newId()
    await insertAmendment(tx, {
      tenant_id: ctx.tenantId,
      id: amendmentId,
      movement_id: movement.id,
      document_id: documentId,
      facts: JSON.stringify(plan),
      matches: JSON.stringify(matches),
      reason: proposal.reason.trim(),
      state: 'proposed',
      proposed_by_name: ctx.actor.name,
      proposed_at: ctx.now,
    })
    await recordStep(tx, ctx, {
      movement,
      action: 'propose',
      reason: proposal.reason,
      after: { amendmentId, documentId },
    })
    return { amendmentId }
  })
}

/** What a new document would change, for a person to say which target is which. Nothing is written. */
export async function previewAmendment(ctx: Context, of: { movementId: string; documentId: string }) {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const { movementId, documentId } = of
    const movement = await getMovement(tx, ctx.tenantId, movementId)
    const { plan, found } = await newPlan(tx, ctx, { movement, from: { documentId } })
    const before = (await getPlanInForce(tx, ctx.tenantId, movement.id)).facts as unknown as Plan
    return { before, plan, found, standing: await listStandingTargets(tx, ctx.tenantId, movement.id), documentId }
  })
}

export type AmendmentPreview = Awaited<ReturnType<typeof previewAmendment>>

/** The plan that is proposed, and which of its targets are those there are. */
async function newPlan(tx: Tx, ctx: Context, { movement, from }: { movement: MovementRow; from: Proposal['from'] }) {
  const kept = await listStandingTargets(tx, ctx.tenantId, movement.id)
  if ('documentId' in from) {
    const plan = await planOfDocument(tx, ctx, from.documentId)
    assertAfterStart(movement, { from: plan.period?.from ?? null, to: plan.period?.to ?? null, edits: [] })
    return { plan, found: matchTargets(kept, plan), documentId: from.documentId }
  }
  assertAfterStart(movement, { from: null, to: from.periodTo, edits: from.edits })
  const { facts } = await getPlanInForce(tx, ctx.tenantId, movement.id)
  const edited = editedPlan(facts as unknown as Plan, kept, from)
  if (edited === null) throw new PreconditionError('amendment-same')
  return { ...edited, documentId: null }
}

type Days = { from: string | null; to: string | null; edits: readonly AmendedTarget[] }

/** A movement ends, and its targets are asked for, on its first day or later; a new paper may say another first day. */
function assertAfterStart(movement: MovementRow, { from, to, edits }: Days): void {
  const start = from ?? movement.period_from ?? movement.launched_on
  if (start === null) return
  if (to !== null && to < start) throw new PreconditionError('amendment-ends-early', { start })
  const early = edits.find(({ due }) => typeof due === 'string' && due < start)
  if (early) throw new PreconditionError('amendment-due-early', { start, targetId: early.id })
}

async function planOfDocument(tx: Tx, ctx: Context, documentId: string): Promise<Plan> {
  const document = await getDocument(tx, ctx.tenantId, documentId)
  if (document.state !== 'read') throw new PreconditionError('document-taken')
  const plan = document.plan ?? emptyPlan(document.name)
  const facts = reviewFacts(plan, await listDecisions(tx, ctx.tenantId, documentId))
  const open = openFacts(facts).length
  if (open > 0) throw new PreconditionError('plan-facts-open', { open })
  return confirmedPlan(plan, facts)
}

/** Takes a proposal back before the leader has decided. */
export async function withdrawAmendment(ctx: Context, of: { movementId: string; amendmentId: string }): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, of.movementId)
    const amendment = await requireOpenAmendment(tx, ctx.tenantId, { movementId: movement.id, id: of.amendmentId })
    nextStatus(movement.status, 'withdraw', { role: ctx.actor.role, reason: null })
    await settleAmendment(tx, amendment, { state: 'withdrawn', by: ctx.actor.name, at: ctx.now, note: null })
    await recordStep(tx, ctx, { movement, action: 'withdraw', reason: null, after: { amendmentId: amendment.id } })
  })
}

type Step = { movement: MovementRow; action: MovementAction; reason: string | null; after: object }

/** One step of the movement's life that leaves its state as it was. */
export async function recordStep(tx: Tx, ctx: Context, { movement, action, reason, after }: Step): Promise<void> {
  const { id: movementId, status } = movement
  if (!(await updateMovement(tx, movement, { status }))) throw new ConflictError('movement')
  await insertEvent(tx, ctx, { movementId, action, from: status, to: status, reason: reason?.trim() || null })
  await recordAudit(tx, ctx, {
    action: `movement.${action}`,
    objectKind: 'movement',
    objectId: movementId,
    after: { ...after, reason },
  })
}
