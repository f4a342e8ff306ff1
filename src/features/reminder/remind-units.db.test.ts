import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { PostError } from '#platform/mail.ts'
import { actionsOn, draftMovement, refusalOf } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { insertAccount } from '../access/account.queries.ts'
import { insertMembership } from '../access/membership.queries.ts'
import { loadMissing } from '../missing/missing.queries.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { remindUnits, withdrawCall } from './remind-units.command.ts'
import { listNotices } from './reminder.queries.ts'
import { sendMail } from './send-mail.job.ts'
import { setMailAddress } from './set-mail-address.command.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let head: Context
const units: Record<'late' | 'part' | 'complete' | 'paper', string> = { late: '', part: '', complete: '', paper: '' }

const minutesOn = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
})

beforeAll(async () => {
  tenant = await openTestTenant('2025-11-18')
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  officer = tenant.as('officer')
  for (const key of Object.keys(units) as (keyof typeof units)[]) {
    const made = await createUnit(officer, { parentId: tenant.rootId, kind: 'village', name: `Thôn ${key}` })
    units[key] = made.unitId
  }
  await owe({
    late: ['open', 'open'],
    part: ['submitted', 'open'],
    complete: ['accepted', 'submitted'],
    paper: ['open', 'returned'],
  })
  head = tenant.as('unit', units.late)
  const account = { id: head.actor.accountId, name: 'Bùi Văn Thọ', user_name: `tho.${newId()}`, created_at: head.now }
  await insertAccount(officer.db, { ...account, email: `${newId()}@account.invalid`, updated_at: head.now })
  await inTransaction(officer, (tx) =>
    insertMembership(tx, {
      ...{
        tenant_id: tenant.tenantId,
        id: newId(),
        account_id: head.actor.accountId,
        role: 'unit',
        post: 'Trưởng thôn',
      },
      ...{ unit_id: units.late, valid_from: '2025-07-01', valid_to: null },
    }),
  )
})
afterAll(async () => {
  await tenant.close()
  await other.close()
})

/** Two figures of October from each unit, due on 5 November. */
async function owe(states: Record<keyof typeof units, string[]>): Promise<void> {
  const movementId = await draftMovement(officer)
  const tenant_id = tenant.tenantId
  await inTransaction(officer, async (tx) => {
    await tx
      .updateTable('movement')
      .set({ status: 'running' })
      .where('tenant_id', '=', tenant_id)
      .where('id', '=', movementId)
      .execute()
    const targets = await tx
      .selectFrom('target')
      .select('id')
      .where('tenant_id', '=', tenant_id)
      .where('movement_id', '=', movementId)
      .limit(2)
      .execute()
    for (const [unit, list] of Object.entries(states))
      for (const [index, state] of list.entries())
        await tx
          .insertInto('result_cell')
          .values({
            ...{
              tenant_id,
              target_id: targets[index]?.id ?? '',
              unit_id: units[unit as keyof typeof units],
              period: '2025-10',
              state,
            },
            ...{ period_from: '2025-10-01', period_to: '2025-10-31', due_on: '2025-11-05' },
            submitted_at: ['submitted', 'accepted'].includes(state)
              ? new Date(`2025-11-0${4 + index * 4}T10:00:00+07:00`)
              : null,
          })
          .execute()
  })
}

type Call = Partial<Parameters<typeof remindUnits>[1]>
const call = (ctx: Context, change: Call = {}) =>
  remindUnits(ctx, {
    ...{ period: '2025-10', unitIds: Object.values(units), text: 'Đề nghị nộp đủ.', forced: false },
    ...{ officeName: 'Xã An Hải Thử', mail: null, ...change },
  })

const noticesOf = (ctx: Context) =>
  inTransaction(ctx, (tx) => listNotices(tx, tenant.tenantId, { accountId: ctx.actor.accountId, now: ctx.now }))

describe('the matrix', () => {
  it('says of each unit how its report stands', async () => {
    const data = await loadMissing(officer, { period: null, kind: null })
    expect(data?.chosen.period).toBe('2025-10')
    expect(data?.rows.map(({ unit, chosen }) => [unit.name, unit.person, chosen])).toEqual([
      ['Thôn late', 'Bùi Văn Thọ', { state: 'missing', owed: 2, days: 13 }],
      ['Thôn paper', null, { state: 'missing', owed: 2, days: 13 }],
      ['Thôn part', null, { state: 'part', submitted: 1, owed: 2, days: 13 }],
      ['Thôn complete', null, { state: 'late', days: 3 }],
    ])
  })
  it('of another office is empty', async () =>
    expect(await loadMissing(other.as('officer'), { period: '2025-10', kind: null })).toBe(null))
})

