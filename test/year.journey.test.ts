import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaintsOf, openBrowser, type RealBrowser } from './browser.ts'
import { pointer } from './journeys/hands.ts'
import { type OfficeInTime, openOfficeInTime } from './journeys/office-in-time.ts'
import { takePicture } from './journeys/pictures.ts'
import * as steps from './journeys/steps.ts'
import { planText } from './leak/plan-text.ts'

// A year in the sample commune, in a real browser, on a clock that the journey moves. Each part goes on where the one
// before it ended.

let office: OfficeInTime
let browser: RealBrowser
let page: Page
let person: steps.Person
let complaints: string[]
let movement: string

beforeAll(async () => {
  office = await openOfficeInTime('2026-01-09')
  browser = await openBrowser()
  const context = await browser.visitor({})
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  complaints = complaintsOf(page)
  person = { page, hands: pointer }
  await steps.openSample(person, office.base)
  await go('/movements')
  movement = new URL(
    await page
      .locator('main li a[href^="/movements/"]')
      .first()
      .evaluate((a) => (a as HTMLAnchorElement).href),
  ).pathname
})
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})

const go = (path: string) => page.goto(`${office.base}${path}`)
const as = async (label: 'Công chức thi đua' | 'Chủ tịch xã' | 'Trưởng thôn') => {
  await go('/work')
  const current = await page.locator('header').first().textContent()
  const names = {
    'Công chức thi đua': 'Phạm Thị Thu Hà',
    'Chủ tịch xã': 'Nguyễn Quang Minh',
    'Trưởng thôn': 'Đỗ Văn Tiến',
  }
  if (!current?.includes(names[label])) await steps.viewAs(person, label)
}
/** Presses the first such button and waits for the page that answers. */
const press = (button: string) => steps.answered(person, () => page.locator(button).first().click())
const openAll = (details: Locator) =>
  details.evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })
const heading = () => page.locator('h1').first().textContent()
const main = () => page.locator('main').textContent()

type Share = [numerator: number, denominator: number] | 'not-arisen'

/** Fills the report of a period with shares in the order of the plan, checks it and hands it in. */
async function report(period: string, shares: Share[], { unit = '', note = '' } = {}): Promise<void> {
  await go(`/reports/${period}${unit ? `?unit=${unit}` : ''}`)
  for (const [index, share] of shares.entries()) {
    const figure = page.locator('[data-figure]').nth(index)
    await openAll(figure.locator('details'))
    if (share === 'not-arisen') {
      await figure.locator('input[value="not-arisen"]').check()
      continue
    }
    await figure.locator('input[name^="denominator-"]').fill(String(share[1]))
    await figure.locator('input[name^="numerator-"]').fill(String(share[0]))
    if (note) await figure.locator('[name^="note-"]').fill(note)
  }
  await press('form:has([data-figure]) button[name="next"]')
  if ((await page.locator('form[action$="/submit"]').count()) > 0) {
    await steps.send(person, 'form[action$="/submit"]')
    await page.waitForURL('**/sent**')
  }
}

