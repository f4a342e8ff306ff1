import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { changeUnit, closeUnit, reopenUnit } from './change-unit.command.ts'
import { createUnit } from './create-unit.command.ts'
import { pasteUnits } from './paste-units.command.ts'
import { getUnit, listUnits } from './unit.queries.ts'

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

let count = 0
const newUnit = async (parentId = tenant.rootId) => {
  const { unitId } = await createUnit(officer, { parentId, kind: 'division', name: `Phòng số ${++count}` })
  return inTransaction(officer, (tx) => getUnit(tx, tenant.tenantId, unitId))
}
type Known = Awaited<ReturnType<typeof newUnit>>
const editOf = (unit: Known) => {
  const { id, version, name, kind, parentId, outside, validFrom } = unit
  return { unitId: id, version, name, kind, parentId, outside, validFrom }
}
const read = (id: string) => inTransaction(officer, (tx) => getUnit(tx, tenant.tenantId, id))
const actionsOn = (id: string) =>
  inTransaction(officer, async (tx) => {
    const rows = await tx
      .selectFrom('audit_entry')
      .select('action')
      .where('tenant_id', '=', tenant.tenantId)
      .where('object_id', '=', id)
      .orderBy('sequence')
      .execute()
    return rows.map(({ action }) => action)
  })

