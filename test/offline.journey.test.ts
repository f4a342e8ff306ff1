import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaintsOf, openBrowser, type RealBrowser } from './browser.ts'
import { pointer } from './journeys/hands.ts'
import { takePicture } from './journeys/pictures.ts'
import * as steps from './journeys/steps.ts'
import { type Program, startProgram } from './program.ts'

/** The village head of the sample, on a phone. */
const phone = {
  viewport: { width: 360, height: 780 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

let program: Program
let browser: RealBrowser
let cookies: BrowserContextOptions['storageState']
let reports: string[]

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  const context = await browser.visitor({})
  const page = await context.newPage()
  await steps.openSample({ page, hands: pointer }, program.base)
  await steps.viewAs({ page, hands: pointer }, 'Trưởng thôn')
  reports = await owedReports(page)
  cookies = await context.storageState()
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

/** Addresses of reports that wait for figures, the most pressing first. */
async function owedReports(page: Page): Promise<string[]> {
  await page.goto(`${program.base}/reports`)
  const links = await page.locator('main a.btn[href^="/reports/"]').all()
  return Promise.all(links.map(async (link) => `${program.base}${await link.getAttribute('href')}`))
}

type Way = BrowserContextOptions & { complaints?: (found: string[]) => string[] }

async function asVillageHead(way: Way, work: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  const { complaints = (found) => found, ...options } = way
  const context = await browser.visitor({ ...phone, ...(cookies ? { storageState: cookies } : {}), ...options })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const found = complaintsOf(page)
  try {
    await work(page, context)
    expect(complaints(found)).toEqual([])
  } catch (error) {
    await page.screenshot({ path: 'test/output/offline.png', fullPage: true }).catch(() => {})
    throw new Error(`at ${page.url()}, picture in test/output/offline.png\n${(error as Error).message}`, {
      cause: error,
    })
  } finally {
    // Who goes on as someone else gets another session.
    cookies = await context.storageState()
    await context.close()
  }
}

const figures = (page: Page) => page.locator('[data-figure]')

/** Types a figure: so many of so many, a number, or yes. Returns what stands in the first field afterwards. */
async function enter(page: Page, index: number, figure: number): Promise<void> {
  const section = figures(page).nth(index)
  const facts = JSON.parse((await section.getAttribute('data-figure')) ?? '{}') as { measure: string }
  if (facts.measure === 'yes-no') return section.locator('input[type="radio"][name^="value-"]').first().check()
  if (facts.measure === 'number') {
    await section.locator('input[name^="value-"]').fill(String(figure))
    return section.locator('input[name^="value-"]').blur()
  }
  await section.locator('input[name^="denominator-"]').fill('286')
  await section.locator('input[name^="numerator-"]').fill(String(figure))
  return section.locator('input[name^="numerator-"]').blur()
}

const shown = (page: Page, index: number) =>
  figures(page).nth(index).locator('input[name^="numerator-"], input[name^="value-"]').first()

const withoutNetwork = (found: string[]) =>
  found.filter((line) => !/ERR_INTERNET_DISCONNECTED|Failed to load|Failed to fetch/.test(line))

describe('a village head at 360 px', () => {
  it('what cannot be understood comes back as typed, and the rest is saved, without JavaScript', async () => {
    await asVillageHead({ javaScriptEnabled: false }, async (page) => {
      await page.goto(reports[1] ?? '')
      await enter(page, 1, 250)
      await shown(page, 0).fill('hai trăm')
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.locator('button[name="next"][value="check"]').click()
      expect((await answer).status()).toBe(422)
      expect(await page.locator('#error-summary a').count()).toBe(1)
      expect(await shown(page, 0).inputValue()).toBe('hai trăm')
      expect(await shown(page, 1).inputValue()).toBe('250')
      await page.goto(reports[1] ?? '')
      expect(await shown(page, 1).inputValue()).toBe('250')
    })
  })

  it('from the link to "đã gửi" in at most four taps beside the numbers, without JavaScript', async () => {
    await asVillageHead({ javaScriptEnabled: false }, async (page) => {
      expect(await handIn(page, reports[1] ?? '')).toBeLessThanOrEqual(4)
    })
  })

  it('goes offline in the middle, reloads, and loses nothing', async () => {
    await asVillageHead({ complaints: withoutNetwork }, async (page, context) => {
      const report = reports[0] ?? ''
      await page.goto(report)
      const last = (await figures(page).count()) - 1
      expect(last).toBeGreaterThanOrEqual(2)
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
      await enter(page, 0, 1)
      await enter(page, 1, 251)
      await page.locator('[data-kept]').filter({ hasText: 'Đã lưu lúc' }).waitFor()
      await page.waitForFunction(keptHere)
      await context.setOffline(true)
      await enter(page, last, 268)
      await page.locator('[data-strip="offline"]').waitFor({ state: 'visible' })
      await page.locator('[data-kept]').filter({ hasText: 'Đã giữ trên máy' }).waitFor()
      await takePicture(page, 'offline')
      await page.reload()
      await page.locator('[data-strip="offline"]').waitFor({ state: 'visible' })
      await expect.poll(() => shown(page, last).inputValue()).toBe('268')
      await expect.poll(() => shown(page, 1).inputValue()).toBe('251')
      expect(await enteredOn(report, last)).toBe('')
      await context.setOffline(false)
      await expect.poll(() => enteredOn(report, last), { timeout: 20_000 }).toBe('268')
      await page.locator('[data-strip="offline"]').waitFor({ state: 'hidden' })
    })
  })

  it('keeps a figure that is typed after the session has ended, and sends it once signed in again', async () => {
    const refused = (found: string[]) => found.filter((line) => !/401|Unauthorized/.test(line))
    await asVillageHead({ complaints: refused }, async (page, context) => {
      const report = reports[0] ?? ''
      await page.goto(report)
      const before = await context.cookies()
      await context.clearCookies()
      await enter(page, 0, 3)
      await page.locator('[data-strip="signed-out"]').waitFor({ state: 'visible' })
      expect(await page.locator('[data-strip="signed-out"] a').getAttribute('href')).toMatch(/^\/sign-in\?to=/)
      await context.addCookies(before)
      await page.goto(`${program.base}/work`)
      await expect.poll(() => enteredOn(report, 0), { timeout: 20_000 }).toBe('3')
    })
  })

  it('hands the report in while offline; it goes by itself when the network is back', async () => {
    await asVillageHead({ complaints: withoutNetwork }, async (page, context) => {
      await page.goto(reports[0] ?? '')
      await context.setOffline(true)
      await enter(page, 0, 2)
      await page.locator('button[name="next"][value="check"]').click()
      await page.locator('.js-queue').click()
      await page.locator('[data-queued]').waitFor({ state: 'visible' })
      await context.setOffline(false)
      await page.waitForURL(/\/sent/)
      expect(await page.locator('h1').textContent()).toMatch(/^Đã gửi số liệu/)
    })
  })

  it('raises a difficulty while offline; it is sent once', async () => {
    await asVillageHead({ complaints: withoutNetwork }, async (page, context) => {
      await page.goto(`${program.base}/difficulties/new`)
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
      await context.setOffline(true)
      const form = page.locator('form[data-offline]')
      await form.locator('textarea').first().fill('Điểm tập kết rác bị ngập sau mưa')
      for (const select of await form.locator('select').all()) await select.selectOption({ index: 1 })
      await form.locator('button:not([type="button"])').first().click()
      await page.getByText('Đã giữ trên máy, có mạng sẽ tự gửi.').waitFor()
      await context.setOffline(false)
      await page.locator('[data-strip="offline"]').waitFor({ state: 'hidden' })
      await expect.poll(() => keptPosts(page)).toBe(0)
      await page.goto(`${program.base}/difficulties`)
      expect(await page.locator('main').getByText('Điểm tập kết rác bị ngập sau mưa').count()).toBe(1)
    })
  })

  it('raises three on one kept page while offline, the last after a reload; each is sent', async () => {
    const texts = ['Cống thoát nước bị tắc', 'Loa truyền thanh bị hỏng', 'Đường ngõ chưa có đèn']
    await asVillageHead({ complaints: withoutNetwork }, async (page, context) => {
      await page.goto(`${program.base}/difficulties/new`)
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
      await page.reload()
      await page.waitForFunction(keptHere)
      await context.setOffline(true)
      for (const [index, text] of texts.entries()) {
        if (index === 2) await page.reload()
        const form = page.locator('form[data-offline]')
        await form.locator('textarea').first().fill(text)
        for (const select of await form.locator('select').all()) await select.selectOption({ index: 1 })
        await form.locator('button:not([type="button"])').first().click()
        await expect.poll(() => keptPosts(page)).toBe(index + 1)
      }
      await context.setOffline(false)
      await expect.poll(() => keptPosts(page), { timeout: 20_000 }).toBe(0)
      await page.goto(`${program.base}/difficulties`)
      for (const text of texts) expect(await page.locator('main').getByText(text).count()).toBe(1)
    })
  })

  it('nothing of theirs is left to read offline after somebody else takes the device', async () => {
    await asVillageHead({ complaints: withoutNetwork }, async (page, context) => {
      await page.goto(`${program.base}/reports`)
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
      await page.reload()
      await page.waitForFunction(keptHere)
      await steps.viewAs({ page, hands: pointer }, 'Hiệu trưởng')
      await context.setOffline(true)
      await page.goto(`${program.base}/reports`).catch(() => null)
      expect(await page.locator('main').textContent()).not.toContain('Đông Am')
      await context.setOffline(false)
      await page.goto(`${program.base}/work`)
      await steps.viewAs({ page, hands: pointer }, 'Trưởng thôn')
    })
  })
})

describe('the officer for a unit that reports on paper', () => {
  it('in at most four taps beside the numbers, with JavaScript', async () => {
    await asVillageHead({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${program.base}/work`)
      await steps.viewAs({ page, hands: pointer }, 'Công chức thi đua')
      await page.goto(`${program.base}/units`)
      const unit = await page
        .getByRole('link', { name: /Thôn Yên Trung/ })
        .first()
        .getAttribute('href')
      await page.goto(`${program.base}/reports?unit=${unit?.split('/')[2]}`)
      const report = await page.locator('main a.btn[href^="/reports/"]').first().getAttribute('href')
      expect(await handIn(page, `${program.base}${report}`)).toBeLessThanOrEqual(4)
      await page.goto(`${program.base}/work`)
      await steps.viewAs({ page, hands: pointer }, 'Trưởng thôn')
    })
  })
})

/** How many forms this device still keeps. */
const keptPosts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('thidua')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('post').objectStore('post').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )

/** In the page: whether the worker has kept what is shown. */
async function keptHere(): Promise<boolean> {
  for (const name of await caches.keys())
    if (name.startsWith('pages:') && (await (await caches.open(name)).match(location.href)) !== undefined) return true
  return false
}

/** Fills everything in and sends it; returns the taps beside the numbers. */
async function handIn(page: Page, report: string): Promise<number> {
  let taps = 0
  const tap = async (place: string) => {
    taps += 1
    await page.locator(place).first().click()
    await page.waitForLoadState()
  }
  await page.goto(report)
  const count = await figures(page).count()
  for (let index = 0; index < count; index++) await enter(page, index, 260 + index)
  await tap('button[name="next"][value="check"]')
  await page.waitForURL(/\/check/)
  await takePicture(page, 'report-check')
  await tap('main form[action$="/submit"] button')
  await page.waitForURL(/\/sent/)
  expect(await page.locator('h1').textContent()).toMatch(/^Đã gửi số liệu/)
  return taps
}

/** What the server says, seen without script and without anything that was kept. */
async function enteredOn(report: string, index: number): Promise<string> {
  let value = ''
  await asVillageHead({ javaScriptEnabled: false }, async (page) => {
    await page.goto(report)
    value = await shown(page, index).inputValue()
  })
  return value
}
