import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

export const widths = [320, 1280] as const

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** What is wrong with the page as it stands, at each width: rules of accessibility, and reading that has to be scrolled sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    // What is folded away is looked at too, but for menus, which lie over the page.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true
    })
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (sideways > 0) found.push(`${width} px: ${sideways} px too wide`)
    for (const { id, nodes } of await violations(page))
      found.push(
        ...nodes.slice(0, 3).map(({ target, html }) => `${width} px: ${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
      )
  }
  return found
}

async function violations(page: Page): Promise<AxeResults['violations']> {
  // Not as a script of the page, whose rules of content would refuse it.
  await page.evaluate(axe)
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return violations
  }, rules)
}

/** Prints of what the page is made of, but for whose menu it is and for keys that are drawn for each showing. */
export async function partsOf(page: Page): Promise<string[]> {
  const parts = await page.evaluate(() =>
    [...document.querySelectorAll('nav, main')].map(({ outerHTML }) => `${document.documentElement.lang} ${outerHTML}`),
  )
  return parts.map((part) => {
    const same = part.replace(/<form method="post" action="\/role"[\s\S]*?<\/form>|value="[0-9a-f-]{36}"/g, '')
    return createHash('sha256').update(same).digest('hex')
  })
}

/** Addresses of ours that the page leads to or sends to, as `METHOD path`. */
export async function waysOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ways = [...document.querySelectorAll('a[href], form[action]')].map((element) => {
      const method = element instanceof HTMLFormElement ? element.method.toUpperCase() : 'GET'
      return {
        method,
        url: new URL(element.getAttribute('href') ?? element.getAttribute('action') ?? '', location.href),
      }
    })
    const own = ways.filter(({ url }) => url.origin === location.origin && url.pathname !== location.pathname)
    return [...new Set(own.map(({ method, url }) => `${method} ${url.pathname}`))]
  })
}
