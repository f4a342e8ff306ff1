import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { assignmentRow, insertAssignments, insertTargets } from '../target/target.queries.ts'
import type { NewTarget } from '../target/target.ts'
import { insertTasks } from '../task/task.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { movementParts, movementRow, targetRows, taskRows } from './from-plan.ts'
import { insertEvent, insertMovement, insertParts, insertPlan } from './movement.queries.ts'
import type { NewMovement } from './movement.ts'

/** Makes a draft movement of a confirmed plan, with all its parts. */
export function createMovement(ctx: Context, input: NewMovement): Promise<{ movementId: string }> {
  return inTransaction(ctx, (tx) => createMovementIn(tx, ctx, input))
}

/** The same, inside the caller's transaction. */
export async function createMovementIn(tx: Tx, ctx: Context, input: NewMovement): Promise<{ movementId: string }> {
  requireRole(ctx, 'officer')
  await assertUnits(tx, ctx, input)
  const movement = movementRow(ctx, input)
  await insertMovement(tx, movement)
  await insertPlan(tx, {
    tenant_id: ctx.tenantId,
    id: ctx.newId(),
    movement_id: movement.id,
    version: 1,
    document_id: input.documentId,
    facts: JSON.stringify(input.plan),
    created_by: ctx.actor.accountId,
    created_at: ctx.now,
  })
  const parts = movementParts(ctx, movement.id, input.plan)
  await insertParts(tx, parts)
  await writeTargets(tx, ctx, targetRows(ctx, movement.id, input))
  await insertTasks(tx, taskRows(ctx, movement.id, { input, phases: parts.phases }))
  await insertEvent(tx, ctx, { movementId: movement.id, action: 'create', from: 'draft', to: 'draft', reason: null })
  await recordAudit(tx, ctx, {
    action: 'movement.create',
    objectKind: 'movement',
    objectId: movement.id,
    after: { movement, documentId: input.documentId },
  })
  return { movementId: movement.id }
}

async function writeTargets(tx: Tx, ctx: Context, targets: NewTarget[]): Promise<void> {
  await insertTargets(
    tx,
    targets.map(({ owners, ...row }) => row),
  )
  const assignments = targets.flatMap(({ id, owners }) =>
    [...new Set(owners)].map((unitId) => assignmentRow(ctx.tenantId, { targetId: id, unitId, from: ctx.today })),
  )
  await insertAssignments(tx, assignments)
}

/** Units may come from a form: each must be one of this office and exist today. */
async function assertUnits(tx: Tx, ctx: Context, { owners, responsibilityUnits }: NewMovement): Promise<void> {
  const known = new Set((await listUnits(tx, ctx.tenantId, ctx.today)).map(({ id }) => id))
  const named = [...owners.flatMap(({ unitIds }) => unitIds), ...responsibilityUnits.map(({ unitId }) => unitId)]
  const unknown = named.find((id) => !known.has(id))
  if (unknown !== undefined) throw new NotFoundError('unit', unknown)
}
