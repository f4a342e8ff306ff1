import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { actionsOn, draftMovement, refusalOf, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { listTargets } from '../target/target.queries.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { difficultiesOf, getDifficulty, listDifficultyEvents } from './difficulty.queries.ts'
import { loadDifficulties, loadDifficulty, loadDifficultyForm } from './difficulty-page.queries.ts'
import { joinDifficulties, separateDifficulty } from './join-difficulties.command.ts'
import { type DifficultyMove, moveDifficulty } from './move-difficulty.command.ts'
import { raiseDifficulty } from './raise-difficulty.command.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let east: string
let west: string
let division: string
let movementId: string
let targetId: string

beforeAll(async () => {
  tenant = await openTestTenant('2025-11-18')
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  officer = tenant.as('officer')
  const unit = async (kind: 'village' | 'division', name: string) =>
    (await createUnit(officer, { parentId: tenant.rootId, kind, name })).unitId
  east = await unit('village', 'Thôn Đông')
  west = await unit('village', 'Thôn Tây')
  division = await unit('division', 'Phòng Kinh tế')
  movementId = await draftMovement(officer)
  await step(officer, movementId, 'make-ready')
  await step(tenant.as('leader'), movementId, 'launch')
  const targets = await inTransaction(officer, (tx) =>
    listTargets(tx, tenant.tenantId, { movementId, on: officer.today }),
  )
  targetId = targets[0]?.id ?? ''
})
afterAll(async () => {
  await tenant.close()
  await other.close()
})

const raise = async (unitId = east, change: Partial<Parameters<typeof raiseDifficulty>[1]> = {}) => {
  const typed = { unitId, subject: `target:${targetId}`, period: '2025-10', text: 'Thiếu kinh phí mua bê tông' }
  const { difficultyId } = await raiseDifficulty(tenant.as('unit', unitId), { ...typed, clientKey: newId(), ...change })
  return difficultyId
}
const now = (id: string) => inTransaction(officer, (tx) => getDifficulty(tx, tenant.tenantId, id))
const eventsOf = async (id: string) =>
  (await inTransaction(officer, (tx) => listDifficultyEvents(tx, tenant.tenantId, id))).map(
    ({ action, from_state, to_state }) => `${action} ${from_state}>${to_state}`,
  )
const move = async (ctx: Context, id: string, input: Omit<DifficultyMove, 'difficultyId' | 'version'>) =>
  moveDifficulty(ctx, { difficultyId: id, version: (await now(id)).version, ...input })
const assign = (id: string) => move(officer, id, { action: 'assign', unitId: division, dueOn: '2025-11-25' })

describe('raising a difficulty', () => {
  it('is for a unit about itself and for the officer about any unit', async () => {
    const typed = { unitId: east, subject: '', period: '', text: 'Vướng thủ tục', clientKey: newId() }
    for (const role of roles.filter((known) => known !== 'officer' && known !== 'unit'))
      expect([role, await refusalOf(raiseDifficulty(tenant.as(role, east), typed))]).toEqual([role, '403 forbidden'])
    expect(await refusalOf(raiseDifficulty(tenant.as('unit', west), typed))).toBe('403 forbidden')
    const { difficultyId } = await raiseDifficulty(officer, typed)
    expect(await now(difficultyId)).toMatchObject({ unit_name: 'Thôn Đông', state: 'raised', raised_role: 'officer' })
  })

  it('keeps what it is about, is in both logs once, also when the form is sent twice', async () => {
    const clientKey = newId()
    const first = await raise(east, { clientKey })
    const both = await Promise.all([raise(east, { clientKey }), raise(east, { clientKey })])
    expect(both).toEqual([first, first])
    expect(await now(first)).toMatchObject({
      ...{ movement_id: movementId, target_id: targetId, task_id: null, period: '2025-10' },
      ...{ text: 'Thiếu kinh phí mua bê tông', raised_on: '2025-11-18' },
    })
    expect(await actionsOn(officer, first)).toEqual(['difficulty.raise'])
    expect(await eventsOf(first)).toEqual(['raise raised>raised'])
  })

  it('a key that was used takes no other words and no other unit, and leaves the first as it was', async () => {
    const clientKey = newId()
    const first = await raise(east, { clientKey })
    expect(await refusalOf(raise(east, { clientKey, text: 'Khác' }))).toBe('409 conflict')
    expect(await refusalOf(raise(east, { clientKey, period: '2025-09' }))).toBe('409 conflict')
    expect(await refusalOf(raise(east, { clientKey, subject: '' }))).toBe('409 conflict')
    expect(await refusalOf(raise(west, { clientKey }))).toBe('409 conflict')
    expect(await now(first)).toMatchObject({ unit_id: east, text: 'Thiếu kinh phí mua bê tông', version: 1 })
    expect(await raise(east, { clientKey })).toBe(first)
    expect(await eventsOf(first)).toEqual(['raise raised>raised'])
  })

  it('refuses nothing said, too much said, a period that is none, another office’s target and unit', async () => {
    expect(await refusalOf(raise(east, { text: ' \n' }))).toBe('400 invalid-input')
    expect(await refusalOf(raise(east, { text: 'a'.repeat(2001) }))).toBe('400 invalid-input')
    expect(await refusalOf(raise(east, { period: '2025-13' }))).toBe('400 invalid-input')
    expect(await refusalOf(raise(east, { subject: `target:${newId()}` }))).toBe('404 not-found')
    const foreign = raiseDifficulty(other.as('officer'), {
      ...{ unitId: east, subject: '', period: '', text: 'x', clientKey: newId() },
    })
    expect(await refusalOf(foreign)).toBe('404 not-found')
  })
})

describe('from raised to solved', () => {
  it('is assigned, answered by the unit it was assigned to, asked again, answered, solved; every step is logged', async () => {
    const id = await raise()
    await assign(id)
    await move(tenant.as('unit', division), id, { action: 'answer', words: 'Đã bố trí 20 triệu đồng' })
    expect(await now(id)).toMatchObject({
      state: 'answered',
      answer: 'Đã bố trí 20 triệu đồng',
      answered_on: '2025-11-18',
    })
    await move(tenant.as('unit', east), id, { action: 'reopen', words: 'Chưa nhận được tiền' })
    await move(tenant.as('leader'), id, { action: 'answer', words: 'Kho bạc chuyển trong tuần' })
    await move(tenant.as('unit', east), id, { action: 'solve' })
    expect(await eventsOf(id)).toEqual([
      'raise raised>raised',
      'assign raised>assigned',
      'answer assigned>answered',
      'reopen answered>reopened',
      'answer reopened>answered',
      'solve answered>solved',
    ])
    expect(await actionsOn(officer, id)).toEqual([
      ...['difficulty.raise', 'difficulty.assign', 'difficulty.answer', 'difficulty.reopen'],
      ...['difficulty.answer', 'difficulty.solve'],
    ])
  })

  it('no unit acts for another, no other role acts at all, another office finds nothing', async () => {
    const id = await raise()
    expect(await refusalOf(move(tenant.as('unit', west), id, { action: 'withdraw' }))).toBe('403 forbidden')
    expect(await refusalOf(move(tenant.as('unit', east), id, { action: 'answer', words: 'x' }))).toBe('403 forbidden')
    for (const role of roles.filter((known) => !['officer', 'leader', 'unit'].includes(known)))
      expect([role, await refusalOf(move(tenant.as(role, east), id, { action: 'withdraw' }))]).toEqual([
        role,
        '403 forbidden',
      ])
    for (const role of roles)
      expect([role, await refusalOf(move(other.as(role, east), id, { action: 'withdraw' }))]).toEqual([
        role,
        '404 not-found',
      ])
  })

  it('an assignment needs a living unit and a day that is not past; the same version serves once', async () => {
    const id = await raise()
    const to = (unitId: string, dueOn: string) => move(officer, id, { action: 'assign', unitId, dueOn })
    expect(await refusalOf(to(division, '2025-11-17'))).toBe('422 difficulty-due-past')
    expect(await refusalOf(to(newId(), '2025-11-25'))).toBe('404 not-found')
    const twice = () =>
      moveDifficulty(officer, { difficultyId: id, version: 1, action: 'assign', unitId: division, dueOn: '2025-11-25' })
    await twice()
    expect(await refusalOf(twice())).toBe('409 conflict')
  })
})

describe('the same difficulty of several units', () => {
  it('is answered once for all, and each unit confirms for itself', async () => {
    const [first, second, third] = [await raise(east), await raise(west), await raise(west)]
    expect(await joinDifficulties(officer, { difficultyIds: [third, second, first] })).toEqual({ leadId: first })
    await assign(first)
    expect((await now(second)).assigned_name).toBe('Phòng Kinh tế')
    expect(await refusalOf(move(officer, second, { action: 'answer', words: 'x' }))).toBe('422 difficulty-joined')
    await move(officer, first, { action: 'answer', words: 'Xã cấp bê tông' })
    expect((await now(third)).answer).toBe('Xã cấp bê tông')
    await move(tenant.as('unit', west), second, { action: 'solve' })
    expect([(await now(first)).state, (await now(second)).state]).toEqual(['answered', 'solved'])
    await move(tenant.as('unit', west), third, { action: 'reopen', words: 'Chưa có xe chở' })
    expect(await now(third)).toMatchObject({ state: 'reopened', joined_into_id: null })
    expect((await now(first)).state).toBe('answered')
  })

  it('joining twice changes nothing more; only the unanswered can be joined, only by the officer', async () => {
    const [first, second] = [await raise(east), await raise(west)]
    const join = (ctx: Context, ids = [first, second]) => joinDifficulties(ctx, { difficultyIds: ids })
    for (const role of roles.filter((known) => known !== 'officer'))
      expect([role, await refusalOf(join(tenant.as(role)))]).toEqual([role, '403 forbidden'])
    expect(await refusalOf(join(other.as('officer')))).toBe('404 not-found')
    expect(await refusalOf(join(officer, [first, first]))).toBe('422 difficulty-join-two')
    await join(officer)
    await join(officer)
    expect(await eventsOf(second)).toEqual(['raise raised>raised', 'join raised>raised'])
    const third = await raise(east)
    await move(officer, third, { action: 'answer', words: 'Xong' })
    expect(await refusalOf(join(officer, [first, third]))).toBe('422 difficulty-join-answered')
  })

  it('when the first is withdrawn the next stands in its place; one can be taken out again', async () => {
    const [first, second, third] = [await raise(east), await raise(west), await raise(west)]
    await joinDifficulties(officer, { difficultyIds: [first, second, third] })
    await move(tenant.as('unit', east), first, { action: 'withdraw' })
    expect([(await now(second)).joined_into_id, (await now(third)).joined_into_id]).toEqual([null, second])
    const { version } = await now(third)
    expect(await refusalOf(separateDifficulty(tenant.as('unit', west), { difficultyId: third, version }))).toBe(
      '403 forbidden',
    )
    expect(await refusalOf(separateDifficulty(other.as('officer'), { difficultyId: third, version }))).toBe(
      '404 not-found',
    )
    await separateDifficulty(officer, { difficultyId: third, version })
    expect((await now(third)).joined_into_id).toBeNull()
    expect(await actionsOn(officer, third)).toEqual(['difficulty.raise', 'difficulty.separate'])
  })
})

describe('who sees what', () => {
  it('a unit sees what it raised and what it has to answer; the form offers its own duties', async () => {
    const id = await raise(west)
    await assign(id)
    const seen = async (ctx: Context) => (await loadDifficulties(ctx)).rows.map((row) => row.id)
    expect(await seen(tenant.as('unit', west))).toContain(id)
    expect(await seen(tenant.as('unit', division))).toContain(id)
    expect(await seen(tenant.as('unit', east))).not.toContain(id)
    expect(await seen(officer)).toContain(id)
    expect(await refusalOf(loadDifficulty(tenant.as('unit', east), id))).toBe('404 not-found')
    const { subjects, units } = await loadDifficultyForm(tenant.as('unit', east))
    expect([subjects.map(({ id: own }) => own), subjects[0]?.targets, units]).toEqual([[movementId], [], []])
    expect((await loadDifficultyForm(officer)).subjects[0]?.targets.length).toBe(7)
  })

  it('those of a movement or a period are counted without the withdrawn', async () => {
    const id = await raise(east, { period: '2025-09' })
    const gone = await raise(east, { period: '2025-09' })
    await move(officer, gone, { action: 'withdraw' })
    const found = await inTransaction(officer, (tx) => difficultiesOf(tx, tenant.tenantId, { period: '2025-09' }))
    expect(found.map((row) => [row.id, row.unitName, row.open])).toEqual([[id, 'Thôn Đông', true]])
    const ofMovement = await inTransaction(officer, (tx) => difficultiesOf(tx, tenant.tenantId, { movementId }))
    expect(ofMovement.map((row) => row.id)).toContain(id)
    expect(
      await inTransaction(other.as('officer'), (tx) => difficultiesOf(tx, other.tenantId, { movementId })),
    ).toEqual([])
  })
})