describe('calling on units', () => {
  it('is the officer’s alone', async () => {
    for (const role of roles.filter((known) => known !== 'officer')) {
      expect([role, await refusalOf(call(tenant.as(role)))]).toEqual([role, '403 forbidden'])
      expect([role, await refusalOf(withdrawCall(tenant.as(role), { batchId: newId() }))]).toEqual([
        role,
        '403 forbidden',
      ])
    }
  })
  it('finds no unit of another office', async () => {
    expect(await refusalOf(call(other.as('officer')))).toBe('404 not-found')
    expect(await refusalOf(call(officer, { unitIds: [other.rootId] }))).toBe('404 not-found')
  })
  it('needs units, and units that owe something', async () => {
    expect(await refusalOf(call(officer, { unitIds: [] }))).toBe('422 no-unit-chosen')
    expect(await refusalOf(call(officer, { unitIds: [units.complete] }))).toBe('422 nothing-missing')
  })

  it('reaches whoever acts for them after two minutes, once a day; passed over are those that are complete', async () => {
    const { batchId, ...said } = await call(officer)
    expect(said).toEqual({ called: 3, skipped: 0, withoutAccount: 2 })
    expect(await noticesOf(head)).toEqual([])
    const [notice] = await noticesOf(minutesOn(head, 2))
    expect(notice).toMatchObject({ step: 'by-hand', text: 'Đề nghị nộp đủ.', open_count: 2, link: '/reports/2025-10' })
    expect(await refusalOf(call(officer))).toBe('422 reminded-today')
    expect(await actionsOn(officer, batchId)).toEqual(['reminder.call'])
    expect((await call(officer, { forced: true })).called).toBe(3)
    const tomorrow = minutesOn({ ...officer, today: '2025-11-19' }, 24 * 60)
    expect((await call(tomorrow, { unitIds: [units.late] })).called).toBe(1)
    const data = await loadMissing(tomorrow, { period: '2025-10', kind: null })
    expect(data?.reminded.get(units.late)).toMatchObject({ times: 2, lastOn: '2025-11-19' })
    expect(data?.reminded.get(units.paper)).toMatchObject({ times: 1, lastOn: '2025-11-18' })
    expect(data?.reminded.get(units.complete)).toBe(undefined)
  })

  it('twice at once: one call', async () => {
    const day = { ...officer, today: '2025-11-20' }
    const outcomes = await Promise.all([refusalOf(call(day)), refusalOf(call(day))])
    expect(outcomes.sort()).toEqual(['422 reminded-today', null])
  })

  it('can be taken back until it is shown, and is then not counted', async () => {
    const day = { ...officer, today: '2025-11-21' }
    const { batchId } = await call(day, { unitIds: [units.part] })
    expect(await refusalOf(withdrawCall(other.as('officer'), { batchId }))).toBe('404 not-found')
    await withdrawCall(minutesOn(day, 1), { batchId })
    await withdrawCall(minutesOn(day, 1), { batchId })
    expect(await actionsOn(officer, batchId)).toEqual(['reminder.call', 'reminder.withdraw'])
    const again = await call(day, { unitIds: [units.part] })
    expect(await refusalOf(withdrawCall(minutesOn(day, 2), { batchId: again.batchId }))).toBe('422 reminder-shown')
  })
})

describe('letters', () => {
  const config = readConfig({})
  const lettersOf = (ctx: Context) =>
    inTransaction(ctx, (tx) =>
      tx
        .selectFrom('outgoing_mail')
        .selectAll()
        .where('tenant_id', '=', tenant.tenantId)
        .orderBy('created_at')
        .execute(),
    )
  const sendAt = (moment: string, fault: () => Error | null = () => null) => {
    const sent: string[] = []
    const post = {
      send: async ({ to, text }: { to: string; text: string }) => {
        const error = fault()
        if (error) throw error
        sent.push(`${to} ${text.includes('http://localhost/reports/2025-10')}`)
      },
      close: () => {},
    }
    return sendMail({ db: officer.db, now: () => new Date(`${moment}+07:00`), config }, post).then(() => sent)
  }

  it('go to whoever gave an address, not before the call can no longer be taken back, and not at night', async () => {
    await setMailAddress(head, { address: 'tho@example.vn' })
    const mail = { origin: 'http://localhost' }
    const day = { ...officer, today: '2025-11-24', now: new Date('2025-11-24T19:57:30+07:00') }
    const { batchId } = await call(day, { mail })
    expect(await sendAt('2025-11-24T19:58:00')).toEqual([])
    expect(await sendAt('2025-11-24T20:00:00')).toEqual([])
    expect(await sendAt('2025-11-25T07:00:00', () => new PostError('away', false))).toEqual([])
    expect(await sendAt('2025-11-25T07:04:00')).toEqual([])
    expect(await sendAt('2025-11-25T07:05:00')).toEqual(['tho@example.vn true'])
    expect(await sendAt('2025-11-25T09:00:00')).toEqual([])
    const [letter] = await lettersOf(officer)
    expect(letter).toMatchObject({ state: 'sent', attempts: 2, batch_id: batchId, subject: 'Nhắc việc thi đua' })
  })

  it('of a call that was taken back are never sent', async () => {
    const day = { ...officer, today: '2025-11-26', now: new Date('2025-11-26T09:00:00+07:00') }
    const { batchId } = await call(day, { mail: { origin: 'http://localhost' } })
    await withdrawCall(day, { batchId })
    expect(await sendAt('2025-11-26T10:00:00')).toEqual([])
  })

  it('are given up when the post refuses them for good', async () => {
    const day = { ...officer, today: '2025-11-27', now: new Date('2025-11-27T09:00:00+07:00') }
    await call(day, { mail: { origin: 'http://localhost' } })
    await sendAt('2025-11-27T10:00:00', () => new PostError('550 no such person', true))
    expect((await lettersOf(officer)).at(-1)).toMatchObject({ state: 'failed', failure: '550 no such person' })
    expect(await sendAt('2025-11-27T12:00:00')).toEqual([])
  })

  it('are not written to whoever has no address any more', async () => {
    await setMailAddress(head, { address: null })
    const before = (await lettersOf(officer)).length
    const day = { ...officer, today: '2025-11-28', now: new Date('2025-11-28T09:00:00+07:00') }
    await call(day, { mail: { origin: 'http://localhost' } })
    expect((await lettersOf(officer)).length).toBe(before)
  })
})
