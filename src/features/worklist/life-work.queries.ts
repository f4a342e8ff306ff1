import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { listReceivedOffers } from '../family/family.queries.ts'
import { listWaitingAmendments } from '../movement/amendment.queries.ts'
import { listLiveMovementIds } from '../movement/movement.queries.ts'
import { launchedStatuses } from '../movement/movement.ts'
import { listDueReviews } from '../movement/review.queries.ts'
import { listOwedTargets } from '../target/carry-over.queries.ts'
import { listOrphans } from '../target/orphan.queries.ts'
import { listTasksWithoutUnit } from '../task/task.queries.ts'
import { listOpenUnitChanges } from '../unit/unit-change.queries.ts'
import type { LifeWaiting } from './life-work.ts'

/** Reviews are on the desk from this many days before they are due. */
const reviewNotice = 14

export async function loadLifeWaiting(tx: Tx, ctx: Pick<Context, 'tenantId' | 'today'>): Promise<LifeWaiting> {
  const { tenantId, today } = ctx
  const movementIds = await listLiveMovementIds(tx, tenantId, launchedStatuses)
  const offers = await listReceivedOffers(tx, tenantId)
  const changes = await listOpenUnitChanges(tx, tenantId)
  return {
    orphanTargets: (await listOrphans(tx, tenantId, { on: today, movementIds })).length,
    orphanTasks: (await listTasksWithoutUnit(tx, tenantId, { on: today, movementIds })).length,
    reviews: await listDueReviews(tx, tenantId, daysAfter(today, reviewNotice)),
    amendments: await listWaitingAmendments(tx, tenantId),
    offers: offers
      .filter(({ state }) => state === 'waiting')
      .map(({ id, content, from_office_name, answer_by }) => ({
        ...{ id, name: content.name, from: from_office_name, answer_by },
      })),
    owed: (await listOwedTargets(tx, tenantId)).length,
    failedChanges: changes
      .filter(({ state }) => state === 'failed')
      .map(({ id, request }) => ({ id, unitId: 'unitId' in request ? request.unitId : (request.unitIds[0] ?? null) })),
  }
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
