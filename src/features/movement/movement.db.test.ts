import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, type Role, roles } from '#platform/context.ts'
import { attempt, refused, rolesBut } from '../../../test/document.ts'
import { actionsOn, completePlan, draftMovement, movementNow, refusalOf, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { assignTargets } from '../target/assign-target.command.ts'
import { listTargets } from '../target/target.queries.ts'
import { createMovement } from './create-movement.command.ts'
import { explainReadiness } from './explain-readiness.command.ts'
import { moveMovement } from './move-movement.command.ts'
import { listEvents } from './movement.queries.ts'
import { type MovementAction, movementActions } from './movement.ts'
import { loadMovement, loadMovements } from './movement-page.queries.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let leader: Context

beforeAll(async () => {
  tenant = await openTestTenant('2025-08-01')
  other = await openTestTenant('2025-08-01', 'Khác Xã')
  officer = tenant.as('officer')
  leader = tenant.as('leader')
})
afterAll(async () => {
  await tenant.close()
  await other.close()
})

const eventsOf = async (id: string) =>
  (await inTransaction(officer, (tx) => listEvents(tx, tenant.tenantId, id))).reverse()
const statusOf = async (id: string) => (await movementNow(officer, id)).status

/** The state that the log of a movement comes to, each step beginning where the one before ended. */
async function replayed(id: string): Promise<string> {
  let status = 'draft'
  for (const { from_status, to_status, sequence } of await eventsOf(id)) {
    expect([sequence, from_status]).toEqual([sequence, status])
    status = to_status
  }
  return status
}

describe('making a movement', () => {
  const input = () => ({
    documentId: null,
    plan: completePlan,
    kind: 'wave' as const,
    owners: [],
    responsibilityUnits: [],
  })

  it('is the officer’s alone', async () => {
    for (const role of rolesBut('officer'))
      expect([role, await refusalOf(createMovement(tenant.as(role), input()))]).toEqual([role, '403 forbidden'])
  })

  it('writes the plan, its parts, the log and the audit', async () => {
    const id = await draftMovement(officer)
    const { movement, parts, targets, tasks, plan } = await loadMovement(officer, id)
    expect(movement).toMatchObject({ status: 'draft', version: 1, period_from: '2026-01-15', period_to: '2026-12-31' })
    expect(plan).toEqual(JSON.parse(JSON.stringify(completePlan)))
    expect([parts.phases.length, parts.milestones.length, parts.named.length, parts.awards.length]).toEqual([
      2, 2, 2, 2,
    ])
    expect(targets.map(({ value, requirement }) => [value, requirement])).toEqual([
      [12450, false],
      [1200, false],
      [6.5, false],
      [40, false],
      [100, false],
      [null, false],
      [100, true],
    ])
    expect(targets[1]?.parent_id).toBe(targets[0]?.id)
    expect(tasks).toHaveLength(6)
    expect((await eventsOf(id)).map(({ action, actor_role }) => [action, actor_role])).toEqual([['create', 'officer']])
    expect(await actionsOn(officer, id)).toEqual(['movement.create'])
  })

  const strangers: [what: string, unitId: () => string][] = [
    ['of another tenant', () => other.rootId],
    ['that does not exist', () => '00000000-0000-7000-8000-000000000000'],
    ['that is no id', () => "'; drop table unit; --"],
  ]
  it.each(strangers)(
    'with a unit %s as owner or as responsible is not found, and nothing is written',
    async (_what, unitId) => {
      const before = (await loadMovements(officer)).length
      const owners = [{ target: 0, unitIds: [tenant.rootId, unitId()] }]
      const responsibilityUnits = [{ responsibility: 0, unitId: unitId() }]
      expect(await refusalOf(createMovement(officer, { ...input(), owners }))).toBe('404 not-found')
      expect(await refusalOf(createMovement(officer, { ...input(), responsibilityUnits }))).toBe('404 not-found')
      expect(await loadMovements(officer)).toHaveLength(before)
    },
  )

  it('one unit named twice as owner of a target owns it once', async () => {
    const id = await draftMovement(officer, { owners: [{ target: 0, unitIds: [tenant.rootId, tenant.rootId] }] })
    const [first] = await inTransaction(officer, (tx) =>
      listTargets(tx, tenant.tenantId, { movementId: id, on: officer.today }),
    )
    expect(first?.owners.map((unit) => unit.id)).toEqual([tenant.rootId])
  })
})

describe('moving a movement', () => {
  const allowed: Partial<Record<MovementAction, Role[]>> = {
    'make-ready': ['officer'],
    'take-back': ['officer', 'leader'],
    launch: ['leader'],
    drop: ['officer'],
    'sum-up': ['leader'],
    archive: ['officer'],
  }
  it.each(movementActions)('%s is refused to every role but its own', async (action) => {
    const movementId = await draftMovement(officer)
    for (const role of rolesBut(...(allowed[action] ?? []))) {
      const move = moveMovement(tenant.as(role), { movementId, version: 1, action, reason: 'x' })
      expect([role, await refusalOf(move)]).toEqual([role, '403 forbidden'])
    }
    expect(await statusOf(movementId)).toBe('draft')
  })

  it('of another tenant is not found', async () => {
    const movementId = await draftMovement(officer)
    for (const action of movementActions) {
      const move = moveMovement(other.as('officer'), { movementId, version: 1, action, reason: 'x' })
      expect(await refusalOf(move)).toBe('404 not-found')
    }
    expect(await refusalOf(loadMovement(other.as('officer'), movementId))).toBe('404 not-found')
    expect(await statusOf(movementId)).toBe('draft')
  })

  it('from draft to launched is recorded step by step, and the log comes to the same state', async () => {
    const id = await draftMovement(officer)
    await step(officer, id, 'make-ready')
    await step(leader, id, { action: 'take-back', reason: ' Bổ sung đối tượng ' })
    await step(officer, id, 'make-ready')
    await step(leader, id, 'launch')
    expect(await movementNow(officer, id)).toMatchObject({ status: 'launched', launched_on: '2025-08-01', version: 5 })
    expect(await replayed(id)).toBe('launched')
    expect((await eventsOf(id)).map(({ action, reason }) => [action, reason])).toEqual([
      ['create', null],
      ['make-ready', null],
      ['take-back', 'Bổ sung đối tượng'],
      ['make-ready', null],
      ['launch', null],
    ])
    expect(await actionsOn(officer, id)).toEqual([
      'movement.create',
      'movement.make-ready',
      'movement.take-back',
      'movement.make-ready',
      'movement.launch',
    ])
  })

  it('two who launch at once: one does, the other is refused, the log has one launch', async () => {
    const id = await draftMovement(officer)
    await step(officer, id, 'make-ready')
    const launch = () =>
      refusalOf(moveMovement(tenant.as('leader'), { movementId: id, version: 2, action: 'launch', reason: null }))
    const outcomes = await Promise.all([launch(), launch(), launch()])
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
    for (const outcome of outcomes) expect([null, '409 conflict', '422 movement-wrong-status']).toContain(outcome)
    expect((await eventsOf(id)).filter(({ action }) => action === 'launch')).toHaveLength(1)
    expect((await actionsOn(officer, id)).filter((action) => action === 'movement.launch')).toHaveLength(1)
  })

  it('launched and taken back at once: one of the two', async () => {
    const id = await draftMovement(officer)
    await step(officer, id, 'make-ready')
    const go = (ctx: Context, action: MovementAction) =>
      refusalOf(moveMovement(ctx, { movementId: id, version: 2, action, reason: null }))
    const outcomes = await Promise.all([go(leader, 'launch'), go(officer, 'take-back')])
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
    expect(await replayed(id)).toBe(await statusOf(id))
  })

  it('from a page that is no longer true is a conflict', async () => {
    const id = await draftMovement(officer)
    await step(officer, id, 'make-ready')
    await step(officer, id, 'take-back')
    const stale = moveMovement(officer, { movementId: id, version: 1, action: 'make-ready', reason: null })
    expect(await refusalOf(stale)).toBe('409 conflict')
    expect(await statusOf(id)).toBe('draft')
  })

  it('a movement that lacks something is not made ready, and says how much', async () => {
    const id = await draftMovement(officer, { owners: [], plan: { ...completePlan, outline: [] } })
    await expect(step(officer, id, 'make-ready')).rejects.toMatchObject({
      code: 'movement-without-owner',
      facts: { count: 5, name: 'Thu ngân sách trên địa bàn' },
    })
    const owned = await draftMovement(officer, { subjects: null })
    await expect(step(officer, owned, 'make-ready')).rejects.toMatchObject({
      code: 'movement-not-ready',
      facts: { open: 1 },
    })
    expect(await statusOf(id)).toBe('draft')
  })

  it('what was ready when it was handed up is checked again at launch', async () => {
    const id = await draftMovement(officer)
    await step(officer, id, 'make-ready')
    const [target] = (await loadMovement(officer, id)).targets
    await assignTargets(officer, { targetIds: [target?.id ?? ''], unitIds: [] })
    await expect(step(leader, id, 'launch')).rejects.toMatchObject({
      code: 'movement-without-owner',
      facts: { count: 1, name: 'Thu ngân sách trên địa bàn' },
    })
    expect(await statusOf(id)).toBe('ready')
  })

  it('dropped, with its reason, it stays dropped', async () => {
    const id = await draftMovement(officer)
    expect(await refusalOf(step(officer, id, { action: 'drop', reason: ' ' }))).toBe('422 reason-missing')
    await step(officer, id, { action: 'drop', reason: 'Sáp nhập xã' })
    for (const action of ['make-ready', 'drop'] as const)
      expect(await refusalOf(step(officer, id, { action, reason: 'x' }))).toBe('422 movement-wrong-status')
    expect((await eventsOf(id)).at(-1)?.reason).toBe('Sáp nhập xã')
  })
})

describe('explaining a point of the checklist', () => {
  const draft = () => draftMovement(officer, { plan: { ...completePlan, outline: [] } })
  const explain = (ctx: Context, movementId: string, reason = 'Toàn xã') =>
    explainReadiness(ctx, { movementId, item: 'subjects', reason })

  it('is the officer’s alone, and another tenant’s movement is not found', async () => {
    const id = await draft()
    for (const role of rolesBut('officer'))
      expect(await refused(() => explain(tenant.as(role), id))).toBe('403 forbidden')
    expect(await refusalOf(explain(other.as('officer'), id))).toBe('404 not-found')
    expect(await actionsOn(officer, id)).toEqual(['movement.create'])
  })

  it('lets the movement be made ready, and is in the audit log', async () => {
    const id = await draft()
    expect(await refusalOf(step(officer, id, 'make-ready'))).toBe('422 movement-not-ready')
    await explain(officer, id)
    await step(officer, id, 'make-ready')
    expect(await actionsOn(officer, id)).toEqual(['movement.create', 'movement.explain', 'movement.make-ready'])
  })

  it('again, the newer reason stands and the older is kept', async () => {
    const id = await draft()
    await explain(officer, id, 'Toàn xã')
    await explain(officer, id, ' Các thôn ')
    const { readiness } = await loadMovement(officer, id)
    expect(readiness.find(({ item }) => item === 'subjects')).toMatchObject({
      outcome: 'explained',
      reason: 'Các thôn',
    })
    const { rows } = await inTransaction(officer, (tx) =>
      sql<{ reason: string }>`select reason from readiness_note where movement_id = ${id} order by sequence`.execute(
        tx,
      ),
    )
    expect(rows.map(({ reason }) => reason)).toEqual(['Toàn xã', 'Các thôn'])
  })

  it('two at once: both are kept, or one is told to look again', async () => {
    const id = await draft()
    const outcomes = await Promise.all([refusalOf(explain(officer, id, 'a')), refusalOf(explain(officer, id, 'b'))])
    for (const outcome of outcomes) expect([null, '409 conflict']).toContain(outcome)
    expect(outcomes).toContain(null)
  })

  it('needs words, a draft, and a point that may be explained', async () => {
    const id = await draft()
    expect(await refused(() => explain(officer, id, ' \n '))).toBe('400 invalid-input')
    expect(await refusalOf(explainReadiness(officer, { movementId: id, item: 'owners', reason: 'x' }))).toBe(
      '422 readiness-compulsory',
    )
    await explain(officer, id)
    await step(officer, id, 'make-ready')
    expect(await refusalOf(explain(officer, id, 'khác'))).toBe('422 movement-wrong-status')
  })
})

describe('reading', () => {
  it('a movement is open to every role of its office', async () => {
    const id = await draftMovement(officer)
    for (const role of roles) expect((await loadMovement(tenant.as(role), id)).movement.id).toBe(id)
  })

  it('another office’s movements are in no list', async () => {
    expect(await loadMovements(other.as('officer'))).toEqual([])
    expect((await loadMovements(officer)).length).toBeGreaterThan(5)
  })
})

describe('what the program may not do to the log', () => {
  const appendOnly = [
    'plan',
    'movement_event',
    'readiness_note',
    'content_group',
    'phase',
    'milestone',
    'named_movement',
    'award_rule',
  ]
  it.each(appendOnly)('%s is neither changed nor deleted', async (table) => {
    expect(await attempt(officer, `update ${table} set movement_id = movement_id`)).toBe('42501')
    expect(await attempt(officer, `delete from ${table}`)).toBe('42501')
    expect(await attempt(officer, `truncate ${table}`)).toBe('42501')
  })
  it.each(['movement', 'target', 'assignment', 'task'])('%s is never deleted', async (table) => {
    expect(await attempt(officer, `delete from ${table}`)).toBe('42501')
  })
})
