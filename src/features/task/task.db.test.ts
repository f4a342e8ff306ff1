import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { actionsOn, draftMovement, refusalOf } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { changeTaskState, planTask } from './change-task.command.ts'
import { getTask, listTasks } from './task.queries.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let unitId: string

beforeAll(async () => {
  tenant = await openTestTenant()
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  officer = tenant.as('officer')
  unitId = (await createUnit(officer, { parentId: tenant.rootId, kind: 'division', name: 'Phòng Kinh tế' })).unitId
})
afterAll(async () => {
  await tenant.close()
  await other.close()
})

const read = (id: string) => inTransaction(officer, (tx) => getTask(tx, tenant.tenantId, id))

/** Two fresh tasks: one is the unit's, one is nobody's. */
async function freshTasks() {
  const movementId = await draftMovement(officer, { responsibilityUnits: [{ responsibility: 1, unitId }] })
  const tasks = await inTransaction(officer, (tx) => listTasks(tx, tenant.tenantId, { movementId }))
  const own = tasks.find((task) => task.unit_id === unitId)
  const nobodys = tasks.find((task) => task.unit_id === null)
  if (!own || !nobodys) throw new Error('tasks are missing')
  return { movementId, own: own.id, nobodys: nobodys.id }
}

describe('saying how far a task is', () => {
  const change = (ctx: Context, taskId: string, version = 1) => changeTaskState(ctx, { taskId, version, state: 'done' })

  it('is for the officer and the unit whose task it is', async () => {
    const { own, nobodys } = await freshTasks()
    for (const role of roles.filter((known) => known !== 'officer')) {
      expect([role, await refusalOf(change(tenant.as(role), own))]).toEqual([role, '403 forbidden'])
      expect([role, await refusalOf(change(tenant.as(role, unitId), nobodys))]).toEqual([role, '403 forbidden'])
      if (role !== 'unit')
        expect([role, await refusalOf(change(tenant.as(role, unitId), own))]).toEqual([role, '403 forbidden'])
    }
    expect([(await read(own)).state, (await read(nobodys)).state]).toEqual(['open', 'open'])
    await change(tenant.as('unit', unitId), own)
    await change(officer, nobodys)
    expect([(await read(own)).state, (await read(nobodys)).state]).toEqual(['done', 'done'])
  })

  it('another tenant’s task is not found, by whatever role', async () => {
    const { own } = await freshTasks()
    for (const role of roles)
      expect([role, await refusalOf(change(other.as(role, unitId), own))]).toEqual([role, '404 not-found'])
  })

  it('done has a day, taken back it has none; each is in the audit log', async () => {
    const { own } = await freshTasks()
    const unit = tenant.as('unit', unitId)
    await changeTaskState(unit, { taskId: own, version: 1, state: 'started' })
    await changeTaskState(unit, { taskId: own, version: 2, state: 'done' })
    expect(await read(own)).toMatchObject({ state: 'done', done_on: '2025-11-18', version: 3 })
    await changeTaskState(officer, { taskId: own, version: 3, state: 'open' })
    expect(await read(own)).toMatchObject({ state: 'open', done_on: null, version: 4 })
    expect(await actionsOn(officer, own)).toEqual(['task.change', 'task.change', 'task.change'])
  })

  it('twice at once from one page: once, and the other is a conflict', async () => {
    const { own } = await freshTasks()
    const outcomes = await Promise.all([refusalOf(change(officer, own)), refusalOf(change(officer, own))])
    expect(outcomes.sort()).toEqual(['409 conflict', null])
    expect(await refusalOf(change(officer, own))).toBe('409 conflict')
    expect(await actionsOn(officer, own)).toEqual(['task.change'])
  })
})

describe('giving a task to a unit and a day', () => {
  const plan = (ctx: Context, taskId: string, change: { unitId?: string | null; version?: number } = {}) =>
    planTask(ctx, { taskId, version: 1, unitId, dueOn: '2026-03-31', ...change })

  it('is the officer’s alone', async () => {
    const { nobodys } = await freshTasks()
    for (const role of roles.filter((known) => known !== 'officer')) {
      expect([role, await refusalOf(plan(tenant.as(role, unitId), nobodys))]).toEqual([role, '403 forbidden'])
    }
  })

  it('another tenant’s task, or unit, is not found', async () => {
    const { nobodys } = await freshTasks()
    expect(await refusalOf(plan(other.as('officer'), nobodys, { unitId: other.rootId }))).toBe('404 not-found')
    expect(await refusalOf(plan(officer, nobodys, { unitId: other.rootId }))).toBe('404 not-found')
    expect(await read(nobodys)).toMatchObject({ unit_id: null, version: 1 })
  })

  it('is recorded, and a stale page is a conflict', async () => {
    const { nobodys } = await freshTasks()
    await plan(officer, nobodys)
    expect(await read(nobodys)).toMatchObject({ unit_id: unitId, due_on: '2026-03-31', version: 2 })
    expect(await refusalOf(plan(officer, nobodys, { unitId: null }))).toBe('409 conflict')
    await plan(officer, nobodys, { unitId: null, version: 2 })
    expect((await read(nobodys)).unit_id).toBe(null)
    expect(await actionsOn(officer, nobodys)).toEqual(['task.plan', 'task.plan'])
  })
})

describe('the list of tasks', () => {
  it('is of one movement, one unit or what is still open; by day, what has none last', async () => {
    const { movementId, own } = await freshTasks()
    const list = (of: Parameters<typeof listTasks>[2]) =>
      inTransaction(officer, (tx) => listTasks(tx, tenant.tenantId, of))
    expect((await list({ movementId })).map(({ due_on }) => due_on)).toEqual([
      '2026-06-30',
      '2026-12-31',
      null,
      null,
      null,
      null,
    ])
    expect((await list({ movementId, unitId })).map(({ id }) => id)).toEqual([own])
    await changeTaskState(officer, { taskId: own, version: 1, state: 'done' })
    expect(await list({ movementId, unitId, openOnly: true })).toEqual([])
  })

  it('of another tenant is empty', async () => {
    const { movementId } = await freshTasks()
    const stranger = other.as('officer')
    expect(await inTransaction(stranger, (tx) => listTasks(tx, other.tenantId, { movementId }))).toEqual([])
    expect(await inTransaction(stranger, (tx) => listTasks(tx, tenant.tenantId, { movementId }))).toEqual([])
  })
})
