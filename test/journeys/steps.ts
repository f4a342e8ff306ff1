import type { Page } from 'playwright-core'
import { movementText } from '#features/movement/movement.messages.ts'
import type { Hands } from './hands.ts'

/** Steps that people take, each from the page where it begins; by what the forms are, not by how they are worded. */

/** A person at a page: where they are, and how they work it. */
export type Person = { page: Page; hands: Hands }

/** The first visit: opens the sample city and ends on the officer's desk. */
export async function openSample({ page, hands }: Person, base: string): Promise<void> {
  await page.goto(base)
  await send({ page, hands }, 'form[action="/setup/sample"]')
  await page.waitForURL('**/work')
}

/** Goes on as the first of the sample's people whose name in the menu begins so, such as "Chủ tịch xã". */
export async function viewAs(person: Person, label: string): Promise<void> {
  const { page, hands } = person
  const role = await page
    .locator('form[action="/role"] button')
    .filter({ hasText: label })
    .first()
    .getAttribute('value')
  await hands.press(page.locator('details:has(form[action="/role"]) > summary:visible').first())
  await answered(person, () =>
    hands.press(page.locator(`form[action="/role"] button[value="${role}"]:visible`).first()),
  )
}

export type Handed =
  | { file: string }
  | { file: { name: string; mimeType: string; buffer: Buffer } }
  | { pasted: string }

/** Hands a plan in and waits until it has been read; ends on its page. Returns its address. */
export async function handIn(person: Person, base: string, plan: Handed): Promise<string> {
  const { page, hands } = person
  await page.goto(`${base}/plans/new`)
  if ('pasted' in plan) {
    await hands.write(page.locator('textarea[name="text"]'), plan.pasted)
    await send(person, 'form:has(textarea[name="text"])')
  } else {
    await page.locator('input[type="file"]').setInputFiles(plan.file)
    await send(person, 'form:has(input[type="file"])')
  }
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/)
  await page.locator('th-plan-review').waitFor({ timeout: 90_000 })
  return addressOf(page)
}

/** Corrects the figure of the first target, as one types it. */
export async function correctFigure(person: Person, plan: string, figure: string): Promise<void> {
  await person.page.goto(`${plan}/facts/targets.0`)
  await person.hands.write(person.page.locator('input[name="figure"]'), figure)
  await send(person, 'main form:has(input[name="figure"])')
}

/** Decides on every fact: the doubtful one by one as they stand, the clear ones at once. */
export async function confirmFacts(person: Person, plan: string): Promise<void> {
  await person.page.goto(plan)
  const doubtful = 'section[data-fact] form[action$="/verdicts"]:has(input[value="confirmed"])'
  while ((await person.page.locator(doubtful).count()) > 0) await send(person, doubtful)
  const clear = 'form[action$="/confirmations"]:not(:has(input[name="group"]))'
  if ((await person.page.locator(clear).count()) > 0) await send(person, clear)
}

/** Gives every duty and target to someone as proposed, else to the first unit, and makes the movement. Returns its address. */
export async function makeMovement(person: Person, plan: string): Promise<string> {
  const { page, hands } = person
  await page.goto(`${plan}/units`)
  const owner = page.locator('select[name="default-owner"]')
  if ((await owner.count()) > 0 && (await owner.inputValue()) === '') {
    const first = await owner.locator('option:not([value=""])').first().getAttribute('value')
    await hands.choose(owner, first ?? '')
  }
  await send(person, 'form[action$="/movement"]')
  await page.waitForURL(/\/movements\/[0-9a-f-]{36}/)
  return addressOf(page)
}

/** Explains every point of the checklist that stays open, then makes the movement ready. */
export async function makeReady(person: Person, movement: string): Promise<void> {
  const { page, hands } = person
  await page.goto(movement)
  const open = 'form[action$="/explanations"]'
  while ((await page.locator(open).count()) > 0) {
    await hands.write(page.locator(`${open} [name="reason"]`).first(), 'Kế hoạch không nêu, sẽ bổ sung sau.')
    await send(person, open)
  }
  await send(person, moveForm('make-ready'))
}

/** The leader's step. */
export async function launch(person: Person, movement: string): Promise<void> {
  await person.page.goto(movement)
  await send(person, moveForm('launch'))
}

const moveForm = (action: string) => `form[action$="/moves"]:has(input[value="${action}"])`

const addressOf = (page: Page): string => page.url().split(/[?#]/)[0] ?? ''

/** Sends the first such form and waits for the page that answers. */
export async function send(person: Person, form: string): Promise<void> {
  const button = person.page.locator(form).first().locator('button:not([type="button"])').first()
  await answered(person, () => person.hands.press(button))
}

/** Does something and waits for the page that answers it. */
export async function answered({ page }: Person, work: () => Promise<void>): Promise<void> {
  const arrived = page.waitForEvent('framenavigated')
  await work()
  await arrived
  await page.waitForLoadState('load')
}

export type Counts = { targets: number; tasks: number; phases: number; status: string }

/** What the movement's own pages show: how many targets, tasks and phases, and where it stands. */
export async function countsOf(page: Page, movement: string): Promise<Counts> {
  const words = movementText.vi
  await page.goto(movement)
  const phases = await page
    .locator('main dl div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${words.phases}$`) }) })
    .locator('dd li')
    .count()
  const status = await statusOn(page)
  await page.goto(`${movement}/targets`)
  const targets = await page.locator('main table tbody tr:not([aria-labelledby="requirements"] tr)').count()
  await page.goto(`${movement}/tasks`)
  const tasks = await page.locator('main ul > li[id]').count()
  return { targets, tasks, phases, status }
}

/** The status that the page says, by its code. */
export async function statusOn(page: Page): Promise<string> {
  for (const [code, label] of Object.entries(movementText.vi.status))
    if ((await page.locator('main').getByText(label, { exact: true }).count()) > 0) return code
  return ''
}
