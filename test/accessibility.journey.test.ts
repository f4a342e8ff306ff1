import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config.ts'
import type { Role } from '#platform/context.ts'
import type { Services } from '#platform/http.ts'
import { createApp } from '../src/app.ts'
import { complaintsOf, openBrowser, type RealBrowser } from './browser.ts'
import { faultsOf, partsOf, waysOut } from './journeys/accessibility.ts'
import { pointer } from './journeys/hands.ts'
import { type OfficeInTime, openOfficeInTime } from './journeys/office-in-time.ts'
import * as steps from './journeys/steps.ts'
import { month } from './leak/figures.ts'
import { fillOffice } from './leak/office.ts'
import { type Filling, mayPass, routes, strayRoutes } from './leak/routes.ts'
import { openSampleOffice } from './leak/sample-office.ts'

const app = createApp({ config: readConfig({}) } as Services, 'dist/assets')
const gets = Object.entries(routes).filter(([route]) => route.startsWith('GET '))
/** Not pages: files, and answers for scripts. */
const notPages = [
  'GET /health',
  'GET /assets/:path{[A-Za-z0-9][A-Za-z0-9._/-]*}',
  'GET /sw.js',
  'GET /manifest.webmanifest',
  'GET /plans/:id/file',
  'GET /plans/understood',
  'GET /calendar/:token{[A-Za-z0-9_-]{43}[.]ics}',
  'GET /calendar/my.ics',
  'GET /evidence/:id',
  'GET /missing/table.csv',
  'GET /movements/:id/registration/template',
  'GET /registrations/papers/:id/:version',
  'GET /scoring/:sheetId/export',
]

/** The sample's people, one for each role. */
const people: [role: Role, label: string][] = [
  ['officer', 'Công chức thi đua'],
  ['leader', 'Chủ tịch xã'],
  ['unit', 'Trưởng thôn'],
  ['council', 'Hội đồng Thi đua'],
  ['finance', 'Tài chính, kế toán'],
  ['publicity', 'Tuyên truyền'],
  ['clerk', 'Văn thư'],
  ['front', 'Mặt trận Tổ quốc'],
  ['city', 'Thi đua thành phố'],
  ['admin', 'Quản trị'],
]

let program: OfficeInTime
let browser: RealBrowser
let context: BrowserContext
let page: Page
let complaints: string[]
let things: Filling
const seen = new Set<string>()

beforeAll(async () => {
  program = await openOfficeInTime('2026-11-18')
  browser = await openBrowser()
  // Changing the width in the middle of a page's fading in would be heard as an error of its script.
  context = await browser.visitor()
  context.setDefaultTimeout(20_000)
  page = await context.newPage()
  complaints = complaintsOf(page)
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

it('every route of the program is known here', () => expect(strayRoutes(app)).toEqual([]))

describe('before there is anything', () => {
  const first = [
    '/setup',
    '/setup/office',
    `/setup/account?${new URLSearchParams({ kind: 'xã', name: 'Thử', city: 'thành phố Thử' })}`,
  ]
  it.each(first)('%s', (path) => expectSound(path))

  it('/setup/office with nothing chosen', async () => {
    await page.goto(`${program.base}/setup/office`)
    await sendUnchecked('form[action="/setup/office"]')
    await expectSoundHere()
  })
})

describe('in the sample city', () => {
  beforeAll(async () => {
    await steps.openSample({ page, hands: pointer }, program.base)
    things = await makeThings()
  }, 120_000)

  for (const [role, label] of people)
    describe(`as ${role}`, () => {
      beforeAll(async () => {
        await page.goto(`${program.base}/work`)
        await steps.viewAs({ page, hands: pointer }, label)
      })
      const pages = gets.filter(
        ([route, spec]) => !notPages.includes(route) && spec.roles !== 'open' && mayPass(spec, role),
      )
      it.each(pages)('%s', (_route, spec) => expectSound(spec.path(things), role === 'officer' ? 200 : undefined))
      if (role === 'officer') it.each(refusedForms)('%s, refused', (_name, path, form) => expectRefusal(path, form))
      if (role === 'unit') it('a page that is not for this role', () => expectSound('/plans'))
      it('a page that does not exist', () => expectSound('/nowhere'))
    })
})

describe('for someone with a password', () => {
  it('the doors, the first password, the lock, and the end of a role', async () => {
    const visitor = await browser.visitor()
    const admin = page
    await page.goto(`${program.base}/work`)
    await steps.viewAs({ page, hands: pointer }, 'Quản trị')
    const { userName, password, account } = await makeColleague()
    page = await visitor.newPage()
    complaints = complaintsOf(page)
    try {
      await expectSound('/sign-in')
      await expectRefusal('/sign-in', 'form[action="/sign-in"]')
      await expectSound('/sign-in/code')
      await page.goto(`${program.base}/sign-in`)
      await page.locator('input[name="userName"]').fill(userName)
      await page.locator('input[name="password"]').fill(password)
      await steps.send({ page, hands: pointer }, 'form[action="/sign-in"]')
      expect(new URL(page.url()).pathname).toBe('/account/password')
      await expectSoundHere()
      await page.locator('input[name="current"]').fill(password)
      await page.locator('input[name="next"]').fill('mật khẩu mới rất dài 2026')
      await steps.send({ page, hands: pointer }, 'form[action="/account/password"]')
      for (const path of ['/work', '/account', '/account/two-factor/on', '/account/password']) await expectSound(path)
      await visitor.request.post(`${program.base}/lock`, { form: { from: '/work' }, headers: { origin: program.base } })
      await page.goto(`${program.base}/work`)
      expect(new URL(page.url()).pathname).toBe('/lock')
      await expectSoundHere()
      await page.locator('input[name="password"]').fill('mật khẩu mới rất dài 2026')
      await steps.send({ page, hands: pointer }, 'form[action="/unlock"]')
      const ended = await context.request.post(await endOf(admin, account), { headers: { origin: program.base } })
      expect(ended.ok()).toBe(true)
      await page.goto(`${program.base}/work`)
      expect(new URL(page.url()).pathname).toBe('/no-role')
      await expectSoundHere()
    } finally {
      page = admin
      await visitor.close()
    }
  })
})

describe('the test is seen to fail', () => {
  const planted: [fault: string, html: string, found: RegExp][] = [
    ['a picture without words', '<img src="/assets/none.svg">', /image-alt/],
    ['a field without a name', '<input name="x">', /label/],
    ['grey on white', '<p style="color:#bbb;background:#fff">nhạt</p>', /color-contrast/],
    ['a heading out of order', '<h5>Đề mục</h5>', /heading-order/],
    ['something too wide', '<div style="width:2000px">rộng</div>', /320 px: \d+ px too wide/],
  ]
  it.each(planted)('on %s', async (_fault, html, found) => {
    const empty = await (await browser.visitor()).newPage()
    await empty.setContent(`<html lang="vi"><title>Thử</title><main><h1>Thử</h1>${html}</main></html>`)
    expect((await faultsOf(empty)).join('\n')).toMatch(found)
    await empty.context().close()
  })

  it('on an error of a script and on content that the page refuses', async () => {
    const visitor = await browser.visitor()
    const faulty = await visitor.newPage()
    const heard = complaintsOf(faulty)
    await faulty.route('**/planted', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "default-src 'self'" },
        body: '<script>1</script><script src="/planted.js"></script>',
      }),
    )
    await faulty.route('**/planted.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'nothing.here()' }),
    )
    await faulty.goto(`${program.base}/planted`)
    expect(heard.join('\n')).toMatch(/console: .*Content Security Policy/)
    expect(heard.join('\n')).toMatch(/script: nothing is not defined/)
    await visitor.close()
  })

  it('on a link that leads nowhere', () =>
    expect(deadEnds(['GET /nowhere/at/all', 'GET /work'])).toEqual(['GET /nowhere/at/all']))
})

