import type { Locator, Page } from 'playwright-core'

/** How someone works a page. */
export type Hands = {
  press(target: Locator): Promise<void>
  write(target: Locator, text: string): Promise<void>
  choose(target: Locator, value: string): Promise<void>
}

/** By mouse or finger. */
export const pointer: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: async (target, value) => {
    await target.selectOption(value)
  },
}

/** Tab, Enter, arrows and letters; the pointer is never used. */
export function keyboard(page: Page): Hands {
  return {
    press: async (target) => {
      await tabTo(page, target)
      await page.keyboard.press('Enter')
    },
    write: async (target, text) => {
      await tabTo(page, target)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText(text)
    },
    choose: async (target, value) => {
      await tabTo(page, target)
      for (let steps = 0; steps < 200 && (await target.inputValue()) !== value; steps++)
        await page.keyboard.press('ArrowDown')
    },
  }
}

const furthest = 1_500

/** Goes on by Tab until the target has the focus; throws when it cannot be reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'visible' })
  for (let steps = 0; steps < furthest; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by Tab: ${target}`)
}
