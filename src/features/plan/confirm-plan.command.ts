import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, PreconditionError } from '#platform/errors.ts'
import type { Finding } from '#reading/plan.ts'
import { createMovementIn } from '../movement/create-movement.command.ts'
import type { MovementKind } from '../movement/movement.ts'
import { createUnitIn } from '../unit/create-unit.command.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { confirmedPlan, confirmedSubjects, openFacts, reviewFacts } from './decisions.ts'
import { insertOverrides, listDecisions, listOverrides, lockDocument, updateDocument } from './document.queries.ts'
import { assertReviewable } from './document.ts'
import { emptyPlan } from './empty-plan.ts'
import { ownersOf, type UnitChoice } from './unit-choice.ts'

export type Confirmation = {
  documentId: string
  kind: MovementKind
  /** How many decisions the page showed that this was chosen on; absent: not checked. */
  decisions?: number | undefined
  /** For each responsibility of the confirmed plan, by index: whose it is. */
  units: UnitChoice[]
  /** For each target of the confirmed plan, by index: ids of units, or `r<n>` for the unit of responsibility n. */
  owners: string[][]
}

/**
 * Turns a plan whose every fact a person has decided on into a movement. Units chosen to be created are created, and
 * findings that still stand are recorded as passed over by this person, all in one transaction.
 */
export function confirmPlan(ctx: Context, input: Confirmation): Promise<{ movementId: string }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const document = await lockDocument(tx, ctx.tenantId, input.documentId)
    assertReviewable(document.state)
    // Units and owners are chosen by place in the plan, and a decision made meanwhile moves the places.
    if (input.decisions !== undefined && input.decisions !== document.decisions) throw new ConflictError('document')
    const facts = reviewFacts(
      document.plan ?? emptyPlan(document.name),
      await listDecisions(tx, ctx.tenantId, document.id),
    )
    const open = openFacts(facts).length
    if (open > 0) throw new PreconditionError('plan-facts-open', { open })

    const plan = confirmedPlan(document.plan ?? emptyPlan(document.name), facts)
    const unitIds = await unitsFor(tx, ctx, input.units)
    const { movementId } = await createMovementIn(tx, ctx, {
      documentId: document.id,
      plan,
      subjects: confirmedSubjects(facts),
      kind: input.kind,
      owners: ownersOf(input.owners, unitIds),
      responsibilityUnits: unitIds.flatMap((unitId, responsibility) => (unitId ? [{ responsibility, unitId }] : [])),
    })
    await passOver(tx, ctx, { documentId: document.id, findings: plan.findings })
    await updateDocument(
      tx,
      { tenantId: ctx.tenantId, id: document.id, in: ['read'] },
      { state: 'confirmed', movement_id: movementId },
    )
    await recordAudit(tx, ctx, {
      action: 'plan.confirm',
      objectKind: 'document',
      objectId: document.id,
      after: { movementId, findings: plan.findings.map(({ rule }) => rule) },
    })
    return { movementId }
  })
}

/** The unit of each responsibility, made where that was chosen; null where it stays without. */
async function unitsFor(tx: Tx, ctx: Context, choices: readonly UnitChoice[]): Promise<(string | null)[]> {
  const root = (await listUnits(tx, ctx.tenantId, ctx.today)).find(({ parentId }) => parentId === null)
  const ids: (string | null)[] = []
  for (const choice of choices) {
    if (choice.way === 'existing') ids.push(choice.unitId)
    else if (choice.way === 'none') ids.push(null)
    else {
      const { name, kind, outside } = choice
      const { unitId } = await createUnitIn(tx, ctx, { name, kind, outside, parentId: root?.id ?? null })
      ids.push(unitId)
    }
  }
  return ids
}

type Passed = { documentId: string; findings: readonly Finding[] }

async function passOver(tx: Tx, ctx: Context, { documentId, findings }: Passed): Promise<void> {
  const before = await listOverrides(tx, ctx.tenantId, documentId)
  const known = new Set(before.map(({ rule, span_start }) => `${rule}@${span_start}`))
  const open = findings.filter(({ rule, span }) => !known.has(`${rule}@${span?.[0] ?? null}`))
  await insertOverrides(
    tx,
    open.map(({ rule, span }) => ({
      tenant_id: ctx.tenantId,
      document_id: documentId,
      id: ctx.newId(),
      rule,
      span_start: span?.[0] ?? null,
      reason: null,
      decided_by: ctx.actor.accountId,
      decided_by_name: ctx.actor.name,
      decided_at: ctx.now,
    })),
  )
}
