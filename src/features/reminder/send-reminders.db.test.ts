import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '#platform/clock.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import { transact } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { draftMovement, refusalOf, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { insertMembership } from '../access/membership.queries.ts'
import { setOfficeDay } from '../calendar/set-office-day.command.ts'
import { clock } from '../movement/advance-movements.command.ts'
import { changeTaskState } from '../task/change-task.command.ts'
import { getTask, insertTasks } from '../task/task.queries.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { readNotices } from './read-notices.command.ts'
import { countUnread, listNotices } from './reminder.queries.ts'
import { type Sending, sendRemindersIn } from './send-reminders.command.ts'

let tenant: TestTenant
let officer: Context
let unitId: string
let movementId: string
const accounts = { head: newId(), officer: newId(), leader: newId() }

beforeAll(async () => {
  tenant = await openTestTenant('2026-11-02')
  officer = tenant.as('officer')
  unitId = (await createUnit(officer, { parentId: tenant.rootId, kind: 'village', name: 'Thôn Bình Minh' })).unitId
  movementId = await draftMovement(officer)
  await step(officer, movementId, 'make-ready')
  await step(tenant.as('leader'), movementId, 'launch')
  // Only what the tests make is to be due.
  await inTransaction(officer, (tx) =>
    tx.updateTable('task').set({ state: 'done' }).where('tenant_id', '=', tenant.tenantId).execute(),
  )
  await inTransaction(officer, async (tx) => {
    for (const [who, role] of [
      ['head', 'unit'],
      ['officer', 'officer'],
      ['leader', 'leader'],
    ] as const)
      await insertMembership(tx, {
        ...{ tenant_id: tenant.tenantId, id: newId(), account_id: accounts[who], role, post: role },
        ...{ unit_id: role === 'unit' ? unitId : tenant.rootId, valid_from: '2025-07-01', valid_to: null },
      })
  })
})
afterAll(() => tenant.close())

const at = (moment: string): Sending => {
  const now = new Date(`${moment}+07:00`)
  const base = { tenantId: tenant.tenantId, actor: clock, now, today: plainDate(now), newId }
  return { ...base, officeName: 'Xã An Hải Thử', mail: null }
}
const entry = () => ({ tenantId: tenant.tenantId, actorId: clock.accountId, role: clock.role })
const run = (moment: string) => transact(officer.db, entry(), (tx) => sendRemindersIn(tx, at(moment)))
const crash = (moment: string) =>
  transact(officer.db, entry(), async (tx) => {
    await sendRemindersIn(tx, at(moment))
    throw new Error('the machine died')
  }).catch((error: Error) => error.message)

async function makeTasks(dueDays: readonly string[]): Promise<string[]> {
  const rows = dueDays.map((due_on, position) => ({
    ...{ tenant_id: tenant.tenantId, id: newId(), movement_id: movementId, phase_id: null, unit_id: unitId, position },
    ...{ text: `Việc ${position}`, due_on, state: 'open' as const, span_start: null, span_end: null },
  }))
  await inTransaction(officer, (tx) => insertTasks(tx, rows))
  return rows.map(({ id }) => id)
}

const remindersOf = (ids: readonly string[]) =>
  inTransaction(officer, (tx) =>
    tx
      .selectFrom('reminder')
      .select(['duty_id', 'account_id', 'step', 'made_at'])
      .where('tenant_id', '=', tenant.tenantId)
      .where('duty_id', 'in', ids)
      .orderBy('made_at')
      .orderBy('step')
      .execute(),
  )

const finish = async (taskId: string) => {
  const { version } = await inTransaction(officer, (tx) => getTask(tx, tenant.tenantId, taskId))
  await changeTaskState(officer, { taskId, version, state: 'done' })
}

