import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { refused } from '../../../test/document.ts'
import { actionsOn, draftMovement, refusalOf } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { assignTargets } from './assign-target.command.ts'
import { listTargets, updateTarget } from './target.queries.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let units: string[]

beforeAll(async () => {
  tenant = await openTestTenant()
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  officer = tenant.as('officer')
  units = []
  for (const name of ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trạm Y tế']) {
    const { unitId } = await createUnit(officer, { parentId: tenant.rootId, kind: 'division', name })
    units.push(unitId)
  }
})
afterAll(async () => {
  await tenant.close()
  await other.close()
})

const unit = (index: number) => units[index] ?? ''
const onDay = (day: string): Context => ({ ...officer, today: day, now: new Date(`${day}T09:00:00+07:00`) })
const targetsOf = (movementId: string, on = officer.today) =>
  inTransaction(officer, (tx) => listTargets(tx, tenant.tenantId, { movementId, on }))

/** A movement whose targets nobody answers for, and the identity of its first target. */
async function unowned() {
  const movementId = await draftMovement(officer, { owners: [] })
  const [first, second] = await targetsOf(movementId)
  const ownersOn = async (on = officer.today) => (await targetsOf(movementId, on))[0]?.owners.map(({ id }) => id)
  return { movementId, targetId: first?.id ?? '', secondId: second?.id ?? '', ownersOn }
}

/** Every assignment of a target as it stands in the table, oldest first. */
const assignmentsOf = (targetId: string) =>
  inTransaction(officer, async (tx) => {
    const rows = await tx
      .selectFrom('assignment')
      .select(['unit_id', 'valid_from', 'valid_to'])
      .where('tenant_id', '=', tenant.tenantId)
      .where('target_id', '=', targetId)
      .orderBy('valid_from')
      .execute()
    const numbered = rows.map((row) => ({ number: units.indexOf(row.unit_id), ...row }))
    numbered.sort((a, b) => (a.valid_from === b.valid_from ? a.number - b.number : 0))
    return numbered.map(({ number, valid_from, valid_to }) => [number, valid_from, valid_to])
  })

describe('who may say who answers for a target', () => {
  it('is the officer alone', async () => {
    const { targetId, ownersOn } = await unowned()
    for (const role of roles.filter((known) => known !== 'officer')) {
      const assign = () => assignTargets(tenant.as(role), { targetIds: [targetId], unitIds: [unit(0)] })
      expect([role, await refused(assign)]).toEqual([role, '403 forbidden'])
    }
    expect(await ownersOn()).toEqual([])
  })

  it('a target, or a unit, of another tenant is not found, and nothing at all is assigned', async () => {
    const { targetId, secondId, ownersOn } = await unowned()
    const stranger = other.as('officer')
    expect(await refusalOf(assignTargets(stranger, { targetIds: [targetId], unitIds: [other.rootId] }))).toBe(
      '404 not-found',
    )
    expect(await refusalOf(assignTargets(officer, { targetIds: [targetId], unitIds: [unit(0), other.rootId] }))).toBe(
      '404 not-found',
    )
    const missing = '00000000-0000-7000-8000-000000000000'
    expect(
      await refusalOf(assignTargets(officer, { targetIds: [targetId, missing, secondId], unitIds: [unit(0)] })),
    ).toBe('404 not-found')
    expect(await ownersOn()).toEqual([])
    expect(await actionsOn(officer, targetId)).toEqual([])
  })
})

describe('who answers for a target', () => {
  it('is exactly who was named, from that day on; the audit log says who it was before', async () => {
    const { targetId, ownersOn } = await unowned()
    await assignTargets(officer, { targetIds: [targetId], unitIds: [unit(0)] })
    await assignTargets(onDay('2025-12-01'), { targetIds: [targetId], unitIds: [unit(1), unit(2)] })
    expect(await ownersOn('2025-11-17')).toEqual([])
    expect(await ownersOn('2025-11-30')).toEqual([unit(0)])
    expect(await ownersOn('2025-12-01')).toEqual([unit(1), unit(2)])
    expect(await assignmentsOf(targetId)).toEqual([
      [0, '2025-11-18', '2025-11-30'],
      [1, '2025-12-01', null],
      [2, '2025-12-01', null],
    ])
    const entries = await inTransaction(officer, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select(['action', 'before', 'after'])
        .where('tenant_id', '=', tenant.tenantId)
        .where('object_id', '=', targetId)
        .orderBy('sequence')
        .execute(),
    )
    const name = 'Thu ngân sách trên địa bàn'
    expect(entries).toEqual([
      { action: 'target.assign', before: { name, units: [] }, after: { name, units: [unit(0)] } },
      { action: 'target.assign', before: { name, units: [unit(0)] }, after: { name, units: [unit(1), unit(2)] } },
    ])
  })

  it('a unit that goes on answering keeps the day it began', async () => {
    const { targetId } = await unowned()
    await assignTargets(officer, { targetIds: [targetId], unitIds: [unit(0), unit(1)] })
    await assignTargets(onDay('2025-12-01'), { targetIds: [targetId], unitIds: [unit(1), unit(2)] })
    expect(await assignmentsOf(targetId)).toEqual([
      [0, '2025-11-18', '2025-11-30'],
      [1, '2025-11-18', null],
      [2, '2025-12-01', null],
    ])
  })

  it('a slip put right on the same day: only the right one answers, that day too', async () => {
    const { targetId, ownersOn } = await unowned()
    await assignTargets(officer, { targetIds: [targetId], unitIds: [unit(0)] })
    await assignTargets(officer, { targetIds: [targetId], unitIds: [unit(1)] })
    expect(await ownersOn()).toEqual([unit(1)])
    await assignTargets(officer, { targetIds: [targetId], unitIds: [] })
    expect(await ownersOn()).toEqual([])
    await assignTargets(officer, { targetIds: [targetId], unitIds: [unit(0)] })
    expect(await ownersOn()).toEqual([unit(0)])
  })

  it('named twice, or said twice, once', async () => {
    const { targetId } = await unowned()
    const twice = { targetIds: [targetId, targetId], unitIds: [unit(0), unit(0)] }
    await assignTargets(officer, twice)
    await assignTargets(officer, twice)
    expect(await assignmentsOf(targetId)).toEqual([[0, '2025-11-18', null]])
  })

  it('said by two at once is what one of them said, never a mixture', async () => {
    const { targetId, secondId, ownersOn } = await unowned()
    for (let round = 0; round < 6; round++) {
      const say = (unitId: string, targetIds: string[]) =>
        assignTargets(tenant.as('officer'), { targetIds, unitIds: [unitId] })
      await say(unit(0), [targetId, secondId])
      await Promise.all([say(unit(1), [targetId, secondId]), say(unit(2), [secondId, targetId])])
      expect([[unit(1)], [unit(2)]]).toContainEqual(await ownersOn())
      expect((await assignmentsOf(targetId)).filter(([, , to]) => to === null)).toHaveLength(1)
    }
  })
})

it('a target is changed only from the version that was read', async () => {
  const { movementId } = await unowned()
  const [target] = await targetsOf(movementId)
  if (!target) throw new Error('no target')
  const change = (value: number) => inTransaction(officer, (tx) => updateTarget(tx, target, { value }))
  expect((await Promise.all([change(1), change(2)])).sort()).toEqual([false, true])
  expect(await change(3)).toBe(false)
  expect((await targetsOf(movementId))[0]?.version).toBe(2)
})