/** Forms that a page shows again with what is wrong. */
const refusedForms: [name: string, path: string, form: string][] = [
  ['an empty paste', '/plans/new', 'form:has(textarea[name="text"])'],
  ['a unit without a name', '/units/new', 'main form'],
  ['a list of nothing', '/units/paste', 'main form'],
]

async function expectSound(path: string, status?: number): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  const answer = await page.goto(`${program.base}${path}`)
  if (status) expect([path, answer?.status()]).toEqual([path, status])
  await expectSoundHere()
}

async function expectRefusal(path: string, form: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`${program.base}${path}`)
  await sendUnchecked(form)
  expect(await page.locator('main [role="alert"], main #error-summary').count()).toBeGreaterThan(0)
  await expectSoundHere()
}

/** As a browser would that does not know the rules of the fields. */
async function sendUnchecked(form: string): Promise<void> {
  await page
    .locator(form)
    .first()
    .evaluate((element: HTMLFormElement) => {
      element.noValidate = true
    })
  await steps.send({ page, hands: pointer }, form)
}

/** A page whose every part is letter for letter one already looked at need not be looked at again. */
async function expectSoundHere(): Promise<void> {
  const parts = (await partsOf(page)).filter((part) => !seen.has(part))
  const faults = parts.length === 0 ? [] : await faultsOf(page)
  for (const part of parts) seen.add(part)
  const dead = deadEnds(await waysOut(page))
  const heard = complaints.splice(0)
  expect([page.url(), faults, dead, heard]).toEqual([page.url(), [], [], []])
}

/** Of `METHOD path`s, those that no route answers. */
function deadEnds(ways: readonly string[]): string[] {
  return ways.filter((way) => {
    const [method = '', path = ''] = way.split(' ')
    const [handlers] = app.router.match(method, path)
    return !handlers.some(([[, route]]) => route.method === method && route.path !== '/*')
  })
}

/** One of each thing that a page can be about, in the sample commune. */
async function makeThings(): Promise<Filling> {
  const office = await openSampleOffice(program.services, 'Songdao')
  const things = await fillOffice(program.services, office)
  return { ...things, session: '', word: office.word, month }
}

/** A new account in the sample office, as its administrator makes one. */
async function makeColleague(): Promise<{ userName: string; password: string; account: string }> {
  await page.goto(`${program.base}/accounts/new`)
  await page.locator('input[name="name"]').fill('Vũ Thị Thử')
  await page.locator('main select[name="role"]').selectOption('unit')
  await page.locator('select[name="unitId"]').selectOption({ index: 1 })
  await page.locator('input[name="post"]').fill('Trưởng thôn')
  await steps.send({ page, hands: pointer }, 'form[action="/accounts"]')
  const once = (await page.locator('main').textContent()) ?? ''
  const password = /[a-z2-9]{4}(?:-[a-z2-9]{4}){3}/.exec(once)?.[0] ?? ''
  await expectSoundHere()
  await page.goto(`${program.base}/accounts`)
  const link = page.locator('main a[href^="/accounts/"]', { hasText: 'Vũ Thị Thử' }).first()
  const account = /[0-9a-f-]{36}/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? ''
  return { userName: 'thu.vu', password, account }
}

/** Where the administrator ends the colleague's only role. */
async function endOf(admin: Page, account: string): Promise<string> {
  await admin.goto(`${program.base}/accounts/${account}`)
  return `${program.base}${await admin.locator('form[action$="/end"]').first().getAttribute('action')}`
}
