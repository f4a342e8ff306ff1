import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recordAudit } from '#platform/audit.ts'
import { inTransaction } from '#platform/context.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { verifyChain } from './verify-chain.command.ts'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.THIDUA_TEST_OWNER_URL })
  await owner.connect()
})

beforeEach(async () => {
  tenant = await openTestTenant()
  const officer = tenant.as('officer')
  for (let i = 1; i <= 5; i++) {
    await inTransaction(officer, (tx) =>
      recordAudit(tx, officer, {
        action: 'test.write',
        objectKind: 'thing',
        objectId: tenant.rootId,
        before: { name: 'Thi đua', 'số liệu': i, none: null },
        after: ['ă', { b: 1.5, a: [true, false] }],
      }),
    )
  }
  return () => tenant.close()
})

afterAll(() => owner.end())

const verify = () => inTransaction(tenant.as('leader'), (tx) => verifyChain(tx, tenant.tenantId))

/** As the owner of the database, past what the program may do. */
async function tamper(statement: string): Promise<void> {
  await owner.query('begin')
  await owner.query(`select app.enter('${tenant.tenantId}', null, 'admin')`)
  const { rowCount } = await owner.query(statement)
  await owner.query('commit')
  expect(rowCount).toBe(1)
}

const at = (sequence: number) => `tenant_id = '${tenant.tenantId}' and sequence = ${sequence}`

test('a log that nobody touched holds, and a new entry changes its root', async () => {
  const before = await verify()
  expect(before).toMatchObject({ entries: 5, broken: null })
  const admin = tenant.as('admin')
  await inTransaction(admin, (tx) =>
    recordAudit(tx, admin, { action: 'test.more', objectKind: 'thing', objectId: tenant.rootId }),
  )
  const after = await verify()
  expect(after).toMatchObject({ entries: 6, broken: null })
  expect(after.root).not.toBe(before.root)
})

test.each([
  ['who did it', `actor_name = 'Người khác'`],
  ['when', `at = at + interval '1 second'`],
  ['what', `action = 'test.other'`],
  ['the values', `after = '{"giả": true}'`],
])('a change of %s is found at its number', async (_what, change) => {
  await tamper(`update audit_entry set ${change} where ${at(3)}`)
  expect(await verify()).toMatchObject({ entries: 2, broken: { sequence: 3, reason: 'changed' } })
})

test('an entry taken out is found', async () => {
  await tamper(`delete from audit_entry where ${at(2)}`)
  expect((await verify()).broken).toEqual({ sequence: 2, reason: 'gap' })
})

test('an entry whose hash was made to fit its change is found at the next one', async () => {
  await tamper(`update audit_entry set hash = sha256('x') where ${at(3)}`)
  expect((await verify()).broken).toEqual({ sequence: 3, reason: 'changed' })
  await tamper(`update audit_entry set previous_hash = sha256('x') where ${at(3)}`)
  expect((await verify()).broken).toEqual({ sequence: 3, reason: 'unlinked' })
})

test('a log cut short is found by its head', async () => {
  await tamper(`delete from audit_entry where ${at(5)}`)
  expect(await verify()).toMatchObject({ entries: 4, broken: { sequence: 5, reason: 'truncated' } })
})

test('an entry that is written while the log is gone through waits for nobody and belongs to it', async () => {
  const admin = tenant.as('admin')
  let written = () => {}
  const going = new Promise<void>((resolve) => {
    written = resolve
  })
  const writing = inTransaction(admin, async (tx) => {
    await recordAudit(tx, admin, { action: 'test.more', objectKind: 'thing', objectId: tenant.rootId })
    written()
    await new Promise((resolve) => setTimeout(resolve, 200))
  })
  await going
  const [verified] = await Promise.all([verify(), writing])
  expect(verified).toMatchObject({ entries: 6, broken: null })
})
