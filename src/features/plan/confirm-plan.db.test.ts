import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction } from '#platform/context.ts'
import { type Desk, openDesk, refused, rolesBut } from '../../../test/document.ts'
import { actionsOn } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { loadMovement, loadMovements } from '../movement/movement-page.queries.ts'
import { listTasks } from '../task/task.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { type Confirmation, confirmPlan } from './confirm-plan.command.ts'
import { addFact, confirmClearFacts, decideFacts } from './decide-facts.command.ts'
import { listOverrides } from './document.queries.ts'
import { loadReview } from './review.queries.ts'
import { startBlankPlan } from './submit-document.command.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let stranger: Context
let desk: Desk

beforeAll(async () => {
  tenant = await openTestTenant()
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  officer = tenant.as('officer')
  stranger = other.as('officer')
  desk = await openDesk(officer)
})
afterAll(async () => {
  await desk.close()
  await tenant.close()
  await other.close()
})

describe('confirming a plan', () => {
  const confirmation = (documentId: string, change: Partial<Confirmation> = {}): Confirmation => ({
    documentId,
    kind: 'thematic',
    units: [{ way: 'none' }, { way: 'none' }, { way: 'none' }],
    owners: [],
    ...change,
  })
  const movementCount = async () => (await loadMovements(officer)).length
  const unitsNow = () => inTransaction(officer, (tx) => listUnits(tx, tenant.tenantId, officer.today))

  it('is the officer’s alone; another tenant’s document is not found', async () => {
    const id = await desk.submitDecided()
    const before = await movementCount()
    for (const role of rolesBut('officer')) {
      expect([role, await refused(() => confirmPlan(tenant.as(role), confirmation(id)))]).toEqual([
        role,
        '403 forbidden',
      ])
    }
    expect(await refused(() => confirmPlan(stranger, confirmation(id)))).toBe('404 not-found')
    expect([await movementCount(), (await desk.now(id)).state]).toEqual([before, 'read'])
  })

  it('is refused while a single fact is open, and says how many', async () => {
    const id = await desk.submitDecided()
    await decideFacts(officer, { documentId: id, decisions: [{ key: 'targets.2', verdict: 'reopened', value: null }] })
    await expect(confirmPlan(officer, confirmation(id))).rejects.toMatchObject({
      code: 'plan-facts-open',
      status: 422,
      facts: { open: 1 },
    })
    expect((await desk.now(id)).state).toBe('read')
  })

  it('chosen on a page that showed other decisions is a conflict', async () => {
    const id = await desk.submitDecided()
    const { decisions } = await desk.now(id)
    const reopened = ['rejected', 'confirmed'] as const
    for (const verdict of reopened)
      await decideFacts(officer, { documentId: id, decisions: [{ key: 'targets.0', verdict, value: null }] })
    expect(await refused(() => confirmPlan(officer, confirmation(id, { decisions })))).toBe('409 conflict')
    expect(await refused(() => confirmPlan(officer, confirmation(id, { decisions: decisions + 2 })))).toBe(null)
  })

  it('makes a draft movement of the plan as decided, and closes the document', async () => {
    const id = await desk.submitDecided()
    await decideFacts(officer, {
      documentId: id,
      decisions: [
        { key: 'targets.0', verdict: 'rejected', value: null },
        { key: 'theme', verdict: 'corrected', value: { text: 'Mây xanh', span: [0, 0] } },
      ],
    })
    const { movementId } = await confirmPlan(officer, confirmation(id))
    const { movement, targets, documentId } = await loadMovement(officer, movementId)
    expect(movement).toMatchObject({ status: 'draft', kind: 'thematic', theme: 'Mây xanh' })
    expect(targets.map(({ name, parent_id, requirement }) => [name, parent_id, requirement]).slice(0, 2)).toEqual([
      ['thu từ chợ phiên', null, false],
      ['Tỷ lệ hộ nghèo', null, false],
    ])
    expect(targets).toHaveLength(6)
    expect(documentId).toBe(id)
    expect(await desk.now(id)).toMatchObject({ state: 'confirmed', movement_id: movementId })
    expect((await actionsOn(officer, id)).at(-1)).toBe('plan.confirm')
    expect(await actionsOn(officer, movementId)).toEqual(['movement.create'])
  })

  it('records the findings that were passed over, by whom', async () => {
    const id = await desk.submitDecided()
    await confirmPlan(officer, confirmation(id))
    const overrides = await inTransaction(officer, (tx) => listOverrides(tx, tenant.tenantId, id))
    const { plan } = await desk.now(id)
    expect(overrides.map(({ rule, span_start }) => [rule, span_start]).sort()).toEqual(
      (plan?.findings ?? []).map(({ rule, span }) => [rule, span?.[0] ?? null]).sort(),
    )
    expect(overrides).toHaveLength(2)
    expect(overrides.every(({ decided_by }) => decided_by === officer.actor.accountId)).toBe(true)
  })

  it('makes the units that were chosen to be made, under the office, and gives them what is theirs', async () => {
    const id = await desk.submitDecided()
    const { movementId } = await confirmPlan(
      officer,
      confirmation(id, {
        units: [
          { way: 'existing', unitId: tenant.rootId },
          { way: 'create', name: 'Phòng Kinh tế', kind: 'division', outside: false },
          { way: 'none' },
        ],
        owners: [['r1'], ['r1', tenant.rootId], ['r2'], ['r0'], [], ['r9']],
      }),
    )
    const made = (await unitsNow()).find(({ name }) => name === 'Phòng Kinh tế')
    expect(made).toMatchObject({ parentId: tenant.rootId, kind: 'division', outside: false })
    const { targets, tasks } = await loadMovement(officer, movementId)
    const owners = targets.map((target) => target.owners.map((unit) => unit.id).sort())
    const both = [made?.id ?? '', tenant.rootId].sort()
    expect(owners).toEqual([[made?.id], both, [], [tenant.rootId], [], [], []])
    expect(tasks.map(({ unit_id }) => unit_id).filter((unit) => unit === made?.id)).toHaveLength(1)
    expect(tasks.map(({ unit_id }) => unit_id).filter((unit) => unit === tenant.rootId)).toHaveLength(2)
    expect(await actionsOn(officer, made?.id ?? '')).toEqual(['unit.create'])
  })

  const hostile: [what: string, change: () => Partial<Confirmation>, refusal: string][] = [
    [
      'a unit of another tenant as responsible',
      () => ({ units: [{ way: 'existing', unitId: other.rootId }] }),
      '404 not-found',
    ],
    ['a unit of another tenant as owner', () => ({ owners: [[other.rootId]] }), '404 not-found'],
    ['an owner that is no id', () => ({ owners: [['x']] }), '404 not-found'],
    ['a unit that is no id', () => ({ units: [{ way: 'existing', unitId: '__proto__' }] }), '404 not-found'],
    [
      'one name for two new units',
      () => ({
        units: ['Trạm Y tế', 'trạm  y tế'].map((name) => ({
          way: 'create',
          name,
          kind: 'health-station',
          outside: false,
        })),
      }),
      '422 unit-name-taken',
    ],
  ]
  it.each(hostile)('with %s is refused, and nothing at all is made', async (_what, change, refusal) => {
    const id = await desk.submitDecided()
    const before = [await movementCount(), (await unitsNow()).length]
    const first = { way: 'create' as const, name: 'Ban Quản lý chợ', kind: 'board' as const, outside: false }
    const changed = change()
    const units = [first, ...(changed.units ?? [])]
    expect(await refused(() => confirmPlan(officer, confirmation(id, { ...changed, units })))).toBe(refusal)
    expect([await movementCount(), (await unitsNow()).length]).toEqual(before)
    expect(await desk.now(id)).toMatchObject({ state: 'read', movement_id: null })
    expect(await inTransaction(officer, (tx) => listOverrides(tx, tenant.tenantId, id))).toEqual([])
  })

  it('twice at once makes one movement and its units once', async () => {
    const id = await desk.submitDecided()
    const before = await movementCount()
    const units = [{ way: 'create' as const, name: 'Ban Quản lý rừng', kind: 'board' as const, outside: false }]
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => refused(() => confirmPlan(tenant.as('officer'), confirmation(id, { units })))),
    )
    expect(outcomes.sort()).toEqual(['422 document-wrong-state', '422 document-wrong-state', null])
    expect(await movementCount()).toBe(before + 1)
    expect((await unitsNow()).filter(({ name }) => name === 'Ban Quản lý rừng')).toHaveLength(1)
    expect((await actionsOn(officer, id)).filter((action) => action === 'plan.confirm')).toHaveLength(1)
  })

  it('once confirmed, nothing of it is decided again', async () => {
    const id = await desk.submitDecided()
    await confirmPlan(officer, confirmation(id))
    expect(await refused(() => confirmPlan(officer, confirmation(id)))).toBe('422 document-wrong-state')
    const decisions = [{ key: 'theme', verdict: 'rejected' as const, value: null }]
    expect(await refused(() => decideFacts(officer, { documentId: id, decisions }))).toBe('422 document-wrong-state')
  })

  it('deciding and confirming at once: the movement holds what was decided before it', async () => {
    const id = await desk.submitDecided()
    const decisions = [{ key: 'theme', verdict: 'rejected' as const, value: null }]
    const [confirmed, decided] = await Promise.all([
      confirmPlan(officer, confirmation(id)),
      refused(() => decideFacts(officer, { documentId: id, decisions })),
    ])
    const { movement } = await loadMovement(officer, confirmed.movementId)
    expect([decided, movement.theme]).toEqual(
      decided === null ? [null, null] : ['422 document-wrong-state', 'Suối Mây đổi mới, mỗi ngày một việc tốt'],
    )
  })

  it('of a plan written here, with what was added by hand', async () => {
    const { documentId } = await startBlankPlan(officer, { name: 'Thi đua mùa gặt' })
    const theme = { text: 'Gặt nhanh', span: [0, 0] }
    await addFact(officer, { documentId, list: 'theme', value: theme })
    expect(await refused(() => confirmPlan(officer, confirmation(documentId, { units: [] })))).toBe(
      '422 plan-facts-open',
    )
    expect(await confirmClearFacts(officer, { documentId, group: null })).toHaveLength(8)
    const { movementId } = await confirmPlan(officer, confirmation(documentId, { units: [] }))
    expect((await loadMovement(officer, movementId)).movement).toMatchObject({
      name: 'Thi đua mùa gặt',
      theme: 'Gặt nhanh',
    })
  })

  it('carries what was completed by hand into the movement: whom it is for, and a paper without a signatory', async () => {
    const { documentId } = await startBlankPlan(officer, { name: 'Thi đua mùa gặt' })
    await addFact(officer, { documentId, list: 'subjects', value: { text: 'Mọi thôn trong xã', span: [0, 0] } })
    await decideFacts(officer, {
      documentId,
      decisions: [{ key: 'document.signatory', verdict: 'confirmed', value: null }],
    })
    await confirmClearFacts(officer, { documentId, group: null })
    const { movementId } = await confirmPlan(officer, confirmation(documentId, { units: [] }))
    expect((await loadMovement(officer, movementId)).movement.subjects).toBe('Mọi thôn trong xã')
  })

  it('of a plan with more duties than one statement can bind', async () => {
    const { documentId } = await startBlankPlan(officer, { name: 'Thi đua thật dài' })
    const duties = Array.from({ length: 7000 }, (_, at) => ({ text: `Việc số ${at}`, span: [0, 0] }))
    const value = { unit: 'Văn phòng', asked: false, duties, span: [0, 0] }
    await addFact(officer, { documentId, list: 'responsibilities', value })
    await confirmClearFacts(officer, { documentId, group: null })
    const { movementId } = await confirmPlan(officer, confirmation(documentId, { units: [{ way: 'none' }] }))
    const tasks = await inTransaction(officer, (tx) => listTasks(tx, tenant.tenantId, { movementId }))
    expect([tasks.length, tasks.at(-1)?.text]).toEqual([7000, 'Việc số 6999'])
  })

  it('passes over only the findings whose gap nobody has filled', async () => {
    const id = await desk.submitDecided()
    const before = (await loadReview(officer, id)).findings.filter(({ settled }) => !settled)
    expect(before.map(({ finding }) => finding.rule)).toContain('target-not-measurable')
    const [remedy] = before.flatMap((state) => (state.finding.rule === 'target-not-measurable' ? [state.remedy] : []))
    const key = remedy?.way === 'edit' ? remedy.key : ''
    await decideFacts(officer, { documentId: id, decisions: [{ key, verdict: 'rejected', value: null }] })
    const after = (await loadReview(officer, id)).findings.filter(({ settled }) => !settled)
    expect(after).toHaveLength(before.length - 1)
    await confirmPlan(officer, confirmation(id))
    const passed = await inTransaction(officer, (tx) => listOverrides(tx, tenant.tenantId, id))
    expect(passed).toHaveLength(after.length)
  })
})
