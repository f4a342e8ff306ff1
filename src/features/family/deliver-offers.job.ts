import { type Db, transact } from '#platform/db.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { getMovement, listTenants } from '../movement/movement.queries.ts'
import {
  type Answer,
  getOwnOffice,
  insertReceivedOffer,
  listReceivedOffers,
  listUndelivered,
  markDelivered,
  markTold,
  type ReceivedOffer,
  writeAnswer,
} from './family.queries.ts'
import { answerOf, type OfferContent } from './family.ts'

type Post = Pick<Services, 'db' | 'now'>

/**
 * Carries offers down to the offices they are for, and answers up to the office that asked. Every transaction is of
 * one office alone: what is written there first, and what was done is noted here afterwards, so that a delivery that
 * is broken off is made again and comes to the same. `only`: what this office sends, and nothing else.
 */
export async function deliverOffers(post: Post, only?: string): Promise<void> {
  const failures: unknown[] = []
  const offices = (await listTenants(post.db)).filter(({ id }) => only === undefined || id === only)
  for (const { id } of offices) await sendDown(post, id).catch((error) => failures.push(error))
  for (const { id } of offices) await sendUp(post, id).catch((error) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, 'offers of some offices were not delivered')
}

const entryOf = (tenantId: string) => ({ tenantId, actorId: null, role: 'clock' })

async function sendDown({ db, now }: Post, tenantId: string): Promise<void> {
  const { from, offers } = await transact(db, entryOf(tenantId), async (tx) => ({
    from: await getOwnOffice(tx, tenantId),
    offers: await listUndelivered(tx, tenantId),
  }))
  for (const offer of offers) {
    const arriving = {
      from,
      movementId: offer.movement_id,
      content: offer.content as unknown as OfferContent,
      answerBy: offer.answer_by,
      at: now(),
    }
    if (!(await exists(db, offer.office_id))) continue
    await transact(db, entryOf(offer.office_id), (tx) =>
      insertReceivedOffer(tx, offer.office_id, { id: newId(), ...arriving }),
    )
    const done = { movementId: offer.movement_id, officeId: offer.office_id, at: now() }
    await transact(db, entryOf(tenantId), (tx) => markDelivered(tx, tenantId, done))
  }
}

/** An office that was removed gets no post; its offers stay where they are. */
async function exists(db: Db, officeId: string): Promise<boolean> {
  return (await listTenants(db)).some(({ id }) => id === officeId)
}

async function sendUp({ db, now }: Post, tenantId: string): Promise<void> {
  const answers = await transact(db, entryOf(tenantId), async (tx) => {
    const found: { offer: ReceivedOffer; state: ReturnType<typeof answerOf>; answer: Answer }[] = []
    for (const offer of await listReceivedOffers(tx, tenantId)) {
      const movement = offer.movement_id === null ? null : await getMovement(tx, tenantId, offer.movement_id)
      const answer = {
        movementName: movement?.name ?? null,
        launchedOn: movement?.launched_on ?? null,
        reason: offer.reason,
        byName: offer.answered_by_name,
      }
      found.push({ offer, state: answerOf(offer, movement), answer })
    }
    return found
  })
  for (const { offer, state, answer } of answers) {
    const told = state === null ? null : [state, answer.movementName, answer.reason].join(' · ')
    if (state === null || told === null || told === offer.told) continue
    const said = { movementId: offer.from_movement_id, officeId: tenantId, state, answer, at: now() }
    await transact(db, entryOf(offer.from_office_id), (tx) => writeAnswer(tx, offer.from_office_id, said))
    await transact(db, entryOf(tenantId), (tx) => markTold(tx, tenantId, { id: offer.id, told }))
  }
}
