import { basename } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxFile, paragraph } from '#reading/files/fixtures/docx-file.ts'
import { complaintsOf, openBrowser, type RealBrowser } from './browser.ts'
import { documents, seedsAreHere } from './journeys/documents.ts'
import { type Hands, keyboard, pointer } from './journeys/hands.ts'
import { takePicture } from './journeys/pictures.ts'
import * as steps from './journeys/steps.ts'
import { planText } from './leak/plan-text.ts'
import { type Program, startProgram } from './program.ts'

let program: Program
let browser: RealBrowser
/** The sample's session; each journey goes on where the one before it ended. */
let cookies: BrowserContextOptions['storageState']

const text = planText('Sông Đào')
/** The clock may have opened the first phase meanwhile. */
const launched = expect.stringMatching(/^(launched|running)$/)
const own = { targets: 3, tasks: 4, phases: 2, status: launched }

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  await asPerson({}, async (person) => {
    await person.page.goto(program.base)
    await takePicture(person.page, 'first-page')
    await steps.openSample(person, program.base)
  })
  if (!seedsAreHere) console.info('../shared/seeds is not here: only our own samples are imported')
})
afterAll(async () => {
  await browser?.close()
  expect(await program?.stop()).toBe(0)
})

describe('from a plan document to a launched movement', () => {
  it.each(documents())('%s', async (file, expected) => {
    await asPerson({}, async (person) => {
      const shown = await journey(person, { file })
      expect(shown).toEqual({ ...expected, status: launched })
    })
  })

  it('a Word file', async () => {
    const body = text
      .split('\n')
      .filter(Boolean)
      .map((line) => paragraph(line))
      .join('')
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const file = { name: 'ke-hoach.docx', mimeType, buffer: Buffer.from(docxFile({ body })) }
    await asPerson({}, async (person) => expect(await journey(person, { file })).toEqual(own))
  })

  it('pasted text', async () => {
    await asPerson({}, async (person) => expect(await journey(person, { pasted: text })).toEqual(own))
  })

  it('by keyboard alone', async () => {
    await asPerson({ keys: true }, async (person) => expect(await journey(person, { pasted: text })).toEqual(own))
  })

  it('without JavaScript', async () => {
    const file = { name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
    await asPerson({ javaScriptEnabled: false }, async (person) => expect(await journey(person, { file })).toEqual(own))
  })

  it('on a phone of 360 px', async () => {
    const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
    const file = { name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
    await asPerson(phone, async (person) => expect(await journey(person, { file })).toEqual(own))
  })

  it('the corrected figure is the one the movement shows', async () => {
    await asPerson({}, async (person) => {
      const plan = await steps.handIn(person, program.base, { pasted: text })
      await steps.correctFigure(person, plan, 'từ 9.500 đến 9.750 triệu đồng')
      await steps.confirmFacts(person, plan)
      const movement = await steps.makeMovement(person, plan)
      await person.page.goto(`${movement}/targets`)
      const [first = ''] = await person.page.locator('main table tbody tr').allTextContents()
      expect(first).toContain('9.500')
      expect(first).toContain('9.750')
      expect(first).not.toContain('12.450')
    })
  })

  it('only the leader can launch', async () => {
    await asPerson({}, async (person) => {
      const plan = await steps.handIn(person, program.base, { pasted: text })
      await steps.confirmFacts(person, plan)
      const movement = await steps.makeMovement(person, plan)
      await steps.makeReady(person, movement)
      expect(await person.page.locator('input[value="launch"]').count()).toBe(0)
      expect(await steps.statusOn(person.page)).toBe('ready')
    })
  })
})

describe('the journey is seen to fail', () => {
  it('on a wrong number of targets', async () => {
    await asPerson({}, async (person) => {
      const fewer = text.replace(/^b\) .*$/m, '')
      expect(await journey(person, { pasted: fewer })).toEqual({ ...own, targets: 2 })
    })
  })
})

/** From the document to the launched movement; returns what its pages count. Ends as the officer again. */
async function journey(person: steps.Person, handed: steps.Handed): Promise<steps.Counts> {
  const { page } = person
  const plan = await steps.handIn(person, program.base, handed)
  const pictured = 'file' in handed && handed.file === 'src/reading/samples/commune-wrapped.txt'
  if (pictured) await takePicture(page, 'import')
  if ((await page.locator('[data-fact^="targets."]').count()) > 0)
    await steps.correctFigure(person, plan, 'từ 96% trở lên')
  await steps.confirmFacts(person, plan)
  const movement = await steps.makeMovement(person, plan)
  await steps.makeReady(person, movement)
  await steps.viewAs(person, 'Chủ tịch xã')
  await steps.launch(person, movement)
  const shown = await steps.countsOf(page, movement)
  await steps.viewAs(person, 'Công chức thi đua')
  if (pictured) {
    await page.goto(movement)
    await takePicture(page, 'movement')
    await page.goto(`${program.base}/work`)
    await takePicture(page, 'worklist')
  }
  return shown
}

type Way = BrowserContextOptions & { keys?: true }

/** Someone at a browser of their own, in the sample's session; nothing may have been complained of at the end. */
async function asPerson({ keys, ...options }: Way, work: (person: steps.Person) => Promise<void>): Promise<void> {
  const context = await browser.visitor({ ...options, ...(cookies ? { storageState: cookies } : {}) })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  const hands: Hands = keys ? keyboard(page) : pointer
  try {
    await work({ page, hands })
    expect(complaints).toEqual([])
  } catch (error) {
    const file = `test/output/${basename(new URL(page.url()).pathname)}.png`
    await page.screenshot({ path: file, fullPage: true }).catch(() => {})
    throw new Error(`at ${page.url()}, picture in ${file}\n${(error as Error).message}`, { cause: error })
  } finally {
    cookies = await context.storageState()
    await context.close()
  }
}
