import type { Tx } from '#platform/db.ts'
import { addDays } from '../result/period.ts'
import type { LoadedSample, SampleEvent } from '../setup/loaded-sample.ts'
import { getParts } from './movement.queries.ts'
import { getReview } from './review.queries.ts'
import { beginReview, issueReview } from './write-review.command.ts'

/** The interim review that the plan's own milestone asks for, written from the figures two weeks after it. */
export async function sampleReviewEvents(tx: Tx, sample: LoadedSample, movementId: string): Promise<SampleEvent[]> {
  const { milestones } = await getParts(tx, sample.tenantId, movementId)
  const milestone = milestones.find(({ kind }) => kind === 'interim-review')
  if (!milestone?.due_on) return []
  const day = addDays(milestone.due_on, 14)
  const happen = async (inTx: Tx) => {
    const officer = sample.as('officer', { day })
    const of = { movementId, kind: 'interim-review' as const, milestoneId: milestone.id }
    const { reviewId } = await beginReview(officer, of)
    const { version } = await getReview(inTx, sample.tenantId, { movementId, id: reviewId })
    await issueReview(officer, { movementId, reviewId, version })
  }
  return [{ day, happen }]
}
