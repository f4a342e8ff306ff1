import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { draftMovement, refusalOf, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { insertMembership, setMembershipDates } from '../access/membership.queries.ts'
import { loadOrphans } from '../movement/life-page.queries.ts'
import { closeUnit } from '../unit/change-unit.command.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { listTargets } from './target.queries.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context

beforeAll(async () => {
  tenant = await openTestTenant('2026-02-02')
  other = await openTestTenant('2026-02-02', 'Khác Xã')
  officer = tenant.as('officer')
})
afterAll(async () => {
  await tenant.close()
  await other.close()
})

const on = (today: string): Context => ({ ...officer, today })
const village = async (name: string) =>
  (await createUnit(officer, { parentId: tenant.rootId, kind: 'village', name, validFrom: '2025-07-01' })).unitId

/** A movement whose targets one unit answers for. */
async function launchedFor(unitId: string): Promise<string> {
  const id = await draftMovement(officer, {
    owners: [0, 1, 2, 3, 4].map((target) => ({ target, unitIds: [unitId] })),
  })
  await step(officer, id, 'make-ready')
  await step(tenant.as('leader'), id, 'launch')
  return id
}

const raisedOf = async (movementId: string, today: string) =>
  (await loadOrphans(on(today))).targets.filter((target) => target.movementId === movementId)

describe('a duty without a living owner', () => {
  it('is raised the day after its unit has closed, and seen by nobody else', async () => {
    const unitId = await village('Thôn Sắp Đóng')
    const id = await launchedFor(unitId)
    await closeUnit(officer, { unitId, version: 1, lastDay: '2026-03-31' })
    expect(await raisedOf(id, '2026-03-31')).toEqual([])
    const raised = await raisedOf(id, '2026-04-01')
    expect(raised.map(({ fault }) => fault)).toEqual(Array.from({ length: 5 }, () => 'unit-ended'))
    expect((await loadOrphans({ ...other.as('officer'), today: '2026-04-01' })).targets).toEqual([])
  })

  it('is raised when the person named has left the unit', async () => {
    const unitId = await village('Thôn Có Người')
    const id = await launchedFor(unitId)
    const [first] = await inTransaction(officer, (tx) =>
      listTargets(tx, tenant.tenantId, { movementId: id, on: '2026-02-02' }),
    )
    const [accountId, membershipId] = [newId(), newId()]
    await inTransaction(officer, async (tx) => {
      await insertMembership(tx, {
        ...{ tenant_id: tenant.tenantId, id: membershipId, account_id: accountId, unit_id: unitId },
        ...{ role: 'unit', post: 'Trưởng thôn', valid_from: '2025-07-01' },
      })
      await tx
        .updateTable('assignment')
        .set({ account_id: accountId })
        .where('tenant_id', '=', tenant.tenantId)
        .where('target_id', '=', first?.id ?? '')
        .execute()
    })
    expect(await raisedOf(id, '2026-02-02')).toEqual([])
    await inTransaction(officer, (tx) =>
      setMembershipDates(tx, tenant.tenantId, { id: membershipId, from: '2025-07-01', to: '2026-02-15' }),
    )
    expect((await raisedOf(id, '2026-02-16')).map((target) => [target.id, target.fault])).toEqual([
      [first?.id, 'person-left'],
    ])
  })

  it('keeps a movement from being launched: a group that stands for nobody is no owner', async () => {
    const { unitId } = await createUnit(officer, { parentId: tenant.rootId, kind: 'group', name: 'Các trường học' })
    const id = await draftMovement(officer, { owners: [{ target: 0, unitIds: [unitId] }] })
    expect(await refusalOf(step(officer, id, 'make-ready'))).toBe('422 movement-without-owner')
  })
})
