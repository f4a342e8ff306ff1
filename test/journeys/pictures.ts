import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

const folder = 'docs/pictures'
const sizes = [
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
]

/** For the README: what a page shows on a phone and on a desk, when THIDUA_PICTURES=1. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.THIDUA_PICTURES !== '1') return
  mkdirSync(folder, { recursive: true })
  const before = page.viewportSize()
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.evaluate(async () => {
      await document.fonts.ready
      scrollTo(0, 0)
    })
    const picture = await page.screenshot({ animations: 'disabled' })
    await sharp(picture).png({ palette: true, colours: 128, effort: 10 }).toFile(`${folder}/${name}-${size.width}.png`)
  }
  if (before) await page.setViewportSize(before)
}
