import { randomBytes } from 'node:crypto'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listSampleAccounts } from '../access/account.queries.ts'
import { openTestApp, type TestApp, TestBrowser } from '../access/fixtures/test-app.tsx'
import { loadSample } from './load-sample.command.ts'
import { setUpOffice } from './set-up-office.command.ts'
import { listSampleOfficeIds } from './setup.queries.ts'

const server = process.env.THIDUA_TEST_OWNER_URL ?? ''
const home = { address: '127.0.0.1' }
let name: string
let testApp: TestApp

async function run(url: string, ...statements: string[]): Promise<pg.QueryResult | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let result: pg.QueryResult | undefined
    for (const statement of statements) result = await client.query(statement)
    return result
  } finally {
    await client.end()
  }
}

/** A connection that was closed here takes a moment to end over there. */
async function dropDatabase(attempt = 1): Promise<void> {
  try {
    await run(server, `drop database ${name}`)
  } catch (error) {
    if (attempt >= 50) throw error
    await new Promise((done) => setTimeout(done, 100))
    await dropDatabase(attempt + 1)
  }
}

function ownUrl(): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

// Each test begins on a database in which nobody has ever been.
beforeEach(async () => {
  name = `thidua_setup_${randomBytes(5).toString('hex')}`
  await run(server, `create database ${name}`)
  const extensions = ['unaccent', 'pg_trgm', 'btree_gist'].map((one) => `create extension if not exists ${one}`)
  await run(ownUrl(), ...extensions)
  testApp = await openTestApp(ownUrl())
})

afterEach(async () => {
  await testApp.close()
  await dropDatabase()
})

const office = { kind: 'xã', name: 'Kiến Thụy', city: 'thành phố Hải Phòng' } as const
const person = { name: 'Phạm Thị Hà', userName: 'ha.pham', post: 'Công chức', password: 'con trâu đi trước' }
const form = { ...office, person: person.name, userName: person.userName, post: person.post, password: person.password }

async function countOf(table: string): Promise<number> {
  const result = await run(ownUrl(), `select count(*)::int as count from ${table}`)
  return result?.rows[0].count
}

