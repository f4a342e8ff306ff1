import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction } from '#platform/context.ts'
import { transact } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { actionsOn, completePlan, draftMovement, movementNow, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { advanceMovements } from './advance-movements.job.ts'
import { listEvents } from './movement.queries.ts'

// The clock moves every office of the database, so these days lie before those of all other tests.
let tenant: TestTenant
let officer: Context
let leader: Context

beforeAll(async () => {
  tenant = await openTestTenant('2025-08-01')
  officer = tenant.as('officer')
  leader = tenant.as('leader')
})
afterAll(() => tenant.close())

const eventsOf = async (id: string) =>
  (await inTransaction(officer, (tx) => listEvents(tx, tenant.tenantId, id))).reverse()
const statusOf = async (id: string) => (await movementNow(officer, id)).status
const period = (from: string | null, to: string | null) => ({
  plan: { ...completePlan, phases: [], period: { from, to, text: 'x', span: [0, 1] as const } },
})

describe('what time does to movements', () => {
  const advance = (day: string) => advanceMovements({ db: officer.db, now: () => new Date(`${day}T00:30:00+07:00`) })
  const launched = async (from: string | null, to: string | null) => {
    const id = await draftMovement(officer, period(from, to))
    await step(officer, id, 'make-ready')
    await step(leader, id, 'launch')
    return id
  }

  it('opens on the first day and closes after the last, each once however often it runs', async () => {
    const id = await launched('2025-08-10', '2025-08-20')
    const statuses: string[] = []
    for (const day of [
      '2025-08-09',
      '2025-08-10',
      '2025-08-10',
      '2025-08-20',
      '2025-08-21',
      '2025-08-21',
      '2025-08-22',
    ]) {
      await advance(day)
      statuses.push(await statusOf(id))
    }
    expect(statuses).toEqual(['launched', 'running', 'running', 'running', 'closing', 'closing', 'closing'])
    expect((await eventsOf(id)).map(({ from_status, to_status }) => `${from_status} ${to_status}`)).toEqual([
      'draft draft',
      'draft ready',
      'ready launched',
      'launched running',
      'running closing',
    ])
    expect(
      (await eventsOf(id)).slice(-2).map(({ action, actor_role, actor_name }) => [action, actor_role, actor_name]),
    ).toEqual([
      ['start', 'clock', 'Thi Đua'],
      ['close', 'clock', 'Thi Đua'],
    ])
    expect((await actionsOn(officer, id)).slice(-2)).toEqual(['movement.start', 'movement.close'])
  })

  it('goes by the day in Vietnam: half past midnight there is the new day', async () => {
    const id = await launched('2025-08-11', '2025-08-20')
    await advanceMovements({ db: officer.db, now: () => new Date('2025-08-10T16:59:00Z') })
    expect(await statusOf(id)).toBe('launched')
    await advanceMovements({ db: officer.db, now: () => new Date('2025-08-10T17:00:00Z') })
    expect(await statusOf(id)).toBe('running')
  })

  it('two machines at once make each step once', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => launched('2025-08-01', '2025-08-02')))
    await Promise.all([advance('2025-08-05'), advance('2025-08-05')])
    await Promise.all([advance('2025-08-05'), advance('2025-08-05')])
    for (const id of ids) {
      expect((await eventsOf(id)).map(({ action }) => action)).toEqual([
        'create',
        'make-ready',
        'launch',
        'start',
        'close',
      ])
      expect(await statusOf(id)).toBe('closing')
    }
  })

  it('an office whose books are broken stops no other office', async () => {
    const broken = newId()
    const now = officer.now
    const unit_kind = 'xã'
    await officer.db
      .insertInto('tenant')
      .values({ id: broken, kind: 'commune', unit_kind, name: 'Hỏng', created_at: now })
      .execute()
    const entry = { tenantId: broken, actorId: null, role: 'admin' }
    const row = {
      kind: 'wave',
      name: 'x',
      name_folded: 'x',
      status: 'launched',
      period_from: '2025-08-01',
      created_at: now,
    }
    await transact(officer.db, entry, (tx) =>
      tx
        .insertInto('movement')
        .values({ tenant_id: broken, id: newId(), ...row })
        .execute(),
    )
    const later = await openTestTenant('2025-08-01', 'Sau Xã')
    const id = await draftMovement(later.as('officer'), period('2025-08-01', '2025-08-31'))
    await step(later.as('officer'), id, 'make-ready')
    await step(later.as('leader'), id, 'launch')
    try {
      await expect(advance('2025-08-05')).rejects.toThrow('movements of some offices were not advanced')
      expect((await movementNow(later.as('officer'), id)).status).toBe('running')
    } finally {
      const head = { tenant_id: broken, sequence: 0, hash: Buffer.alloc(32) }
      await transact(officer.db, entry, (tx) => tx.insertInto('audit_head').values(head).execute())
      await later.close()
    }
    await advance('2025-08-05')
  })

  it('leaves alone what waits for people', async () => {
    const draft = await draftMovement(officer, period('2025-08-01', '2025-08-02'))
    const ready = await draftMovement(officer, period('2025-08-01', '2025-08-02'))
    await step(officer, ready, 'make-ready')
    await advance('2025-09-01')
    expect([await statusOf(draft), await statusOf(ready)]).toEqual(['draft', 'ready'])
  })
})
