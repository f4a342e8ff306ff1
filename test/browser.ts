import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

export type RealBrowser = {
  browser: Browser
  /** A browser that has never been here: 1280 × 900 px, Vietnamese, unless told otherwise. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>
  close(): Promise<void>
}

/** Chromium from npm, on a machine without fonts, libraries of its own or a display, as root or not. */
export async function openBrowser(): Promise<RealBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-browser-'))
  const environment = { TMPDIR: folder, HOME: folder, XDG_CACHE_HOME: folder, FONTCONFIG_FILE: fontsIn(folder) }
  // The package unpacks into TMPDIR, and brings its libraries only where it takes the machine for a bare one.
  const before = process.env.TMPDIR
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x', TMPDIR: folder })
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--disable-background-networking',
    ],
    env: { ...(process.env as Record<string, string>), ...environment },
  })
  return {
    browser,
    visitor: (options) =>
      browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        // A fade that a quick next step breaks off is told of as an error of the page.
        reducedMotion: 'reduce',
        ...options,
      }),
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A font configuration that knows one family, the one papers are set in; letters of pages come with the pages. */
function fontsIn(folder: string): string {
  const family = join(import.meta.dirname, '../node_modules/@expo-google-fonts/tinos')
  const file = join(folder, 'fonts.conf')
  const any = ['serif', 'sans-serif', 'monospace', 'system-ui'].map(
    (name) => `<alias><family>${name}</family><prefer><family>Tinos</family></prefer></alias>`,
  )
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${family}</dir><cachedir>${join(folder, 'cache')}</cachedir>${any.join('')}</fontconfig>`,
  )
  return file
}

/** Collects everything a page complains of: script errors, refused content, failed requests of its own parts. */
export function complaintsOf(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    // A page that answers 4xx on purpose is told of by its status; the browser repeats it as an error of the console.
    const own = /the server responded with a status of 4/.test(message.text()) && message.location().url === page.url()
    if (message.type() === 'error' && !own) found.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => found.push(`script: ${error.message}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED') found.push(`request: ${request.url()} ${why}`)
  })
  return found
}