describe('the first visit', () => {
  test.each([
    ['another machine', { address: '10.0.0.9' }],
    ['another name of this machine', { address: '127.0.0.1', host: 'thidua.example' }],
    ['a proxy on this machine', { address: '127.0.0.1', headers: { 'x-forwarded-for': '10.0.0.9' } }],
    ['another proxy', { address: '127.0.0.1', headers: { forwarded: 'for=10.0.0.9' } }],
  ])('is closed to %s', async (_who, place) => {
    const browser = new TestBrowser(testApp, place)
    const pages = [
      await browser.open('/setup'),
      await browser.open('/setup/office'),
      await browser.send('/setup/sample'),
      await browser.send('/setup/account', form),
    ]
    expect(pages.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect([await countOf('account'), await countOf('tenant')]).toEqual([0, 0])
  })

  test('of a name that is not ours is answered by nobody', async () => {
    expect((await new TestBrowser(testApp, { ...home, host: 'evil.example' }).open('/setup')).status).toBe(421)
  })

  test('is where everything leads until there is an account', async () => {
    const browser = new TestBrowser(testApp, home)
    expect((await browser.open('/units')).location).toBe('/setup')
    expect((await browser.open('/sign-in')).location).toBe('/setup')
    expect((await browser.open('/setup')).status).toBe(200)
  })

  test('is over for everyone once an account exists', async () => {
    const browser = new TestBrowser(testApp, home)
    expect((await browser.send('/setup/account', form)).location).toBe('/setup/units')
    const other = new TestBrowser(testApp, home)
    expect((await other.open('/setup')).location).toBe('/sign-in')
    expect((await other.send('/setup/account', { ...form, userName: 'other.one' })).location).toBe('/sign-in')
    expect((await other.send('/setup/sample')).status).toBe(422)
    expect(await countOf('account')).toBe(1)
  })

  test('of two at once makes one office', async () => {
    const outcomes = await Promise.allSettled([
      setUpOffice(testApp.services, { office, person }),
      setUpOffice(testApp.services, { office, person: { ...person, userName: 'another.one' } }),
      loadSample(testApp.services),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refusals = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refusals).toEqual(['setup-done', 'setup-done'])
  })
})

describe('setting up an office', () => {
  test('gives its first person two roles, and units that are ticked or typed', async () => {
    const browser = new TestBrowser(testApp, home)
    const chosen = await browser.send('/setup/office', { commune: 'kien thuy' })
    expect(chosen.location).toMatch(/^\/setup\/account\?kind=x%C3%A3&name=Ki%E1%BA%BFn\+Th%E1%BB%A5y/)
    expect((await browser.send('/setup/account', { ...form, password: 'ngắn' })).status).toBe(422)
    await browser.send('/setup/account', form)
    const units = await browser.send('/setup/units', { keys: 'culture', villages: 'Đại Lộc\nThôn Kim Đới\n' })
    expect(units.location).toBe('/setup/plan?added=3')
    const tree = (await browser.open('/units')).text
    expect(tree).toContain('Xã Kiến Thụy có 3 đơn vị')
    for (const unit of ['Phòng Văn hóa - Xã hội', 'Thôn Đại Lộc', 'Thôn Kim Đới']) expect(tree).toContain(unit)
    expect((await browser.send('/setup/units', { keys: 'culture', villages: 'Thôn Kim Đới' })).location).toBe(
      '/setup/plan?added=0',
    )
    expect((await browser.open('/account')).text).toContain('Quản trị: Công chức, Ủy ban nhân dân xã Kiến Thụy')
  })
})

describe('the sample', () => {
  test('opens as the officer, and again as the same one', async () => {
    const browser = new TestBrowser(testApp, home)
    expect((await browser.send('/setup/sample')).location).toBe('/')
    expect((await browser.open('/units')).text).toContain('Xã An Bình Sơn có 24 đơn vị')
    const before = [await countOf('tenant'), await countOf('account')]
    expect(before).toEqual([4, 13])
    const again = new TestBrowser(testApp, home)
    expect((await again.send('/setup/sample')).location).toBe('/')
    expect((await again.open('/account')).text).toContain('Phạm Thị Thu Hà')
    expect([await countOf('tenant'), await countOf('account')]).toEqual(before)
  })

  test('is seen as each of its people without a password, one session at a time', async () => {
    const browser = new TestBrowser(testApp, home)
    await browser.send('/setup/sample')
    const menu = (await browser.open('/account')).text
    const choices = [...menu.matchAll(/name="role" value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
    expect(new Set(choices).size).toBe(12)
    const seen = new Set<string>()
    for (const choice of new Set(choices)) {
      expect((await browser.send('/role', { role: choice })).status).toBe(303)
      const page = await browser.open('/account')
      expect(page.status).toBe(200)
      seen.add(/<h1[^>]*>([^<]+)</.exec(page.text)?.[1] ?? '')
    }
    expect(seen.size).toBe(12)
    expect(await countOf('account_session')).toBe(1)
  })

  test('has nobody who could sign in with a password', async () => {
    const browser = new TestBrowser(testApp, home)
    await browser.send('/setup/sample')
    const page = await new TestBrowser(testApp).send('/sign-in', { userName: 'ha.pham', password: '', to: '/' })
    expect(page.status).toBe(400)
    expect(await countOf('account_credential')).toBe(0)
  })

  test('goes at once, with everything in it, and the first visit comes back', async () => {
    const browser = new TestBrowser(testApp, home)
    await browser.send('/setup/sample')
    expect((await browser.send('/setup/remove-sample')).location).toBe('/setup')
    expect((await browser.open('/units')).location).toBe('/setup')
    const tables = ['tenant', 'account', 'account_session', 'sign_in_limit']
    expect(await Promise.all(tables.map(countOf))).toEqual([0, 0, 0, 0])
    expect((await browser.send('/setup/account', form)).location).toBe('/setup/units')
  })

  test('is removed by its officer or administrator alone, and its files with it', async () => {
    const browser = new TestBrowser(testApp, home)
    await browser.send('/setup/sample')
    const { db, files, config } = testApp.services
    const [office] = await listSampleOfficeIds(db)
    const sha256 = await files.put(office ?? '', new TextEncoder().encode('KẾ HOẠCH'))
    const leader = (await listSampleAccounts(db)).find(({ sample_label }) => sample_label === 'Chủ tịch xã')?.id ?? ''
    await browser.send('/role', { role: leader })
    expect((await browser.open('/account')).text).not.toContain('/setup/remove-sample')
    expect((await browser.send('/setup/remove-sample')).status).toBe(403)
    expect((await files.get(office ?? '', sha256)).length).toBe(12)
    const again = new TestBrowser(testApp, home)
    await again.send('/setup/sample')
    expect((await again.send('/setup/remove-sample')).location).toBe('/setup')
    await expect(access(join(config.dataDir, 'files', office ?? ''))).rejects.toThrow('ENOENT')
  })

  test('is the only thing that can be removed', async () => {
    const browser = new TestBrowser(testApp, home)
    await browser.send('/setup/account', form)
    expect((await browser.send('/setup/remove-sample')).status).toBe(403)
    const result = await run(ownUrl(), 'select id from tenant')
    const id = result?.rows[0].id
    await expect(run(ownUrl(), `select app.remove_sample_tenant('${id}')`)).rejects.toThrow('only a sample')
  })
})
