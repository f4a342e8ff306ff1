import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#platform/context.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { accessText } from './access.messages.ts'
import { createAccountIn } from './create-account.command.ts'
import { openTestApp, type TestApp, TestBrowser } from './fixtures/test-app.tsx'
import { giveRoleIn } from './give-role.command.ts'
import { endRole, resetPassword } from './manage-account.command.ts'
import { hashPassword } from './password.adapter.ts'

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

describe('signing in', () => {
  test('with the right password opens the page that was asked for, by a cookie no script and no other site can use', async () => {
    const { userName } = await newPerson()
    const { browser, page } = await signedIn(userName.toUpperCase())
    expect([page.status, page.location]).toEqual([303, '/account'])
    const cookie = page.cookies.find((line) => line.startsWith('thidua.session_token='))
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    expect((await browser.open('/account')).text).toContain('Nguyễn Văn Thử')
  })

  test('never leads to another site', async () => {
    const { userName } = await newPerson()
    const page = await new TestBrowser(testApp).send('/sign-in', { userName, password, to: '//evil.example' })
    expect(page.location).toBe('/')
  })

  test('answers a wrong name like a wrong password', async () => {
    const { userName } = await newPerson()
    const place = { address: '10.1.0.1' }
    const wrong = await new TestBrowser(testApp, place).send('/sign-in', { userName, password: 'sai', to: '/' })
    const other = { userName: `${userName}x`, password: 'sai', to: '/' }
    const unknown = await new TestBrowser(testApp, place).send('/sign-in', other)
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(unknown.text.replaceAll(`${userName}x`, 'N')).toBe(wrong.text.replaceAll(userName, 'N'))
  })

  test('ends the session the browser came with', async () => {
    const [victim, attacker] = [await newPerson(), await newPerson()]
    const planted = (await signedIn(attacker.userName)).browser
    const browser = new TestBrowser(testApp)
    for (const [name, value] of planted.jar) browser.jar.set(name, value)
    await browser.send('/sign-in', { userName: victim.userName, password, to: '/' })
    expect(browser.jar.get('thidua.session_token')).not.toBe(planted.jar.get('thidua.session_token'))
    expect((await planted.open('/account')).status).toBe(303)
    expect((await browser.open('/account')).text).toContain(victim.userName)
  })

  test('a forged session cookie opens nothing', async () => {
    const browser = new TestBrowser(testApp)
    browser.jar.set('thidua.session_token', 'abc.def')
    expect((await browser.open('/account')).location).toBe('/sign-in?to=%2Faccount')
  })

  test('a form sent without a session is refused and not redirected', async () => {
    expect((await new TestBrowser(testApp).send('/account/password')).status).toBe(401)
  })
})

