import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#platform/context.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { createAccountIn } from './create-account.command.ts'
import { openTestApp, type TestApp, TestBrowser } from './fixtures/test-app.tsx'
import { giveRoleIn } from './give-role.command.ts'
import { hashPassword } from './password.adapter.ts'
import { listSignIns } from './sign-in-log.queries.ts'

let tenant: TestTenant
let testApp: TestApp
const password = 'con trâu đi trước'
let passwordHash: string
let count = 0

beforeAll(async () => {
  tenant = await openTestTenant()
  testApp = await openTestApp(process.env.THIDUA_TEST_OWNER_URL ?? '')
  passwordHash = await hashPassword(password)
})

afterAll(async () => {
  await testApp.close()
  await tenant.close()
})

/** A new person of the office with one role since long ago. */
async function newPerson(mustChangePassword = false) {
  const userName = `nguoi-${process.pid}-${Date.now()}-${++count}`
  const admin = tenant.as('admin')
  return inTransaction(admin, async (tx) => {
    const account = { name: 'Nguyễn Văn Thử', userName, passwordHash, mustChangePassword }
    const { accountId } = await createAccountIn(tx, admin, account)
    const role = { role: 'officer', post: 'Công chức', validFrom: '2025-07-01', validTo: null } as const
    const { membershipId } = await giveRoleIn(tx, admin, { ...role, accountId, unitId: tenant.rootId })
    return { accountId, membershipId, userName }
  })
}

async function signedIn(userName: string, place = {}) {
  const browser = new TestBrowser(testApp, place)
  const page = await browser.send('/sign-in', { userName, password, to: '/account' })
  return { browser, page }
}

describe('what is kept of attempts to sign in', () => {
  const outcomes = async (userName: string) => {
    const lines = await listSignIns(testApp.services.db, tenant.tenantId)
    return lines.filter((line) => line.user_name === userName).map(({ outcome }) => outcome)
  }

  test('who came in, who was refused, who had to wait, and from where', async () => {
    const { userName } = await newPerson()
    const place = { address: '10.7.0.1', headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' } }
    for (let i = 0; i < 6; i++)
      await new TestBrowser(testApp, place).send('/sign-in', { userName, password: 'sai', to: '' })
    await signedIn(userName, { address: '10.7.0.2' })
    expect(await outcomes(userName)).toEqual(['in', 'slowed', ...Array.from({ length: 4 }, () => 'wrong-password')])
    const [, line] = (await listSignIns(testApp.services.db, tenant.tenantId)).filter(
      (one) => one.user_name === userName,
    )
    expect(line).toMatchObject({ address: '10.7.0.1', user_agent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' })
  })

  test('nothing of names that nobody has, and nothing in another office', async () => {
    const { userName } = await newPerson()
    await new TestBrowser(testApp, { address: '10.7.0.3' }).send('/sign-in', { userName, password: 'sai', to: '' })
    const unknown = `${userName}-khong-co`
    await new TestBrowser(testApp, { address: '10.7.0.3' }).send('/sign-in', {
      userName: unknown,
      password: 'sai',
      to: '',
    })
    expect([await outcomes(userName), await outcomes(unknown)]).toEqual([['wrong-password'], []])
    const other = await openTestTenant('2025-11-18', 'Khác Xã')
    expect(await listSignIns(testApp.services.db, other.tenantId)).toEqual([])
    await other.close()
  })
})

describe('a change of password', () => {
  test('is refused when nothing would change, and not told to who does not know it', async () => {
    const { userName } = await newPerson()
    const { browser } = await signedIn(userName, { address: '10.7.0.4' })
    const same = await browser.send('/account/password', { current: password, next: password })
    expect([same.status, same.text.includes('trùng mật khẩu đang dùng')]).toEqual([422, true])
    const guess = await browser.send('/account/password', { current: 'con trâu đi sau', next: 'con trâu đi sau' })
    expect([guess.status, guess.text.includes('trùng mật khẩu đang dùng')]).toEqual([422, false])
  })
})

describe('a form from elsewhere', () => {
  const status = async (origin: string) => {
    const headers = { origin, 'sec-fetch-site': 'none' }
    const browser = new TestBrowser(testApp, { address: '10.7.0.5', headers })
    return (await browser.send('/sign-in', { userName: 'ai', password: 'sai', to: '' })).status
  }
  test.each(['https://localhost', 'http://localhost:8080', 'http://thidua.example', 'null', 'rác'])(
    '%s is refused',
    async (origin) => expect(await status(origin)).toBe(403),
  )
  test('of the same scheme, host and port is taken', async () => expect(await status('http://localhost')).toBe(401))
})
