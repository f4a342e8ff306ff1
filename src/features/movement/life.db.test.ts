import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction } from '#platform/context.ts'
import { type Desk, openDesk, rolesBut } from '../../../test/document.ts'
import { actionsOn, completePlan, draftMovement, movementNow, refusalOf, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { assignTargets } from '../target/assign-target.command.ts'
import { carryTarget, letTargetGo } from '../target/carry-over.command.ts'
import { listLineage } from '../target/carry-over.queries.ts'
import { listTargets } from '../target/target.queries.ts'
import { changeTaskState } from '../task/change-task.command.ts'
import { advanceIn, clock } from './advance-movements.command.ts'
import { approveAmendment, refuseAmendment } from './decide-amendment.command.ts'
import { loadOwedTargets, loadReviews, loadVersions } from './life-page.queries.ts'
import { listEvents } from './movement.queries.ts'
import { proposeAmendment, withdrawAmendment } from './propose-amendment.command.ts'
import { beginReview, issueReview, saveReview } from './write-review.command.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let leader: Context
let desk: Desk

beforeAll(async () => {
  tenant = await openTestTenant('2026-02-02')
  other = await openTestTenant('2026-02-02', 'Khác Xã')
  officer = tenant.as('officer')
  leader = tenant.as('leader')
  desk = await openDesk(officer)
})
afterAll(async () => {
  await desk.close()
  await tenant.close()
  await other.close()
})

const on = (ctx: Context, today: string): Context => ({ ...ctx, today, now: new Date(`${today}T09:00:00+07:00`) })
const tick = (today: string) =>
  inTransaction(officer, (tx) =>
    advanceIn(tx, { tenantId: tenant.tenantId, actor: clock, now: new Date(`${today}T09:00:00+07:00`), today }),
  )

/** A movement that has been launched and whose time has begun. */
async function running(): Promise<string> {
  const id = await draftMovement(officer)
  await step(officer, id, 'make-ready')
  await step(leader, id, 'launch')
  await tick('2026-02-02')
  expect((await movementNow(officer, id)).status).toBe('running')
  return id
}

/** The same, after its last day. */
async function ended(): Promise<string> {
  const id = await running()
  await tick('2027-01-01')
  expect((await movementNow(officer, id)).status).toBe('closing')
  return id
}

const interim = (ctx: Context, movementId: string) =>
  beginReview(ctx, { movementId, kind: 'interim-review', milestoneId: null })
const eventsOf = async (id: string) =>
  (await inTransaction(officer, (tx) => listEvents(tx, tenant.tenantId, id))).map(({ action }) => action).reverse()
const targetsOf = (id: string, day = '2026-02-02') =>
  inTransaction(officer, (tx) => listTargets(tx, tenant.tenantId, { movementId: id, on: day }))

describe('a review', () => {
  it('is drafted from what was reported, written on, issued, and then stands', async () => {
    const id = await running()
    const { reviewId } = await interim(officer, id)
    const [draft] = await loadReviews(officer, id)
    expect(draft?.results.split('\n')[0]).toBe(
      'Tính đến ngày 02/02/2026, trong 5 chỉ tiêu có 5 chỉ tiêu chưa có số liệu.',
    )
    const text = { results: 'Kết quả bước đầu.', suggestions: 'Đôn đốc các thôn.' }
    await saveReview(officer, { movementId: id, reviewId, version: 1, ...text })
    expect(await refusalOf(saveReview(officer, { movementId: id, reviewId, version: 1, ...text }))).toBe('409 conflict')
    await issueReview(officer, { movementId: id, reviewId, version: 2 })
    expect(await loadReviews(officer, id)).toMatchObject([{ state: 'issued', issued_on: '2026-02-02', ...text }])
    expect(await refusalOf(saveReview(officer, { movementId: id, reviewId, version: 3, ...text }))).toBe(
      '422 review-issued',
    )
    expect((await eventsOf(id)).at(-1)).toBe('review')
    expect(await actionsOn(officer, reviewId)).toEqual(['review.begin', 'review.write'])
    expect((await actionsOn(officer, id)).at(-1)).toBe('movement.review')
  })

  it('is the officer’s, of this office, and in its time', async () => {
    const id = await running()
    for (const role of rolesBut('officer'))
      expect([role, await refusalOf(interim(tenant.as(role), id))]).toEqual([role, '403 forbidden'])
    expect(await refusalOf(interim(other.as('officer'), id))).toBe('404 not-found')
    const final = { movementId: id, kind: 'final-review' as const, milestoneId: null }
    expect(await refusalOf(beginReview(officer, final))).toBe('422 review-wrong-time')
    await interim(officer, id)
    expect(await refusalOf(interim(officer, id))).toBe('422 review-begun')
  })

  it('of a day that the plan names is begun once, for that day', async () => {
    const id = await running()
    const milestone = await inTransaction(officer, (tx) =>
      tx
        .selectFrom('milestone')
        .selectAll()
        .where('tenant_id', '=', tenant.tenantId)
        .where('movement_id', '=', id)
        .where('kind', '=', 'interim-review')
        .executeTakeFirstOrThrow(),
    )
    const of = { movementId: id, kind: 'interim-review' as const, milestoneId: milestone.id }
    await beginReview(officer, of)
    expect((await loadReviews(officer, id))[0]?.due_on).toBe(milestone.due_on)
    expect(await refusalOf(beginReview(officer, of))).toBe('422 review-begun')
  })
})

describe('the end of a movement', () => {
  it('is summed up by the leader after the final review, then archived by the officer', async () => {
    const id = await ended()
    const later = [on(officer, '2027-01-10'), on(leader, '2027-01-10')] as const
    expect(await refusalOf(step(later[1], id, 'sum-up'))).toBe('422 final-review-missing')
    const { reviewId } = await beginReview(later[0], { movementId: id, kind: 'final-review', milestoneId: null })
    expect(await refusalOf(step(later[1], id, 'sum-up'))).toBe('422 final-review-missing')
    await issueReview(later[0], { movementId: id, reviewId, version: 1 })
    await step(later[1], id, 'sum-up')
    expect(await movementNow(officer, id)).toMatchObject({ status: 'summed-up', summed_up_on: '2027-01-10' })
    await step(later[0], id, 'archive')
    expect((await eventsOf(id)).slice(-4)).toEqual(['close', 'final-review', 'sum-up', 'archive'])
  })

  it('nothing of it is given or done any more', async () => {
    const id = await summedUp()
    const [target] = await targetsOf(id)
    const assign = assignTargets(officer, { targetIds: [target?.id ?? ''], unitIds: [tenant.rootId] })
    expect(await refusalOf(assign)).toBe('422 movement-over')
    const task = await inTransaction(officer, (tx) =>
      tx
        .selectFrom('task')
        .selectAll()
        .where('tenant_id', '=', tenant.tenantId)
        .where('movement_id', '=', id)
        .executeTakeFirstOrThrow(),
    )
    expect(await refusalOf(changeTaskState(officer, { taskId: task.id, version: 1, state: 'done' }))).toBe(
      '422 movement-over',
    )
  })
})

async function summedUp(): Promise<string> {
  const id = await ended()
  const day = '2027-01-10'
  const { reviewId } = await beginReview(on(officer, day), { movementId: id, kind: 'final-review', milestoneId: null })
  await issueReview(on(officer, day), { movementId: id, reviewId, version: 1 })
  await step(on(leader, day), id, 'sum-up')
  return id
}

describe('a target that outlives its movement', () => {
  const later = () => on(officer, '2027-01-10')
  async function longLived(): Promise<{ from: string; targetId: string }> {
    const plan = {
      ...completePlan,
      targets: completePlan.targets.map((target, index) => ({
        ...target,
        due: index === 2 ? '2030-12-31' : '2026-12-31',
      })),
    }
    const id = await draftMovement(officer, { plan })
    await step(officer, id, 'make-ready')
    await step(leader, id, 'launch')
    await tick('2026-02-02')
    await tick('2027-01-01')
    const { reviewId } = await beginReview(later(), { movementId: id, kind: 'final-review', milestoneId: null })
    await issueReview(later(), { movementId: id, reviewId, version: 1 })
    await step(on(leader, '2027-01-10'), id, 'sum-up')
    return { from: id, targetId: (await targetsOf(id))[2]?.id ?? '' }
  }

  it('is owed until a later movement takes it up, with its owners and its past', async () => {
    const { from, targetId } = await longLived()
    const owed = (await loadOwedTargets(officer)).targets.filter(({ movement_id }) => movement_id === from)
    expect(owed.map(({ id, due_on }) => [id, due_on])).toEqual([[targetId, '2030-12-31']])

    const next = await running()
    expect(await refusalOf(carryTarget(other.as('officer'), { targetId, movementId: next }))).toBe('404 not-found')
    for (const role of rolesBut('officer'))
      expect([role, await refusalOf(carryTarget(tenant.as(role), { targetId, movementId: next }))]).toEqual([
        role,
        '403 forbidden',
      ])
    const { targetId: carried } = await carryTarget(later(), { targetId, movementId: next })
    const found = (await targetsOf(next, '2027-01-10')).find(({ id }) => id === carried)
    expect(found).toMatchObject({ carried_from_id: targetId, due_on: '2030-12-31', value: 6.5 })
    expect(found?.owners.map(({ id }) => id)).toEqual([tenant.rootId])
    const line = await inTransaction(officer, (tx) => listLineage(tx, tenant.tenantId, carried))
    expect(line.map(({ id, movement_id }) => [id, movement_id])).toEqual([
      [carried, next],
      [targetId, from],
    ])
    expect((await loadOwedTargets(officer)).targets.some(({ id }) => id === targetId)).toBe(false)
    expect(await refusalOf(carryTarget(later(), { targetId, movementId: next }))).toBe('404 not-found')
    expect(await actionsOn(officer, targetId)).toEqual(['target.carry'])
  })

  it('is let go only with a reason', async () => {
    const { targetId } = await longLived()
    expect(await refusalOf(letTargetGo(officer, { targetId, reason: ' ' }))).toBe('422 reason-missing')
    expect(await refusalOf(letTargetGo(other.as('officer'), { targetId, reason: 'x' }))).toBe('404 not-found')
    await letTargetGo(officer, { targetId, reason: 'Thành phố giao lại chỉ tiêu khác' })
    expect(await actionsOn(officer, targetId)).toEqual(['target.let-go'])
  })
})

describe('an amendment', () => {
  const propose = async (ctx: Context, movementId: string, edit: object = { value: 13_000 }) => {
    const [first] = await targetsOf(movementId)
    return proposeAmendment(ctx, {
      movementId,
      reason: 'Thành phố giao tăng thu',
      from: { edits: [{ id: first?.id ?? '', drop: false, ...edit }], periodTo: null },
      choices: new Map(),
    })
  }

  it('changes nothing until the leader approves it; then the target keeps its identity and owners', async () => {
    const id = await running()
    const before = await targetsOf(id)
    const { amendmentId } = await propose(officer, id)
    expect((await targetsOf(id))[0]?.value).toBe(12_450)
    expect(await refusalOf(propose(officer, id))).toBe('422 amendment-waits')
    const { version } = await approveAmendment(leader, { movementId: id, amendmentId, note: null })
    const after = await targetsOf(id)
    expect([version, after[0]?.value]).toEqual([2, 13_000])
    expect(after.map(({ id: own }) => own)).toEqual(before.map(({ id: own }) => own))
    expect(after[0]?.owners).toEqual(before[0]?.owners)
    const { versions, open } = await loadVersions(officer, id)
    expect([versions.map(({ facts }) => facts.targets[0]?.value), open]).toEqual([[12_450, 13_000], null])
    expect((await eventsOf(id)).slice(-2)).toEqual(['propose', 'amend'])
  })

  it('drops a target and says by which reason; what was asked of nobody else stays', async () => {
    const id = await running()
    const { amendmentId } = await propose(officer, id, { drop: true })
    await approveAmendment(leader, { movementId: id, amendmentId, note: null })
    const dropped = (await targetsOf(id)).filter(({ ended_on }) => ended_on !== null)
    expect(dropped.map(({ value, ended_on, owners }) => [value, ended_on, owners])).toEqual([
      [12_450, '2026-02-02', []],
    ])
    expect(dropped[0]?.ended_reason).toBeTruthy()
    expect(await actionsOn(officer, dropped[0]?.id ?? '')).toContain('target.end')
  })

  it('comes from a new document too: who is who goes by name, what is new waits for an owner', async () => {
    const id = await running()
    const documentId = await desk.submitDecided()
    const { amendmentId } = await proposeAmendment(officer, {
      ...{ movementId: id, reason: 'Kế hoạch thay thế', from: { documentId }, choices: new Map() },
    })
    const { open } = await loadVersions(officer, id)
    expect(Object.values(open?.matches ?? {})).not.toContain(null)
    await approveAmendment(leader, { movementId: id, amendmentId, note: null })
    expect((await desk.now(documentId)).movement_id).toBe(id)
    expect((await targetsOf(id)).every(({ ended_on }) => ended_on === null)).toBe(true)
  })

  it('is refused with a reason, or withdrawn, and the plan in force stays', async () => {
    const id = await running()
    const { amendmentId } = await propose(officer, id)
    const of = { movementId: id, amendmentId }
    expect(await refusalOf(refuseAmendment(leader, { ...of, note: ' ' }))).toBe('422 reason-missing')
    expect(await refusalOf(approveAmendment(other.as('leader'), { ...of, note: null }))).toBe('404 not-found')
    for (const role of rolesBut('leader'))
      expect([role, await refusalOf(approveAmendment(tenant.as(role), { ...of, note: null }))]).toEqual([
        role,
        '403 forbidden',
      ])
    for (const role of rolesBut('officer')) {
      expect([role, await refusalOf(propose(tenant.as(role), id))]).toEqual([role, '403 forbidden'])
      expect([role, await refusalOf(withdrawAmendment(tenant.as(role), of))]).toEqual([role, '403 forbidden'])
    }
    await refuseAmendment(leader, { ...of, note: 'Chưa đủ căn cứ' })
    const { amendmentId: second } = await propose(officer, id)
    await withdrawAmendment(officer, { movementId: id, amendmentId: second })
    const { versions, amendments } = await loadVersions(officer, id)
    expect([versions.length, amendments.map(({ state }) => state)]).toEqual([1, ['withdrawn', 'refused']])
    expect((await targetsOf(id))[0]?.value).toBe(12_450)
  })

  it('ends nothing before the movement began', async () => {
    const id = await running()
    const { period_from: start } = await movementNow(officer, id)
    const ends = (periodTo: string) =>
      proposeAmendment(officer, {
        ...{ movementId: id, reason: 'Điều chỉnh', from: { edits: [], periodTo }, choices: new Map() },
      })
    expect(await refusalOf(ends('2020-01-01'))).toBe('422 amendment-ends-early')
    expect(await refusalOf(propose(officer, id, { due: '2020-01-01' }))).toBe('422 amendment-due-early')
    expect((await loadVersions(officer, id)).open).toBeNull()
    expect(await refusalOf(ends(start ?? ''))).toBeNull()
  })

  it('that changes nothing is none', async () => {
    const id = await running()
    expect(await refusalOf(propose(officer, id, { value: 12_450 }))).toBe('422 amendment-same')
  })
})
