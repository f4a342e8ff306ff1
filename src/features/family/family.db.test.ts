import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { rolesBut } from '../../../test/document.ts'
import { actionsOn, draftMovement, movementNow, refusalOf, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { answerOffer } from './answer-offer.command.ts'
import { deliverOffers } from './deliver-offers.job.ts'
import { listReceivedOffers, listResponses } from './family.queries.ts'
import { countResponses } from './family.ts'
import { loadResponses } from './family-page.queries.ts'
import { measureLaunches, sayUnitLaunched } from './launch-in-unit.command.ts'
import { offerMovement } from './offer-movement.command.ts'
import { carryStanding, placeMovement } from './place-movement.command.ts'

let city: TestTenant
let communes: TestTenant[]
let stranger: TestTenant
let officer: Context

/** A city above two communes, and a commune of another city. */
beforeAll(async () => {
  city = await openTestTenant('2026-02-02', 'Thành phố Thử')
  communes = [await openTestTenant('2026-02-02', 'Xã Một'), await openTestTenant('2026-02-02', 'Xã Hai')]
  stranger = await openTestTenant('2026-02-02', 'Xã Xa')
  officer = city.as('officer')
  await makeCity()
})
afterAll(async () => {
  for (const tenant of [city, ...communes, stranger]) await tenant.close()
})

/** Offices are what they are from the day they are made; only a test turns one into a city, as the owner. */
async function makeCity() {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: process.env.THIDUA_TEST_OWNER_URL })
  await client.connect()
  await client.query(`update tenant set kind = 'city', unit_kind = 'thành phố' where id = $1`, [city.tenantId])
  await client.query('update tenant set parent_id = $1 where id = any($2)', [
    city.tenantId,
    communes.map(({ tenantId }) => tenantId),
  ])
  await client.end()
}

async function launched(tenant: TestTenant): Promise<string> {
  const id = await draftMovement(tenant.as('officer'))
  await step(tenant.as('officer'), id, 'make-ready')
  await step(tenant.as('leader'), id, 'launch')
  return id
}

const deliver = () => deliverOffers({ db: officer.db, now: () => new Date('2026-02-02T10:00:00+07:00') })
const responses = (movementId: string) => inTransaction(officer, (tx) => listResponses(tx, city.tenantId, movementId))
const received = (tenant: TestTenant) => {
  const ctx = tenant.as('officer')
  return inTransaction(ctx, (tx) => listReceivedOffers(tx, ctx.tenantId))
}
const commune = (index: number): TestTenant => {
  const found = communes[index]
  if (!found) throw new Error('no such commune')
  return found
}