describe('limits', () => {
  const guess = (browser: TestBrowser, userName: string) =>
    browser.send('/sign-in', { userName, password: 'đoán mò', to: '/' })

  test('the sixth wrong guess from one address waits, and so does the right password from there', async () => {
    const { userName } = await newPerson()
    const attacker = new TestBrowser(testApp, { address: '10.2.0.1' })
    const seen = []
    for (let i = 0; i < 6; i++) seen.push((await guess(attacker, userName)).status)
    expect(seen).toEqual([401, 401, 401, 401, 401, 429])
    expect((await signedIn(userName, { address: '10.2.0.1' })).page.status).toBe(429)
  })

  test('nobody is locked out by it: another address signs in', async () => {
    const { userName } = await newPerson()
    const attacker = new TestBrowser(testApp, { address: '10.2.0.2' })
    for (let i = 0; i < 6; i++) await guess(attacker, userName)
    expect((await signedIn(userName, { address: '10.2.0.3' })).page.status).toBe(303)
  })

  test('a browser that knows the account signs in even from the address of the attacker', async () => {
    const { userName } = await newPerson()
    const { browser } = await signedIn(userName, { address: '10.2.0.4' })
    await browser.send('/sign-out')
    const attacker = new TestBrowser(testApp, { address: '10.2.0.4' })
    for (let i = 0; i < 6; i++) await guess(attacker, userName)
    expect((await browser.send('/sign-in', { userName, password, to: '/account' })).status).toBe(303)
  })

  test('after the delay the right password is taken', async () => {
    const { userName } = await newPerson()
    const browser = new TestBrowser(testApp, { address: '10.2.0.5' })
    for (let i = 0; i < 6; i++) await guess(browser, userName)
    testApp.wait(16)
    expect((await browser.send('/sign-in', { userName, password, to: '/' })).status).toBe(303)
  })

  test('twenty guesses at once are counted as twenty', async () => {
    const { userName } = await newPerson()
    const browser = new TestBrowser(testApp, { address: '10.2.0.6' })
    const pages = await Promise.all(Array.from({ length: 20 }, () => guess(browser, userName)))
    expect(pages.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(pages.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  test('one address that tries many names waits too', async () => {
    const browser = new TestBrowser(testApp, { address: '10.2.0.7' })
    const statuses = []
    for (let i = 0; i < 51; i++) statuses.push((await guess(browser, `khong-co-${i}`)).status)
    expect(statuses.indexOf(429)).toBe(50)
  })
})

describe('the locked session', () => {
  test('shows nothing, takes no form, and opens again with the password where one was', async () => {
    const { userName } = await newPerson()
    const { browser } = await signedIn(userName, { address: '10.3.0.1' })
    expect((await browser.send('/lock', { from: '/units?q=a' })).location).toBe('/lock?to=%2Funits%3Fq%3Da')
    expect((await browser.open('/account')).location).toBe('/lock?to=%2Faccount')
    expect((await browser.send('/units')).status).toBe(401)
    expect((await browser.send('/unlock', { password: 'sai', to: '/account' })).status).toBe(401)
    expect((await browser.open('/account')).status).toBe(303)
    expect((await browser.send('/unlock', { password, to: '/account' })).location).toBe('/account')
    expect((await browser.open('/account')).status).toBe(200)
  })

  test('locks by itself after half an hour without a sign of life, with no script at all', async () => {
    const { userName } = await newPerson()
    const { browser } = await signedIn(userName, { address: '10.3.0.2' })
    await browser.open('/account')
    testApp.wait(29 * 60)
    expect((await browser.open('/account')).status).toBe(200)
    testApp.wait(31 * 60)
    expect((await browser.open('/account')).location).toBe('/lock?to=%2Faccount')
  })
})

describe('sessions', () => {
  test('are listed and ended by their owner, one or all others', async () => {
    const { userName } = await newPerson()
    const one = (await signedIn(userName, { address: '10.4.0.1' })).browser
    const two = (await signedIn(userName, { address: '10.4.0.2' })).browser
    const three = (await signedIn(userName, { address: '10.4.0.3' })).browser
    const list = (await one.open('/account')).text
    expect(list).toContain('10.4.0.2')
    const revoke = /\/account\/sessions\/([0-9a-f-]{36})\/revoke/g
    const ids = [...list.matchAll(revoke)].map(([, id]) => id)
    expect(ids).toHaveLength(2)
    await one.send(`/account/sessions/${ids[0]}/revoke`)
    const still = [await two.open('/account'), await three.open('/account')].map(({ status }) => status)
    expect(still.toSorted()).toEqual([200, 303])
    await one.send('/account/sessions/revoke-others')
    expect([await two.open('/account'), await three.open('/account')].map(({ status }) => status)).toEqual([303, 303])
    expect((await one.open('/account')).status).toBe(200)
  })

  test('of somebody else are not found', async () => {
    const [a, b] = [await newPerson(), await newPerson()]
    const own = (await signedIn(a.userName)).browser
    await signedIn(b.userName)
    const row = await testApp.services.db
      .selectFrom('account_session')
      .select('id')
      .where('account_id', '=', b.accountId)
      .executeTakeFirstOrThrow()
    expect((await own.send(`/account/sessions/${row.id}/revoke`)).status).toBe(404)
  })

  test('end with sign-out, on the server too', async () => {
    const { userName } = await newPerson()
    const { browser } = await signedIn(userName)
    const copy = new TestBrowser(testApp)
    for (const [name, value] of browser.jar) copy.jar.set(name, value)
    await browser.send('/sign-out')
    expect((await copy.open('/account')).status).toBe(303)
  })
})

describe('roles', () => {
  test('that have ended end access at once', async () => {
    const { userName, membershipId } = await newPerson()
    const { browser } = await signedIn(userName)
    // The tenant's own clock stands still in 2025; the program's runs.
    await endRole({ ...tenant.as('admin'), today: '2025-11-18' }, { membershipId, lastDay: null })
    expect((await browser.open('/account')).location).toBe('/no-role')
    expect((await browser.open('/no-role')).status).toBe(403)
  })

  test('of somebody else cannot be taken', async () => {
    const [a, b] = [await newPerson(), await newPerson()]
    const { browser } = await signedIn(a.userName)
    expect((await browser.send('/role', { role: b.membershipId })).status).toBe(403)
    expect((await browser.send('/role', { role: b.accountId })).status).toBe(403)
    expect((await browser.open('/account')).text).toContain(a.userName)
  })

  test('are switched among those one holds', async () => {
    const person = await newPerson()
    const admin = tenant.as('admin')
    const leader = { role: 'leader', post: 'Phó Chủ tịch', validFrom: '2025-07-01', validTo: null } as const
    const { membershipId } = await inTransaction(admin, (tx) =>
      giveRoleIn(tx, admin, { ...leader, accountId: person.accountId, unitId: tenant.rootId }),
    )
    const { browser } = await signedIn(person.userName)
    expect((await browser.open('/audit')).status).toBe(403)
    expect((await browser.send('/role', { role: membershipId })).status).toBe(303)
    expect((await browser.open('/audit')).status).toBe(200)
    expect((await browser.open('/account')).text).toContain(accessText.vi.roles.leader)
  })
})

describe('passwords', () => {
  test('that are temporary open nothing but the form to change them', async () => {
    const { userName } = await newPerson(true)
    const { browser } = await signedIn(userName)
    expect((await browser.open('/units')).location).toBe('/account/password')
    expect((await browser.send('/account/password', { current: password, next: 'ngắn' })).status).toBe(422)
    const changed = await browser.send('/account/password', { current: password, next: 'cái cày theo sau' })
    expect(changed.location).toBe('/account?done=passwordChanged')
    expect((await browser.open('/units')).status).toBe(200)
  })

  test('that are changed end the other sessions and are asked for first', async () => {
    const { userName } = await newPerson()
    const own = (await signedIn(userName, { address: '10.5.0.1' })).browser
    const other = (await signedIn(userName, { address: '10.5.0.2' })).browser
    expect((await own.send('/account/password', { current: 'sai', next: 'cái cày theo sau' })).status).toBe(422)
    await own.send('/account/password', { current: password, next: 'cái cày theo sau' })
    expect((await other.open('/account')).status).toBe(303)
    expect((await own.open('/account')).status).toBe(200)
    expect((await signedIn(userName, { address: '10.5.0.3' })).page.status).toBe(401)
  })

  test('reset on the command line are temporary and noted in the log', async () => {
    const { userName, accountId } = await newPerson()
    const { browser } = await signedIn(userName)
    const reset = await resetPassword(testApp.services.db, userName)
    expect((await browser.open('/account')).status).toBe(303)
    const again = new TestBrowser(testApp, { address: '10.5.0.4' })
    await again.send('/sign-in', { userName, password: reset?.password ?? '', to: '/' })
    expect((await again.open('/units')).location).toBe('/account/password')
    const entries = await inTransaction(tenant.as('admin'), (tx) =>
      tx
        .selectFrom('audit_entry')
        .select('action')
        .where('tenant_id', '=', tenant.tenantId)
        .where('object_id', '=', accountId)
        .orderBy('sequence')
        .execute(),
    )
    expect(entries.map(({ action }) => action)).toEqual(['account.create', 'account.reset-password'])
    expect(await resetPassword(testApp.services.db, 'khong-co-ai')).toBeNull()
  })
})

describe('two-step sign-in', () => {
  const decode = (base32: string): Buffer => {
    const bits = [...base32]
      .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
      .join('')
    return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  }

  /** RFC 6238 at this moment, or that many steps of thirty seconds on; one step of a slow clock is let pass. */
  function codeNow(secret: string, ahead = 0): string {
    const counter = Buffer.alloc(8)
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
    const hmac = createHmac('sha1', decode(secret)).update(counter).digest()
    const at = (hmac.at(-1) ?? 0) & 15
    return String((hmac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
  }

  async function enrolled(address: string) {
    const { userName } = await newPerson()
    const { browser } = await signedIn(userName, { address })
    const page = await browser.send('/account/two-factor/on', { password })
    const secret = (/<code class="break-all[^>]*>([A-Z2-7 ]+)</.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
    const recovery = [...page.text.matchAll(/<code>([A-Za-z0-9]{5}-[A-Za-z0-9]{5})<\/code>/g)].map(([, code]) => code)
    return { userName, browser, secret, recovery }
  }

  test('needs the code once it is on, and a recovery code works a single time', async () => {
    const { userName, browser, secret, recovery } = await enrolled('10.6.0.1')
    expect(recovery).toHaveLength(10)
    expect((await browser.send('/account/two-factor/confirm', { code: '000000' })).status).toBe(422)
    expect((await browser.send('/account/two-factor/confirm', { code: codeNow(secret) })).location).toBe(
      '/account?done=turnedOn',
    )
    const { browser: next, page } = await signedIn(userName, { address: '10.6.0.2' })
    expect(page.location).toBe('/sign-in/code?to=%2Faccount')
    expect((await next.open('/account')).status).toBe(303)
    expect((await next.send('/sign-in/code', { code: '000000', to: '/account' })).status).toBe(400)
    expect((await next.send('/sign-in/code', { code: recovery[0] ?? '', to: '/account' })).location).toBe('/account')
    expect((await next.open('/account')).status).toBe(200)
    const { browser: third } = await signedIn(userName, { address: '10.6.0.3' })
    expect((await third.send('/sign-in/code', { code: recovery[0] ?? '', to: '/' })).status).toBe(400)
    expect((await third.send('/sign-in/code', { code: codeNow(secret, 1), to: '/' })).status).toBe(303)
  })

  test('takes a code of the phone once, even when two come with it at the same moment', async () => {
    const { userName, browser, secret } = await enrolled('10.6.0.6')
    const first = codeNow(secret)
    expect((await browser.send('/account/two-factor/confirm', { code: first })).status).toBe(303)
    const { browser: late } = await signedIn(userName, { address: '10.6.0.7' })
    expect((await late.send('/sign-in/code', { code: first, to: '/' })).status).toBe(400)
    const code = codeNow(secret, 1)
    const { browser: own } = await signedIn(userName, { address: '10.6.0.8' })
    const { browser: thief } = await signedIn(userName, { address: '10.6.0.9' })
    const pages = await Promise.all([own, thief].map((one) => one.send('/sign-in/code', { code, to: '/' })))
    expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 400])
  })

  test('a wrong code spoils no other, and the right one wipes the count of the wrong ones', async () => {
    const { userName, browser, secret } = await enrolled('10.6.0.10')
    await browser.send('/account/two-factor/confirm', { code: codeNow(secret) })
    const place = { address: '10.6.0.11' }
    const { browser: own } = await signedIn(userName, place)
    for (const code of ['111111', '222222', '333333', '444444'])
      expect((await own.send('/sign-in/code', { code, to: '/' })).status).toBe(400)
    expect((await own.send('/sign-in/code', { code: codeNow(secret, 1), to: '/' })).status).toBe(303)
    const { browser: again } = await signedIn(userName, place)
    for (const code of ['111112', '222223', '333334', '444445', '555556'])
      expect((await again.send('/sign-in/code', { code, to: '/' })).status).toBe(400)
    expect((await again.send('/sign-in/code', { code: '666667', to: '/' })).status).toBe(429)
  })

  test('lets nobody guess codes, however often the password is given again', async () => {
    const { userName, browser, secret } = await enrolled('10.6.0.4')
    await browser.send('/account/two-factor/confirm', { code: codeNow(secret) })
    const statuses = []
    for (let round = 0; round < 3; round++) {
      const { browser: thief } = await signedIn(userName, { address: '10.6.0.5' })
      for (let i = 0; i < 2; i++) statuses.push((await thief.send('/sign-in/code', { code: '000000', to: '/' })).status)
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
  })
})
