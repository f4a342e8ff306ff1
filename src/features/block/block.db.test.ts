import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { actionsOn, refusalOf } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { getBlock, listBlocks, listLeaders } from './block.queries.ts'
import { changeBlock, closeBlock, createBlock, setLeaders } from './manage-block.command.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context

beforeAll(async () => {
  tenant = await openTestTenant()
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  officer = tenant.as('officer')
})
afterAll(async () => {
  await tenant.close()
  await other.close()
})

let made = 0
const school = async () => {
  made += 1
  const name = `Trường Tiểu học Số ${made}`
  return (await createUnit(officer, { parentId: tenant.rootId, kind: 'school', name })).unitId
}
async function freshBlock() {
  const unitIds = [await school(), await school()]
  const name = `Khối trường học ${made}`
  const { blockId } = await createBlock(officer, { name, validFrom: '2025-07-01', unitIds })
  return { blockId, name, unitIds }
}
const read = (id: string, on = '2025-11-18') =>
  inTransaction(officer, (tx) => getBlock(tx, tenant.tenantId, { id, on }))

describe('blocks', () => {
  it('are the officer’s to make, change, close and give leaders', async () => {
    const { blockId, name, unitIds } = await freshBlock()
    const [leaderId = ''] = unitIds
    const from = '2025-11-18'
    for (const role of roles.filter((known) => known !== 'officer')) {
      const ctx = tenant.as(role)
      const doings: (() => Promise<unknown>)[] = [
        () => createBlock(ctx, { name: 'Khối mới', validFrom: from, unitIds }),
        () => changeBlock(ctx, { blockId, version: 1, name, unitIds, from }),
        () => closeBlock(ctx, { blockId, version: 1, lastDay: from }),
        () => setLeaders(ctx, { blockId, year: 2025, leaderId, deputyId: null }),
      ]
      for (const doing of doings)
        expect([role, await refusalOf(Promise.resolve().then(doing))]).toEqual([role, '403 forbidden'])
    }
  })

  it('of another tenant, and with units of another tenant, are not found', async () => {
    const { blockId, name, unitIds } = await freshBlock()
    const stranger = other.as('officer')
    const from = '2025-11-18'
    expect(await refusalOf(changeBlock(stranger, { blockId, version: 1, name, unitIds, from }))).toBe('404 not-found')
    expect(await refusalOf(closeBlock(stranger, { blockId, version: 1, lastDay: from }))).toBe('404 not-found')
    expect(await refusalOf(createBlock(stranger, { name, validFrom: from, unitIds }))).toBe('404 not-found')
    expect(await inTransaction(stranger, (tx) => listBlocks(tx, other.tenantId, from))).toEqual([])
  })

  it('keep who was a member when, and record each change', async () => {
    const { blockId, name, unitIds } = await freshBlock()
    const [first = '', second = ''] = unitIds
    const third = await school()
    await changeBlock(officer, { blockId, version: 1, name, unitIds: [second, third], from: '2025-11-01' })
    expect((await read(blockId, '2025-10-31')).members.map(({ unitId }) => unitId)).toEqual([first, second])
    expect((await read(blockId)).members.map(({ unitId }) => unitId)).toEqual([second, third])
    expect(await refusalOf(changeBlock(officer, { blockId, version: 1, name, unitIds, from: '2025-11-02' }))).toBe(
      '409 conflict',
    )
    expect(await actionsOn(officer, blockId)).toEqual(['block.create', 'block.change'])
  })

  it('hold a unit one at a time, and no group', async () => {
    const { unitIds } = await freshBlock()
    const group = (await createUnit(officer, { parentId: tenant.rootId, kind: 'group', name: `Các trường ${made}` }))
      .unitId
    const make = (members: string[]) =>
      createBlock(officer, { name: `Khối ${made}x`, validFrom: '2025-11-18', unitIds: members })
    expect(await refusalOf(make([unitIds[0] ?? '', await school()]))).toBe('422 unit-in-other-block')
    expect(await refusalOf(make([group, await school()]))).toBe('422 block-member-group')
  })

  it('two at once cannot take the same unit', async () => {
    const unitIds = [await school(), await school()]
    const make = (name: string) => refusalOf(createBlock(officer, { name, validFrom: '2025-11-18', unitIds }))
    expect((await Promise.all([make('Khối đua một'), make('Khối đua hai')])).sort()).toEqual([
      '422 unit-in-other-block',
      null,
    ])
  })

  it('have leaders by year; the latest word of a year counts and the one before stays in the log', async () => {
    const { blockId, unitIds } = await freshBlock()
    const [first = '', second = ''] = unitIds
    await setLeaders(officer, { blockId, year: 2025, leaderId: first, deputyId: null })
    await setLeaders(officer, { blockId, year: 2025, leaderId: second, deputyId: first })
    await setLeaders(officer, { blockId, year: 2026, leaderId: first, deputyId: second })
    const leaders = await inTransaction(officer, (tx) => listLeaders(tx, tenant.tenantId, blockId))
    expect(leaders.map(({ year, leaderId, deputyId }) => [year, leaderId, deputyId])).toEqual([
      [2026, first, second],
      [2025, second, first],
    ])
    const stranger = await school()
    expect(await refusalOf(setLeaders(officer, { blockId, year: 2025, leaderId: stranger, deputyId: null }))).toBe(
      '422 block-leader-not-member',
    )
  })

  it('closed ones leave the list and their units are free', async () => {
    const { blockId, name, unitIds } = await freshBlock()
    await closeBlock(officer, { blockId, version: 1, lastDay: '2025-11-17' })
    const standing = await inTransaction(officer, (tx) => listBlocks(tx, tenant.tenantId, '2025-11-18'))
    expect(standing.map(({ id }) => id)).not.toContain(blockId)
    const { blockId: next } = await createBlock(officer, { name, validFrom: '2025-11-18', unitIds })
    expect((await read(next)).members).toHaveLength(2)
    expect(await refusalOf(closeBlock(officer, { blockId, version: 2, lastDay: null }))).toBe('422 block-name-taken')
  })
})