describe('who may change the tree', () => {
  const others = roles.filter((role) => !['officer', 'admin'].includes(role))

  test.each(others)('not %s', async (role) => {
    const unit = await newUnit()
    const ctx = tenant.as(role)
    const refused = { code: 'forbidden' }
    const add = createUnit(ctx, { parentId: tenant.rootId, kind: 'board', name: 'Ban' })
    await expect(add).rejects.toMatchObject(refused)
    const attempts = [
      () => changeUnit(ctx, editOf(unit)),
      () => closeUnit(ctx, { unitId: unit.id, version: 1, lastDay: '2025-12-31' }),
      () => reopenUnit(ctx, { unitId: unit.id, version: 1 }),
      () => pasteUnits(ctx, { text: 'Thôn Một', parentId: tenant.rootId }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refused)
  })

  test('nobody of another office, for whom the unit is not there', async () => {
    const unit = await newUnit()
    const stranger = other.as('officer')
    const absent = { code: 'not-found', status: 404 }
    const attempts = [
      () => createUnit(stranger, { parentId: unit.id, kind: 'board', name: 'Ban' }),
      () => changeUnit(stranger, editOf(unit)),
      () => closeUnit(stranger, { unitId: unit.id, version: 1, lastDay: '2025-12-31' }),
      () => pasteUnits(stranger, { text: 'Thôn Một', parentId: unit.id }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(absent)
  })
})

describe('the tree', () => {
  test('keeps a new unit with its name for search, and says who added it', async () => {
    const { unitId } = await createUnit(officer, {
      parentId: tenant.rootId,
      kind: 'police',
      name: '  Công an   xã ',
    })
    expect(await read(unitId)).toMatchObject({
      name: 'Công an xã',
      nameFolded: 'cong an xa',
      outside: true,
      validFrom: '2025-11-18',
      validTo: null,
      version: 1,
    })
    expect(await actionsOn(unitId)).toEqual(['unit.create'])
  })

  test('has one root and no two open units of one name in one place', async () => {
    const unit = await newUnit()
    const root = { parentId: null, kind: 'office', name: 'Gốc khác' } as const
    await expect(createUnit(officer, root)).rejects.toMatchObject({ code: 'unit-is-root' })
    const twin = { parentId: tenant.rootId, kind: 'division', name: unit.name.toUpperCase() } as const
    await expect(createUnit(officer, twin)).rejects.toMatchObject({ code: 'unit-name-taken' })
  })

  test('renames and moves, and says so', async () => {
    const [unit, parent] = [await newUnit(), await newUnit()]
    await changeUnit(officer, { ...editOf(unit), name: 'Phòng Đổi Tên', parentId: parent.id })
    const changed = { name: 'Phòng Đổi Tên', nameFolded: 'phong doi ten', parentId: parent.id, version: 2 }
    expect(await read(unit.id)).toMatchObject(changed)
    expect(await actionsOn(unit.id)).toEqual(['unit.create', 'unit.change'])
  })

  test('refuses a change of something that has changed meanwhile', async () => {
    const unit = await newUnit()
    await changeUnit(officer, { ...editOf(unit), name: 'Tên trước' })
    await expect(changeUnit(officer, { ...editOf(unit), name: 'Tên sau' })).rejects.toMatchObject({ status: 409 })
    expect((await read(unit.id)).name).toBe('Tên trước')
  })

  test('never becomes a circle, not even by two moves at once', async () => {
    const parent = await newUnit()
    const child = await newUnit(parent.id)
    const under = { ...editOf(parent), parentId: child.id }
    await expect(changeUnit(officer, under)).rejects.toMatchObject({ code: 'unit-moves-under-itself' })
    const [a, b] = [await newUnit(), await newUnit()]
    const moves = await Promise.allSettled([
      changeUnit(officer, { ...editOf(a), parentId: b.id }),
      changeUnit(officer, { ...editOf(b), parentId: a.id }),
    ])
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('closes from a day, not over open units below, and opens again', async () => {
    const parent = await newUnit()
    const child = await newUnit(parent.id)
    const lastDay = '2025-12-31'
    const tooEarly = closeUnit(officer, { unitId: parent.id, version: 1, lastDay })
    await expect(tooEarly).rejects.toMatchObject({ code: 'unit-has-open-children' })
    await closeUnit(officer, { unitId: child.id, version: 1, lastDay })
    await closeUnit(officer, { unitId: parent.id, version: 1, lastDay })
    const on = (day: string) => inTransaction(officer, (tx) => listUnits(tx, tenant.tenantId, day))
    expect((await on('2025-12-31')).some(({ id }) => id === parent.id)).toBe(true)
    expect((await on('2026-01-01')).some(({ id }) => id === parent.id)).toBe(false)
    const reopen = reopenUnit(officer, { unitId: child.id, version: 2 })
    await expect(reopen).rejects.toMatchObject({ code: 'unit-parent-closed' })
    await reopenUnit(officer, { unitId: parent.id, version: 2 })
    expect((await read(parent.id)).validTo).toBeNull()
    expect(await actionsOn(parent.id)).toEqual(['unit.create', 'unit.close', 'unit.reopen'])
  })

  test('keeps its root', async () => {
    const close = closeUnit(officer, { unitId: tenant.rootId, version: 1, lastDay: '2025-12-31' })
    await expect(close).rejects.toMatchObject({ code: 'unit-is-root' })
  })
})

describe('lines pasted from a sheet', () => {
  test('are added all, or none when one is wrong', async () => {
    const parent = await newUnit()
    const names = async () => {
      const units = await inTransaction(officer, (tx) => listUnits(tx, tenant.tenantId, null))
      return units.filter(({ parentId }) => parentId === parent.id).map(({ name }) => name)
    }
    const wrong = pasteUnits(officer, { parentId: parent.id, text: 'Thôn Một\nKhông rõ\nThôn Hai' })
    await expect(wrong).rejects.toMatchObject({ code: 'pasted-lines-wrong', facts: { count: 1 } })
    expect(await names()).toEqual([])
    const { unitIds } = await pasteUnits(officer, { parentId: parent.id, text: 'Thôn Một\nKhông rõ\tThôn\nThôn Hai' })
    expect(await names()).toEqual(['Thôn Một', 'Không rõ', 'Thôn Hai'])
    expect(await Promise.all(unitIds.map(actionsOn))).toEqual([['unit.create'], ['unit.create'], ['unit.create']])
  })
})