describe('300 tasks, two workers at once, machines that die, a clock that jumps', () => {
  it('each is reminded of exactly once at each step, never after it was done, never at night', async () => {
    const dueDays = ['2026-11-30', '2026-12-01', '2026-12-02']
    const ids = await makeTasks(Array.from({ length: 300 }, (_, index) => dueDays[index % 3] ?? ''))
    const doneOn = new Map<string, string>()
    const days = Array.from({ length: 36 }, (_, index) => plainDate(new Date(Date.UTC(2026, 10, 20 + index, 3))))
    for (const [index, day] of days.entries()) {
      await Promise.all([run(`${day}T05:30:00`), run(`${day}T21:00:00`)])
      if (index % 3 === 0) expect(await crash(`${day}T08:00:00`)).toBe('the machine died')
      // A clock set back by a week, while it is being put right again.
      if (index % 5 === 4) await run(`${days[index - 4]}T10:00:00`)
      const finished = index % 2 === 0 ? ids.slice(index * 3, index * 3 + 3) : []
      await Promise.all([run(`${day}T09:00:00`), run(`${day}T09:00:00`), ...finished.map(finish)])
      for (const id of finished) doneOn.set(id, day)
    }
    const rows = await remindersOf(ids)
    const keys = rows.map((row) => `${row.duty_id} ${row.account_id} ${row.step}`)
    expect(new Set(keys).size).toBe(keys.length)
    const undone = ids.filter((id) => !doneOn.has(id))
    expect(undone.length).toBeGreaterThan(200)
    const steps = ['before-day', 'before-week', 'late-three', 'late-week', 'on-day', 'to-leader', 'to-officer']
    const ofUndone = Map.groupBy(
      rows.filter((row) => !doneOn.has(row.duty_id)),
      (row) => row.duty_id,
    )
    for (const id of undone)
      expect([
        id,
        ofUndone
          .get(id)
          ?.map((row) => row.step)
          .sort(),
      ]).toEqual([id, steps])
    for (const row of rows) {
      expect(plainDate(row.made_at) <= (doneOn.get(row.duty_id) ?? '9999')).toBe(true)
      const hour = new Date(row.made_at.getTime() + 7 * 3_600_000)
      expect([row.step, hour.getUTCHours() >= 7 && hour.getUTCHours() < 20]).toEqual([row.step, true])
      expect([1, 2, 3, 4, 5]).toContain(hour.getUTCDay())
    }
    expect(rows.length).toBeGreaterThan(undone.length * 7)
  }, 120_000)
})

describe('a task that is being finished while reminders are made', () => {
  it('is waited for, and nobody is reminded of it', async () => {
    const [id = ''] = await makeTasks(['2027-01-20'])
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let locked = () => {}
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve
    })
    const finishing = inTransaction(officer, async (tx) => {
      await tx
        .updateTable('task')
        .set({ state: 'done' })
        .where('tenant_id', '=', tenant.tenantId)
        .where('id', '=', id)
        .execute()
      locked()
      await held
    })
    await isLocked
    const reminding = run('2027-01-20T09:00:00')
    await new Promise((resolve) => setTimeout(resolve, 300))
    release()
    await finishing
    await reminding
    expect(await remindersOf([id])).toEqual([])
  })
})

describe('notices', () => {
  it('are counted until they are read, by their own reader alone', async () => {
    const [id = ''] = await makeTasks(['2027-02-26'])
    await run('2027-02-26T09:00:00')
    const [row] = await remindersOf([id])
    expect([row?.account_id, row?.step]).toEqual([accounts.head, 'on-day'])
    const now = new Date('2027-02-26T10:00:00+07:00')
    const head = { ...tenant.as('unit', unitId), now }
    const mine = { ...head, actor: { ...head.actor, accountId: accounts.head } }
    const unread = () =>
      inTransaction(mine, (tx) => countUnread(tx, tenant.tenantId, { accountId: accounts.head, now }))
    const before = await unread()
    const [notice] = await inTransaction(mine, (tx) =>
      listNotices(tx, tenant.tenantId, { accountId: accounts.head, now }),
    )
    expect(notice).toMatchObject({ step: 'on-day', subject: 'Việc 0', link: `/movements/${movementId}/tasks#${id}` })
    expect(await refusalOf(readNotices(head, { id: notice?.id ?? '' }))).toBe('404 not-found')
    await readNotices(mine, { id: notice?.id ?? '' })
    expect(await unread()).toBe(before - 1)
    await readNotices(mine, { id: null })
    expect(await unread()).toBe(0)
  })
})

describe('days off of the office', () => {
  it('move reminders, and are the officer’s and the administrator’s to set', async () => {
    const day = { day: '2027-03-10', kind: 'off', name: 'Ngày hội' } as const
    expect(await refusalOf(setOfficeDay(tenant.as('unit', unitId), day))).toBe('403 forbidden')
    await setOfficeDay(officer, day)
    const [id = ''] = await makeTasks(['2027-03-10'])
    await run('2027-03-09T09:00:00')
    await run('2027-03-10T09:00:00')
    await run('2027-03-11T09:00:00')
    expect((await remindersOf([id])).map((row) => [row.step, plainDate(row.made_at)])).toEqual([
      ['before-day', '2027-03-09'],
      ['on-day', '2027-03-11'],
    ])
    const audited = await inTransaction(officer, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select('after')
        .where('tenant_id', '=', tenant.tenantId)
        .where('action', '=', 'calendar.set-day')
        .execute(),
    )
    expect(audited.map(({ after }) => after)).toEqual([day])
  })
})
