import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import { Refusal } from '#platform/errors.ts'
import type { AppEnv, Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { actionsOn, draftMovement, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { insertAccount, rememberOffice } from '../access/account.queries.ts'
import { insertMembership } from '../access/membership.queries.ts'
import { insertTasks } from '../task/task.queries.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { calendarFeedRoutes } from './calendar.routes.tsx'
import { fetchesPerHour } from './fetch-limit.ts'
import { shareCalendar, unshareCalendar } from './share-calendar.command.ts'

let tenant: TestTenant
let head: Context
let neighbour: Context
let movementId: string
const units: string[] = []

beforeAll(async () => {
  tenant = await openTestTenant('2026-11-18')
  const officer = tenant.as('officer')
  for (const name of ['Thôn Một', 'Thôn Hai'])
    units.push((await createUnit(officer, { parentId: tenant.rootId, kind: 'village', name })).unitId)
  head = await person(units[0] ?? '')
  neighbour = await person(units[1] ?? '')
  movementId = await draftMovement(officer)
  await step(officer, movementId, 'make-ready')
  await step(tenant.as('leader'), movementId, 'launch')
  const tasks = units.map((unit_id, position) => ({
    ...{ tenant_id: tenant.tenantId, id: newId(), movement_id: movementId, phase_id: null, unit_id, position },
    ...{ text: `Việc của thôn ${position + 1}`, due_on: '2026-12-01', state: 'open' as const },
    ...{ span_start: null, span_end: null },
  }))
  await inTransaction(officer, (tx) => insertTasks(tx, tasks))
})
afterAll(() => tenant.close())

async function person(unitId: string): Promise<Context> {
  const ctx = tenant.as('unit', unitId)
  const { accountId } = ctx.actor
  const named = {
    id: accountId,
    name: 'Trưởng thôn',
    user_name: `truong.${newId()}`,
    email: `${newId()}@account.invalid`,
  }
  await insertAccount(ctx.db, { ...named, created_at: ctx.now, updated_at: ctx.now })
  await rememberOffice(ctx.db, accountId, ctx.tenantId)
  await inTransaction(ctx, (tx) =>
    insertMembership(tx, {
      ...{
        tenant_id: ctx.tenantId,
        id: newId(),
        account_id: accountId,
        unit_id: unitId,
        role: 'unit',
        post: 'Trưởng thôn',
      },
      ...{ valid_from: '2025-07-01', valid_to: '2026-11-30' },
    }),
  )
  return ctx
}

/** The open door alone, on a clock of its own, asked from an address of its own. */
function door(now = head.now) {
  const services = { config: readConfig({}), db: head.db, now: () => now, log: pino({ level: 'silent' }) }
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('services', services as unknown as Services)
    c.set('locale', 'vi')
    await next()
  })
  app.route('/', calendarFeedRoutes)
  app.onError((error, c) => c.text(error.message, error instanceof Refusal ? error.status : 500))
  const env = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
  return (token: string, address = newId()) => app.request(`/calendar/${token}.ics`, {}, env(address))
}

const tokens = { head: '', neighbour: '', next: '', none: 'z'.repeat(43) }

describe('the address of a calendar', () => {
  it('opens the duties of its owner alone, to whoever has it', async () => {
    tokens.head = await shareCalendar(head)
    tokens.neighbour = await shareCalendar(neighbour)
    const answer = await door()(tokens.head)
    const text = (await answer.text()).replaceAll('\r\n ', '')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(text).toContain('Việc của thôn 1')
    expect(text).not.toContain('Việc của thôn 2')
    expect(text).not.toContain(tokens.head)
    expect(text).toContain(`URL;VALUE=URI:http://localhost:3000/movements/${movementId}/tasks`)
  })

  it('is kept as a hash alone', async () => {
    const { rows } = await head.db
      .selectFrom('calendar_feed')
      .selectAll()
      .where('account_id', '=', head.actor.accountId)
      .execute()
      .then((found) => ({ rows: JSON.stringify(found) }))
    expect(rows).toContain('"token_sha256"')
    expect(rows).not.toContain(tokens.head)
  })

  it('no longer opens once there is a new one, or none', async () => {
    tokens.next = await shareCalendar(head)
    expect((await door()(tokens.head)).status).toBe(404)
    expect((await door()(tokens.next)).status).toBe(200)
    await unshareCalendar(head)
    await unshareCalendar(head)
    expect((await door()(tokens.next)).status).toBe(404)
    expect(await actionsOn(head, head.actor.accountId)).toEqual([
      'calendar.share',
      'calendar.share',
      'calendar.unshare',
    ])
    expect((await door()(tokens.neighbour)).status).toBe(200)
  })

  it('holds nothing once its owner holds no role any more', async () => {
    const text = await (await door(new Date('2026-12-01T09:00:00+07:00'))(tokens.neighbour)).text()
    expect(text).toContain('BEGIN:VCALENDAR')
    expect(text).not.toContain('BEGIN:VEVENT')
  })

  it('that nobody has opens nothing, and looks like any page that is not there', async () => {
    expect((await door()(tokens.none)).status).toBe(404)
    expect((await door()('short')).status).toBe(404)
  })

  it('may be asked for so often an hour from one place', async () => {
    const ask = door()
    for (let index = 0; index < fetchesPerHour; index++) expect((await ask(tokens.none, '10.0.0.1')).status).toBe(404)
    expect((await ask(tokens.neighbour, '10.0.0.1')).status).toBe(429)
    expect((await ask(tokens.neighbour, '10.0.0.2')).status).toBe(200)
  })
})