describe('a year', () => {
  it('January: a plan is read and launched', async () => {
    const plan = await steps.handIn(person, office.base, { pasted: planText('Sông Đào') })
    await steps.confirmFacts(person, plan)
    const made = await steps.makeMovement(person, plan)
    await steps.makeReady(person, made)
    await as('Chủ tịch xã')
    await steps.launch(person, made)
    expect(await steps.statusOn(page)).toMatch(/launched|running/)
  })

  it('January: a village registers on its own, another through the officer', async () => {
    await as('Trưởng thôn')
    await go(movement.replace('/movements/', '/registrations/'))
    await registered()
    await as('Công chức thi đua')
    await go(movement.replace('/movements/', '/registrations/'))
    const other = page.locator('select[name="unit"] option', { hasText: 'Thôn An Lạc' })
    await go(`${movement.replace('/movements/', '/registrations/')}?unit=${await other.first().getAttribute('value')}`)
    await registered()
    await go(`${movement}/registration`)
    expect(await heading()).toMatch(/2/)
  })

  it('February: the first report is handed in and accepted', async () => {
    await office.until('2026-02-02')
    await as('Trưởng thôn')
    await report('2026-01', [[3, 268], [160, 268], 'not-arisen'])
    expect(await main()).toContain('Đã gửi')
    await acceptAll()
  })

  it('March: the second is corrected after it was accepted, and nothing of the first saying is lost', async () => {
    await office.until('2026-03-03')
    await as('Trưởng thôn')
    await report('2026-02', [[3, 268], [182, 268], 'not-arisen'])
    await acceptAll()
    await as('Trưởng thôn')
    await report(
      '2026-02',
      [
        [3, 268],
        [178, 268],
      ].slice(0, 2) as Share[],
      { note: 'Đếm lại sau khi rà soát' },
    )
    await as('Công chức thi đua')
    await go('/results')
    expect(await main()).toContain('Thôn Đông Am')
    await acceptAll()
  })

  it('April: a late village is seen, reminded once, and reports late', async () => {
    await office.until('2026-04-13')
    await as('Công chức thi đua')
    await go('/missing?period=2026-03')
    expect(await heading()).toMatch(/chưa nộp đủ số liệu tháng 3/)
    await takePicture(page, 'missing')
    await press('form#units button')
    await steps.send(person, 'form[action="/missing/remind"]')
    await office.until('2026-04-14')
    await as('Trưởng thôn')
    await go('/reminders')
    expect(await main()).toMatch(/tháng 3/)
    await report('2026-03', [[2, 268], [190, 268], 'not-arisen'])
    await as('Công chức thi đua')
    await go('/missing?period=2026-03&all=yes')
    expect(await page.locator('tr', { hasText: 'Thôn Đông Am' }).first().textContent()).toMatch(/\+\d/)
    await acceptAll()
  })

  it('May: a difficulty is raised, answered and solved', async () => {
    await office.until('2026-05-05')
    await as('Trưởng thôn')
    await go('/difficulties/new')
    await page.locator('textarea[name="text"]').fill('Thôn chưa có điểm tập kết rác đã phân loại.')
    await steps.send(person, 'form[action="/difficulties"]')
    await go('/difficulties')
    const raised = page.locator('main a', { hasText: 'điểm tập kết rác' }).first()
    const difficulty = (await raised.getAttribute('href')) ?? ''
    await as('Công chức thi đua')
    await go('/difficulties')
    expect(await main()).toContain('điểm tập kết rác')
    await go(difficulty)
    const answer = page.locator('form[action$="/moves"]:has(input[value="answer"])')
    await openAll(page.locator('main details'))
    await answer.locator('[name="words"]').fill('Xã bố trí xe thu gom vào thứ Bảy hằng tuần.')
    await steps.send(person, 'form[action$="/moves"]:has(input[value="answer"])')
    await as('Trưởng thôn')
    await go(difficulty)
    expect(await main()).toContain('thứ Bảy hằng tuần')
    await steps.send(person, 'form[action$="/moves"]:has(input[value="solve"])')
    expect(await main()).toMatch(/Đã giải quyết|đã giải quyết/)
  })

  it('July: the interim review is drafted from the figures, written on and issued', async () => {
    await office.until('2026-07-02')
    await as('Công chức thi đua')
    await go(`${movement}/reviews`)
    await steps.send(person, 'form[action$="/reviews"]')
    const results = page.locator('textarea[name="results"]')
    expect(await results.inputValue()).toMatch(/chỉ tiêu/)
    await page.locator('textarea[name="suggestions"]').fill('Tập trung vận động các hộ chưa phân loại rác.')
    await press('button[name="step"][value="issue"]')
    expect(await main()).toContain('Tập trung vận động các hộ chưa phân loại rác.')
  })

  it('December: a block is scored, appraised, locked and ranked', async () => {
    await office.until('2026-12-10')
    await as('Công chức thi đua')
    await go('/blocks/new')
    await page.locator('input[name="name"]').fill('Khối thi đua các thôn')
    for (const name of ['Thôn An Lạc', 'Thôn Đông Am']) await page.getByLabel(name, { exact: true }).check()
    await steps.send(person, 'form[action="/blocks"]')
    await go(`/scoring/new?movement=${movement.split('/').at(-1)}`)
    await page.locator('input[name="name"]').fill('Bảng chấm điểm các thôn năm 2026')
    await page.locator('select[name="block"]').selectOption({ label: 'Khối thi đua các thôn' })
    const sample = page.locator('select[name="origin"] option:not([value="empty"])').first()
    await page.locator('select[name="origin"]').selectOption((await sample.getAttribute('value')) ?? '')
    await steps.send(person, 'form[action="/scoring"]')
    const sheet = new URL(page.url()).pathname.replace(/\/edit$/, '')
    await go(`${sheet}/edit`)
    await steps.send(person, 'form[action$="/publication"]')
    await as('Trưởng thôn')
    await go(sheet)
    const card = await page.locator('main a[href*="/units/"]').first().getAttribute('href')
    await go(card ?? '')
    await scoreAll('self-score', '2')
    await as('Công chức thi đua')
    await go(card ?? '')
    await scoreAll('appraisal', '2')
    await go(card ?? '')
    await steps.send(person, 'form[action$="/moves"]:has(input[value="lock"])')
    await go(`${sheet}/ranking`)
    expect(await main()).toContain('Thôn Đông Am')
    await takePicture(page, 'ranking')
  })

  it('nothing was complained of on the way', () => expect(complaints).toEqual([]))
})

/** Gives every criterion of a card the same mark, and hands it on. */
async function scoreAll(form: 'self-score' | 'appraisal', mark: string): Promise<void> {
  const fields = page.locator(`form[action$="/${form}"]`)
  for (const field of await fields.locator('input[name^="value."]:visible').all())
    if ((await field.getAttribute('type')) === 'radio') await field.check()
    else if ((await field.inputValue()) === '') await field.fill(mark)
  for (const choice of await fields.locator('select[name^="value."]').all()) await choice.selectOption({ index: 1 })
  await steps.send(person, `form[action$="/${form}"]`)
}

async function registered(): Promise<void> {
  const form = page.locator('main form:has([name="signatoryName"])').first()
  for (const name of ['signatoryName', 'signatoryPost']) {
    const field = form.locator(`[name="${name}"]`)
    if ((await field.inputValue()) === '') await field.fill(name === 'signatoryName' ? 'Đỗ Văn Tiến' : 'Trưởng thôn')
  }
  await form.locator('button:not([type="button"])').last().click()
  await page.waitForURL('**done=registered**')
}

async function acceptAll(): Promise<void> {
  await as('Công chức thi đua')
  await go('/results')
  await press('button[name="all"][value="yes"]')
}
