import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#platform/context.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { createAccountIn } from './create-account.command.ts'
import { openTestApp, type TestApp, TestBrowser } from './fixtures/test-app.tsx'
import { giveRoleIn } from './give-role.command.ts'
import { hashPassword } from './password.adapter.ts'

let tenant: TestTenant
let testApp: TestApp
const password = 'con trâu đi trước'

beforeAll(async () => {
  tenant = await openTestTenant()
  testApp = await openTestApp(process.env.THIDUA_TEST_OWNER_URL ?? '')
})
afterAll(async () => {
  await testApp.close()
  await tenant.close()
})

async function someone(name: string): Promise<TestBrowser> {
  const userName = `may-${process.pid}-${Date.now()}-${name}`
  const passwordHash = await hashPassword(password)
  const admin = tenant.as('admin')
  await inTransaction(admin, async (tx) => {
    const { accountId } = await createAccountIn(tx, admin, {
      ...{ name: 'Nguyễn Văn Máy', userName, passwordHash, mustChangePassword: false },
    })
    const role = { role: 'officer', post: 'Công chức', validFrom: '2025-07-01', validTo: null } as const
    await giveRoleIn(tx, admin, { ...role, accountId, unitId: tenant.rootId })
  })
  const browser = new TestBrowser(testApp)
  await browser.send('/sign-in', { userName, password, to: '/units' })
  return browser
}

const seatOn = async (browser: TestBrowser) =>
  /data-seat="([^"]+)"/.exec((await browser.open('/units')).text)?.[1] ?? ''

/** The device of `browser`, sending what was kept there by who sat in `seat`. */
function device(browser: TestBrowser, seat: string): TestBrowser {
  const other = new TestBrowser(testApp, { headers: { 'thidua-seat': seat, accept: 'application/json' } })
  for (const [name, value] of browser.jar) other.jar.set(name, value)
  return other
}

describe('what someone kept on a device', () => {
  test('is taken from them', async () => {
    const browser = await someone('a')
    expect((await device(browser, await seatOn(browser)).open('/units')).status).toBe(200)
  })

  test('is not taken in the name of whoever signed in after them', async () => {
    const seat = await seatOn(await someone('b'))
    const answer = await device(await someone('c'), seat).open('/units')
    expect([answer.status, JSON.parse(answer.text).error]).toEqual([409, 'other-person'])
  })

  test('waits where nobody is signed in', async () => {
    const seat = await seatOn(await someone('d'))
    const answer = await device(new TestBrowser(testApp), seat).send('/units', {})
    expect(answer.status).toBe(401)
  })
})

test('a script’s question of a session that has ended does not end the one that began since', async () => {
  const browser = await someone('e')
  const script = new TestBrowser(testApp, { headers: { 'sec-fetch-mode': 'cors' } })
  for (const [name, value] of browser.jar) script.jar.set(name, value)
  await browser.send('/sign-out')
  expect((await script.open('/units')).cookies).toEqual([])
  expect((await script.open('/units')).status).toBe(401)
})
