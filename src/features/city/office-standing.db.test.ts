import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Context, inTransaction, type Role } from '#platform/context.ts'
import { transact } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { draftMovement, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { loadCity, loadCommune } from './city.queries.ts'
import { refreshStanding, writeState } from './office-standing.queries.ts'
import { refreshStateIn } from './refresh-state.command.ts'

let commune: TestTenant
let stranger: TestTenant
let city: (role: Role) => Context
beforeAll(async () => {
  commune = await openTestTenant('2025-11-18', 'An Hải')
  stranger = await openTestTenant('2025-11-18', 'Xa Lạ')
  const cityId = newId()
  const officer = commune.as('officer')
  const named = { kind: 'city', unit_kind: 'thành phố', name: 'Đông Giang', parent_id: null }
  await officer.db
    .insertInto('tenant')
    .values({ id: cityId, ...named, created_at: officer.now })
    .execute()
  city = (role) => ({ ...officer, tenantId: cityId, actor: { ...officer.actor, role } })
})
afterAll(async () => {
  await commune.close()
  await stranger.close()
})

/** A commune of the city with a standing of its own. */
async function communeBelow(cityId: string, counts: { owed: number; submitted: number }): Promise<string> {
  const { db, now } = commune.as('officer')
  const id = newId()
  const named = { kind: 'commune', unit_kind: 'xã', name: 'Bạch Liên', parent_id: cityId }
  await db
    .insertInto('tenant')
    .values({ id, ...named, created_at: now })
    .execute()
  const standing = { period: '2025-10', due_on: '2025-11-05', units: 3, units_complete: 1, units_late: 0, accepted: 0 }
  await transact(db, { tenantId: id, actorId: null, role: 'officer' }, async (tx) => {
    await tx
      .insertInto('office_standing')
      .values({ tenant_id: id, ...standing, ...counts, updated_at: now })
      .execute()
    const states = { movements: 1, met: 1, on_track: 2, at_risk: 0, missed: 0, unknown: 4 }
    await writeState(tx, id, { ...states, updated_at: now })
  })
  return id
}

it('a city sees how its communes stand, and nothing of a commune below another', async () => {
  const id = await communeBelow(city('city').tenantId, { owed: 12, submitted: 7 })
  await communeBelow(stranger.tenantId, { owed: 9, submitted: 9 })
  const shown = await loadCity(city('city'), null)
  expect(shown.period).toBe('2025-10')
  expect(shown.communes).toMatchObject([{ id, name: 'Bạch Liên', owed: 12, submitted: 7, units: 3, unitsComplete: 1 }])
  expect((await loadCommune(city('city'), id)).state).toMatchObject({ met: 1, on_track: 2, unknown: 4 })
})

it('another role of the city, or another office, sees nothing of them', async () => {
  const seen = (ctx: Context) =>
    inTransaction(ctx, (tx) => tx.selectFrom('office_standing').select('tenant_id').execute())
  expect((await seen(city('city'))).length).toBeGreaterThan(0)
  expect(await seen(city('officer'))).toEqual([])
  expect(await seen(commune.as('city'))).toEqual([])
})

it('a commune that is not below the city is not found', async () => {
  await expect(loadCommune(city('city'), stranger.tenantId)).rejects.toMatchObject({ status: 404 })
})

it('a city writes nothing of what a commune shows', async () => {
  const id = await communeBelow(city('city').tenantId, { owed: 5, submitted: 5 })
  const change = inTransaction(city('city'), (tx) =>
    tx.updateTable('office_standing').set({ submitted: 0 }).where('tenant_id', '=', id).executeTakeFirst(),
  )
  expect((await change).numUpdatedRows).toBe(0n)
})

it('an office with nothing owed has no standing', async () => {
  const officer = commune.as('officer')
  await inTransaction(officer, (tx) =>
    refreshStanding(tx, officer.tenantId, { periods: ['2025-10'], now: officer.now }),
  )
  const rows = await inTransaction(officer, (tx) => tx.selectFrom('office_standing').selectAll().execute())
  expect(rows).toEqual([])
})

it('counts the targets of movements under way by how they stand, and again without doubling', async () => {
  const place = await openTestTenant('2025-11-18', 'Có Chỉ Tiêu')
  const officer = place.as('officer')
  const movementId = await draftMovement(officer)
  await step(officer, movementId, 'make-ready')
  const count = async () => {
    await inTransaction(officer, (tx) => refreshStateIn(tx, officer))
    return inTransaction(officer, (tx) => tx.selectFrom('office_state').selectAll().execute())
  }
  expect(await count()).toMatchObject([{ movements: 0, unknown: 0 }])
  await step(place.as('leader'), movementId, 'launch')
  expect(await count()).toMatchObject([{ movements: 1, met: 0, missed: 0, unknown: 5 }])
  expect(await count()).toMatchObject([{ movements: 1, met: 0, missed: 0, unknown: 5 }])
  await place.close()
})
