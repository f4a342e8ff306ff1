import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, PreconditionError } from '#platform/errors.ts'
import { releaseDocument } from '../plan/document.queries.ts'
import { getMovement, insertEvent, type MovementRow, updateMovement } from './movement.queries.ts'
import { type MovementAction, nextStatus } from './movement.ts'
import { loadReadiness } from './readiness.queries.ts'
import { assessReadiness, mayBeMadeReady } from './readiness.ts'

export type Move = { movementId: string; version: number; action: MovementAction; reason: string | null }

/** Takes a movement one step through its life. What was checked to be ready is checked again at launch. */
export function moveMovement(ctx: Context, move: Move): Promise<void> {
  return inTransaction(ctx, (tx) => moveMovementIn(tx, ctx, move))
}

/** The same, inside the caller's transaction. */
export async function moveMovementIn(tx: Tx, ctx: Context, move: Move): Promise<void> {
  const movement = await getMovement(tx, ctx.tenantId, move.movementId)
  const to = nextStatus(movement.status, move.action, { role: ctx.actor.role, reason: move.reason })
  if (move.action === 'make-ready' || move.action === 'launch') await assertReady(tx, movement, ctx.today)

  const launched = move.action === 'launch' ? { launched_on: ctx.today } : {}
  const written = await updateMovement(tx, { ...movement, version: move.version }, { status: to, ...launched })
  if (!written) throw new ConflictError('movement')
  if (move.action === 'drop') await releaseDocument(tx, ctx.tenantId, movement.id)
  await insertEvent(tx, ctx, {
    movementId: movement.id,
    action: move.action,
    from: movement.status,
    to,
    reason: move.reason?.trim() || null,
  })
  await recordAudit(tx, ctx, {
    action: `movement.${move.action}`,
    objectKind: 'movement',
    objectId: movement.id,
    before: { status: movement.status },
    after: { status: to, reason: move.reason },
  })
}

async function assertReady(tx: Tx, movement: MovementRow, today: string): Promise<void> {
  const { facts, reasons } = await loadReadiness(tx, movement, today)
  const findings = assessReadiness(facts, reasons)
  if (mayBeMadeReady(findings)) return
  const open = findings.filter(({ outcome }) => outcome === 'unmet').length
  throw new PreconditionError('movement-not-ready', { open })
}
