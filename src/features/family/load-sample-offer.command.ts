import type { Tx } from '#platform/db.ts'
import { getMovement } from '../movement/movement.queries.ts'
import type { LoadedSample } from '../setup/loaded-sample.ts'
import { answerOffer } from './answer-offer.command.ts'
import {
  getOwnOffice,
  insertReceivedOffer,
  listReceivedOffers,
  listUndelivered,
  markDelivered,
  markTold,
  writeAnswer,
} from './family.queries.ts'
import { answerOf, type OfferContent } from './family.ts'
import { offerMovement } from './offer-movement.command.ts'

export type SampleOffer = { movementId: string; day: string; answerBy: string }

/** The sample city offers its movement to its communes and notes it as delivered; what was sent is returned. */
export async function offerSampleMovement(tx: Tx, city: LoadedSample, { movementId, day, answerBy }: SampleOffer) {
  const ctx = city.as('city', { day })
  await offerMovement(ctx, { movementId, answerBy })
  const sent = await listUndelivered(tx, city.tenantId)
  const from = await getOwnOffice(tx, city.tenantId)
  for (const { office_id } of sent)
    await markDelivered(tx, city.tenantId, { movementId, officeId: office_id, at: ctx.now })
  return sent.map(({ office_id, content, answer_by }) => ({
    officeId: office_id,
    offer: { from, movementId, content: content as unknown as OfferContent, answerBy: answer_by, at: ctx.now },
  }))
}

export type SentSample = Awaited<ReturnType<typeof offerSampleMovement>>[number]

/** Lays the offer on a commune's desk. The transaction is in the commune. */
export async function receiveSampleOffer(tx: Tx, commune: LoadedSample, { offer }: SentSample): Promise<void> {
  await insertReceivedOffer(tx, commune.tenantId, { id: commune.as('officer').newId(), ...offer })
}

/** A commune takes the offer up by its own movement; returned is what has to be written in the city. */
export async function takeUpSampleOffer(tx: Tx, commune: LoadedSample, of: { movementId: string; day: string }) {
  const officer = commune.as('officer', { day: of.day })
  const [offer] = await listReceivedOffers(tx, commune.tenantId)
  if (!offer) return null
  await answerOffer(officer, { offerId: offer.id, version: offer.version, take: true, movementId: of.movementId })
  const movement = await getMovement(tx, commune.tenantId, of.movementId)
  const state = answerOf({ state: 'taken-up' }, movement) ?? 'taken-up'
  const { name: movementName, launched_on: launchedOn } = movement
  const answer = { movementName, launchedOn, reason: null, byName: officer.actor.name }
  const told = [state, movementName, null].join(' · ')
  await markTold(tx, commune.tenantId, { id: offer.id, told })
  return { movementId: offer.from_movement_id, officeId: commune.tenantId, state, answer, at: officer.now }
}

/** Writes a commune's answer in the city that asked. The transaction is in the city. */
export async function hearSampleAnswer(
  tx: Tx,
  city: LoadedSample,
  answer: Parameters<typeof writeAnswer>[2],
): Promise<void> {
  await writeAnswer(tx, city.tenantId, answer)
}
