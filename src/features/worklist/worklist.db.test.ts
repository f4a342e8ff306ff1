import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context.ts'
import { completePlan, draftMovement, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { startBlankPlan } from '../plan/submit-document.command.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { loadDesk } from './load-desk.command.ts'
import { loadWorklist } from './worklist.queries.ts'
import { workOf } from './worklist.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let unitId: string
let launched: string
let draft: string

const launch = async (movementId: string) => {
  await step(officer, movementId, 'make-ready')
  await step(tenant.as('leader'), movementId, 'launch')
}

beforeAll(async () => {
  tenant = await openTestTenant('2026-07-15')
  other = await openTestTenant('2026-07-15', 'Khác Xã')
  officer = tenant.as('officer')
  unitId = (await createUnit(officer, { parentId: tenant.rootId, kind: 'division', name: 'Phòng Kinh tế' })).unitId
  const owners = completePlan.targets.map((_, target) => ({ target, unitIds: [target === 2 ? unitId : tenant.rootId] }))
  launched = await draftMovement(officer, { owners, responsibilityUnits: [{ responsibility: 1, unitId }] })
  await launch(launched)
  draft = await draftMovement(officer, { owners: [], responsibilityUnits: [{ responsibility: 1, unitId }] })
  await startBlankPlan(officer, { name: 'Kế hoạch mới' })
})
afterAll(async () => {
  await tenant.close()
  await other.close()
})

const workFor = async (ctx: Context) => {
  const { waiting, today } = await loadWorklist(ctx)
  return workOf({ role: ctx.actor.role, unitIds: [ctx.actor.unitId], today }, waiting)
}

describe('the worklist', () => {
  it('of a unit holds its own tasks and targets of launched movements only', async () => {
    const work = await workFor(tenant.as('unit', unitId))
    expect(work.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['hand-in', '2026-Q1'],
      ['hand-in', '2026-Q2'],
      ['task', 'Bố trí kinh phí khen thưởng.'],
      ['target', 'Tỷ lệ hộ nghèo'],
    ])
    expect(work.slice(0, 2).map(({ href }) => href)).toEqual(['/reports/2026-Q1', '/reports/2026-Q2'])
    for (const { href } of work.slice(2)) expect(href.startsWith(`/movements/${launched}/`)).toBe(true)
  })

  it('of the officer holds the paper to check, the draft with its targets that nobody answers for, and what is late', async () => {
    const work = await workFor(officer)
    expect(work.find(({ kind }) => kind === 'check-document')?.subject).toBe('Kế hoạch mới')
    expect(work.find(({ kind }) => kind === 'assign-targets')).toMatchObject({
      count: 5,
      href: `/movements/${draft}/targets#assign`,
    })
    expect(work.filter(({ due }) => due === '2026-06-30')).toHaveLength(1)
  })

  it('of a leader holds what waits to be launched, and what is late', async () => {
    const ready = await draftMovement(officer)
    await step(officer, ready, 'make-ready')
    const work = await workFor(tenant.as('leader'))
    expect(work.map(({ kind, href, due }) => [kind, href.split('#')[0], due])).toEqual([
      ['launch-movement', `/movements/${ready}`, null],
      ['task', `/movements/${launched}/tasks`, '2026-06-30'],
    ])
  })

  it('of the officer and the leader says how many units are late for the periods due last, older ones left out', async () => {
    const lateFor = async (role: 'officer' | 'leader' | 'unit', today: string) =>
      (await workFor({ ...tenant.as(role, unitId), today }))
        .filter(({ kind }) => kind === 'chase-reports')
        .map(({ subject, count, due, href }) => [subject, count, due, href])
    expect(await lateFor('officer', '2026-07-15')).toEqual([])
    expect(await lateFor('officer', '2026-11-21')).toEqual([['2026-Q3', 2, '2026-10-05', '/missing?period=2026-Q3']])
    expect(await lateFor('leader', '2026-11-21')).toEqual([['2026-Q3', 2, '2026-10-05', '/missing?period=2026-Q3']])
    expect(await lateFor('unit', '2026-11-21')).toEqual([])
  })

  it('says what runs and what happened last, and knows nothing of another office', async () => {
    const { running, standings, news } = await loadDesk(officer)
    expect(running).toMatchObject({ id: launched, targets: 6 })
    expect(standings.map(({ state }) => state)).toEqual(Array(5).fill('unknown'))
    expect(news.map(({ action }) => action)).toContain('launch')
    expect((await loadDesk(tenant.as('unit', unitId))).standings).toEqual([])
    const theirs = await loadDesk(other.as('officer'))
    expect(theirs.waiting).toMatchObject({ documents: [], movements: [], tasks: [], targets: [] })
    expect([theirs.running, theirs.standings, theirs.news]).toEqual([undefined, [], []])
  })
})
