import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError, PreconditionError } from '#platform/errors.ts'
import { getMovement, getParts, insertEvent, updateMovement } from './movement.queries.ts'
import { nextStatus } from './movement.ts'
import { getReview, insertReview, listReviews, updateReview } from './review.queries.ts'
import { assertReviewTime, draftReview, type ReviewKind, stepOfReview } from './review.ts'
import { loadReviewFigures } from './review-figures.command.ts'

/**
 * Begins a review: its text counts what was reported until today, for a person to write on. `milestoneId`: the day of
 * the plan it answers; null: one the plan does not name. Refusals: `review-wrong-time`, `review-begun`.
 */
export async function beginReview(
  ctx: Context,
  input: { movementId: string; kind: ReviewKind; milestoneId: string | null },
): Promise<{ reviewId: string }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, input.movementId)
    assertReviewTime(input.kind, movement.status)
    const dueOn = await dueOf(tx, ctx, input)
    const figures = await loadReviewFigures(tx, ctx, movement.id)
    const reviewId = ctx.newId()
    await insertReview(tx, {
      tenant_id: ctx.tenantId,
      id: reviewId,
      movement_id: movement.id,
      kind: input.kind,
      milestone_id: input.milestoneId,
      due_on: dueOn,
      state: 'draft',
      figures: JSON.stringify(figures),
      ...draftReview(figures),
      written_by_name: ctx.actor.name,
      written_at: ctx.now,
    })
    await recordAudit(tx, ctx, {
      action: 'review.begin',
      objectKind: 'review',
      objectId: reviewId,
      after: { movementId: movement.id, kind: input.kind, figures },
    })
    return { reviewId }
  })
}

async function dueOf(
  tx: Tx,
  ctx: Context,
  of: { movementId: string; kind: ReviewKind; milestoneId: string | null },
): Promise<string | null> {
  const begun = await listReviews(tx, ctx.tenantId, of.movementId)
  const twice = begun.some((review) =>
    of.milestoneId === null
      ? review.kind === of.kind && review.milestone_id === null && review.state === 'draft'
      : review.milestone_id === of.milestoneId,
  )
  if (twice || (of.kind === 'final-review' && begun.some(({ kind }) => kind === 'final-review')))
    throw new PreconditionError('review-begun')
  if (of.milestoneId === null) return null
  const { milestones } = await getParts(tx, ctx.tenantId, of.movementId)
  const milestone = milestones.find(({ id, kind }) => id === of.milestoneId && kind === of.kind)
  if (!milestone) throw new NotFoundError('milestone', of.milestoneId)
  return milestone.due_on
}

type Text = { movementId: string; reviewId: string; version: number; results: string; suggestions: string }

/** Saves what was written. Refusals: `review-issued`, `review-empty`; 409 when someone else saved meanwhile. */
export async function saveReview(ctx: Context, input: Text): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const review = await getReview(tx, ctx.tenantId, { movementId: input.movementId, id: input.reviewId })
    if (review.state === 'issued') throw new PreconditionError('review-issued')
    const text = { results: input.results.trim(), suggestions: input.suggestions.trim() }
    if (!text.results) throw new PreconditionError('review-empty')
    const written = { written_by_name: ctx.actor.name, written_at: ctx.now }
    await updateReview(tx, { ...review, version: input.version }, { ...text, ...written })
    await recordAudit(tx, ctx, {
      action: 'review.write',
      objectKind: 'review',
      objectId: review.id,
      before: { results: review.results, suggestions: review.suggestions },
      after: text,
    })
  })
}

/** Issues a review as it was written; from then on it stands. It is a step of the movement's life. */
export async function issueReview(
  ctx: Context,
  input: { movementId: string; reviewId: string; version: number },
): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, input.movementId)
    const review = await getReview(tx, ctx.tenantId, { movementId: movement.id, id: input.reviewId })
    if (review.state === 'issued') throw new PreconditionError('review-issued')
    const action = stepOfReview(review.kind)
    const to = nextStatus(movement.status, action, { role: ctx.actor.role, reason: null })
    const issued = { state: 'issued', issued_by_name: ctx.actor.name, issued_on: ctx.today }
    await updateReview(tx, { ...review, version: input.version }, issued)
    if (!(await updateMovement(tx, movement, { status: to }))) throw new ConflictError('movement')
    await insertEvent(tx, ctx, { movementId: movement.id, action, from: movement.status, to, reason: null })
    await recordAudit(tx, ctx, {
      action: `movement.${action}`,
      objectKind: 'movement',
      objectId: movement.id,
      after: { reviewId: review.id, kind: review.kind },
    })
  })
}