describe('a movement of the city', () => {
  it('is offered by the city to each of its communes once, and to nobody else', async () => {
    const movementId = await launched(city)
    for (const role of rolesBut('officer', 'city'))
      expect([role, await refusalOf(offerMovement(city.as(role), { movementId, answerBy: null }))]).toEqual([
        role,
        '403 forbidden',
      ])
    const own = await launched(commune(0))
    expect(await refusalOf(offerMovement(commune(0).as('officer'), { movementId: own, answerBy: null }))).toBe(
      '422 offer-not-city',
    )
    expect(await offerMovement(officer, { movementId, answerBy: '2026-03-01' })).toEqual({ offered: 2 })
    expect(await refusalOf(offerMovement(officer, { movementId, answerBy: null }))).toBe('422 offer-nobody')
    expect(await received(commune(0))).toEqual([])
    await deliver()
    await deliver()
    expect(
      (await received(commune(0))).map(({ state, answer_by, content }) => [state, answer_by, content.name]),
    ).toEqual([['waiting', '2026-03-01', (await movementNow(officer, movementId)).name]])
    expect(await received(stranger)).toEqual([])
    expect((await responses(movementId)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
    expect(await actionsOn(officer, movementId)).toContain('family.offer')
  })

  it('is taken up by a commune’s own plan, or declined with a reason; the city hears of both, and of the launch', async () => {
    const movementId = await launched(city)
    await offerMovement(officer, { movementId, answerBy: null })
    await deliver()
    const [one, two] = [commune(0), commune(1)]
    const offerTo = async (tenant: TestTenant) => {
      const found = (await received(tenant)).find(({ from_movement_id }) => from_movement_id === movementId)
      if (!found) throw new Error('no offer')
      return found
    }
    const taken = await offerTo(one)
    const own = await draftMovement(one.as('officer'))
    const take = { offerId: taken.id, version: 1, take: true as const, movementId: own }
    for (const role of rolesBut('officer'))
      expect([role, await refusalOf(answerOffer(one.as(role), take))]).toEqual([role, '403 forbidden'])
    expect(await refusalOf(answerOffer(two.as('officer'), take))).toBe('404 not-found')
    expect(await refusalOf(answerOffer(one.as('officer'), { ...take, movementId }))).toBe('404 not-found')
    await answerOffer(one.as('officer'), take)
    expect(await refusalOf(answerOffer(one.as('officer'), take))).toBe('409 conflict')
    const { id } = await offerTo(two)
    const decline = { offerId: id, version: 1, take: false as const, reason: ' ' }
    expect(await refusalOf(answerOffer(two.as('officer'), decline))).toBe('422 reason-missing')
    await answerOffer(two.as('officer'), { ...decline, reason: 'Xã đã có phong trào cùng nội dung' })

    await deliver()
    const states = async () => Object.fromEntries((await responses(movementId)).map((r) => [r.office_name, r.state]))
    expect(await states()).toEqual({ 'xã Xã Một': 'taken-up', 'xã Xã Hai': 'declined' })
    await step(one.as('officer'), own, 'make-ready')
    await step(one.as('leader'), own, 'launch')
    await deliver()
    expect(await states()).toEqual({ 'xã Xã Một': 'launched', 'xã Xã Hai': 'declined' })
    const all = await responses(movementId)
    expect(countResponses(all)).toEqual({ all: 2, launched: 1, takenUp: 0, declined: 1, silent: 0 })
    expect(all.find(({ state }) => state === 'declined')?.answer?.reason).toBe('Xã đã có phong trào cùng nội dung')
    const again = { ...take, version: 2 }
    expect(await refusalOf(answerOffer(one.as('officer'), again))).toBe('422 offer-answered')
    expect(await actionsOn(one.as('officer'), taken.id)).toEqual(['family.take-up'])
  })
})

describe('units that have launched', () => {
  it('are said by themselves or by the officer, and counted against “100% các đơn vị”', async () => {
    const tenant = commune(1)
    const own = tenant.as('officer')
    const movementId = await launched(tenant)
    const village = async (name: string) =>
      (await createUnit(own, { parentId: tenant.rootId, kind: 'village', name })).unitId
    const [first, second] = [await village('Thôn Một'), await village('Thôn Hai')]
    const said = { movementId, launchedOn: '2026-02-02', note: null }
    expect(await refusalOf(sayUnitLaunched(tenant.as('unit', second), { ...said, unitId: first }))).toBe(
      '403 forbidden',
    )
    expect(await refusalOf(sayUnitLaunched(tenant.as('leader'), { ...said, unitId: first }))).toBe('403 forbidden')
    const tomorrow = { ...said, unitId: first, launchedOn: '2026-02-03' }
    expect(await refusalOf(sayUnitLaunched(own, tomorrow))).toBe('422 launch-in-future')
    await sayUnitLaunched(tenant.as('unit', first), { ...said, unitId: first })
    await sayUnitLaunched(own, { ...said, unitId: second })
    await sayUnitLaunched(own, { ...said, unitId: second, launchedOn: null })
    const found = await loadResponses(own, movementId)
    expect([found.launches.map(({ unit_id }) => unit_id), found.units.length]).toEqual([[first], 2])
    expect((await actionsOn(own, movementId)).filter((action) => action === 'family.unit-launch')).toHaveLength(3)
    expect(await refusalOf(measureLaunches(own, { movementId, targetId: newId() }))).toBe('404 not-found')
  })
})

describe('standing movements', () => {
  it('that a plan names are each followed by themselves, and carried on by the next plan', async () => {
    const tenant = commune(0)
    const own = tenant.as('officer')
    const plan = await draftMovement(own)
    const next = await draftMovement(own)
    const namedOf = (movementId: string) =>
      inTransaction(own, (tx) =>
        tx
          .selectFrom('named_movement')
          .select(['id', 'name'])
          .where('tenant_id', '=', own.tenantId)
          .where('movement_id', '=', movementId)
          .orderBy('position')
          .execute(),
      )
    const [named] = await namedOf(plan)
    const of = { movementId: plan, namedMovementId: named?.id ?? '', standingId: null }
    expect(await refusalOf(carryStanding(tenant.as('leader'), of))).toBe('403 forbidden')
    expect(await refusalOf(carryStanding(stranger.as('officer'), of))).toBe('404 not-found')
    const { standingId } = await carryStanding(own, of)
    expect(await movementNow(own, standingId)).toMatchObject({ kind: 'standing', name: named?.name, parent_id: plan })
    expect(await refusalOf(carryStanding(own, of))).toBe('422 standing-linked')
    const [again] = await namedOf(next)
    const onward = { movementId: next, namedMovementId: again?.id ?? '', standingId }
    expect(await carryStanding(own, onward)).toEqual({ standingId })
    expect((await loadResponses(own, next)).named[0]?.standingId).toBe(standingId)
  })

  it('no movement stands under itself', async () => {
    const own = commune(0).as('officer')
    const [above, below] = [await draftMovement(own), await draftMovement(own)]
    expect(
      await refusalOf(placeMovement(commune(0).as('leader'), { movementId: below, version: 1, parentId: above })),
    ).toBe('403 forbidden')
    await placeMovement(own, { movementId: below, version: 1, parentId: above })
    expect(await refusalOf(placeMovement(own, { movementId: above, version: 1, parentId: below }))).toBe(
      '422 movement-under-itself',
    )
    const foreign = await draftMovement(stranger.as('officer'))
    expect(await refusalOf(placeMovement(own, { movementId: above, version: 1, parentId: foreign }))).toBe(
      '404 not-found',
    )
    expect(await actionsOn(own, below)).toContain('family.place')
  })
})
