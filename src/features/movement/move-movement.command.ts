import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, ForbiddenError, PreconditionError } from '#platform/errors.ts'
import { releaseDocument } from '../plan/document.queries.ts'
import { openCellsIn } from '../result/open-cells.command.ts'
import { keepUnfinished } from '../target/carry-over.command.ts'
import { getMovement, insertEvent, type MovementRow, updateMovement } from './movement.queries.ts'
import { isPapered, type MovementAction, nextStatus } from './movement.ts'
import { loadReadiness } from './readiness.queries.ts'
import { assessReadiness, mayBeMadeReady } from './readiness.ts'
import { hasIssuedReview } from './review.queries.ts'

export type Move = { movementId: string; version: number; action: MovementAction; reason: string | null }

/** Takes a movement one step through its life. What was checked to be ready is checked again at launch. */
export function moveMovement(ctx: Context, move: Move): Promise<void> {
  return inTransaction(ctx, (tx) => moveMovementIn(tx, ctx, move))
}

/** The same, inside the caller's transaction. */
export async function moveMovementIn(tx: Tx, ctx: Context, move: Move): Promise<void> {
  const movement = await getMovement(tx, ctx.tenantId, move.movementId)
  if (isPapered(move.action)) throw new ForbiddenError(`movement.${move.action}`)
  const to = nextStatus(movement.status, move.action, { role: ctx.actor.role, reason: move.reason })
  if (move.action === 'make-ready' || move.action === 'launch') await assertReady(tx, movement, ctx.today)

  if (
    move.action === 'sum-up' &&
    !(await hasIssuedReview(tx, ctx.tenantId, { movementId: movement.id, kind: 'final-review' }))
  )
    throw new PreconditionError('final-review-missing')
  const written = await updateMovement(
    tx,
    { ...movement, version: move.version },
    { status: to, ...dated(move, ctx.today) },
  )
  if (!written) throw new ConflictError('movement')
  if (move.action === 'drop') await releaseDocument(tx, ctx.tenantId, movement.id)
  if (move.action === 'launch') await openCellsIn(tx, ctx, { movementId: movement.id })
  if (move.action === 'sum-up') await keepUnfinished(tx, ctx, movement.id)
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

const dated = ({ action }: Move, today: string) =>
  action === 'launch' ? { launched_on: today } : action === 'sum-up' ? { summed_up_on: today } : {}

async function assertReady(tx: Tx, movement: MovementRow, today: string): Promise<void> {
  const { facts, reasons, orphans } = await loadReadiness(tx, movement, today)
  const findings = assessReadiness(facts, reasons)
  if (mayBeMadeReady(findings)) return
  const [first] = orphans
  if (first) throw new PreconditionError('movement-without-owner', { count: orphans.length, name: first.name })
  const open = findings.filter(({ outcome }) => outcome === 'unmet').length
  throw new PreconditionError('movement-not-ready', { open })
}
