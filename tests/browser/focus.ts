import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What is wrong with where the focus is: nowhere, not to be seen, or with something else over it. */
export function faultOfFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return 'nowhere'
    const name = `${focused.tagName} ${focused.id} ‘${focused.textContent.trim().slice(0, 40)}’`
    const [box] = focused.getClientRects()
    if (!box || box.bottom <= 0 || box.top >= innerHeight) return `out of sight: ${name}`
    const { outlineStyle, outlineWidth } = getComputedStyle(focused)
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    // Within a field for a date the browser shows by itself in which part one is.
    if (focused.matches('a, button, input:not([type=date]), select, textarea, summary') && !isOutlined)
      return `without a line around it: ${name}`
    const down = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 2)
    const over = document.elementFromPoint(box.left + Math.min(box.width / 2, 12), down)
    const isOwnLabel = focused instanceof HTMLInputElement && over === focused.labels?.[0]
    const isFree = over !== null && (isOwnLabel || focused.contains(over) || over.contains(focused))
    return isFree ? undefined : `under ${over?.tagName} ${over?.className}: ${name}`
  })
}

/** Presses Tab until this has the focus, which can be seen wherever it comes. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  for (let stop = 0; stop < 200; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    // After the last stop the browser itself has the focus, and then the page again.
    const fault = await faultOfFocus(page)
    if (fault !== 'nowhere') expect(fault).toBeUndefined()
  }
  throw new Error(`Tab does not come to ${target}`)
}

/**
 * Presses Tab from the top of the page until the focus leaves it again.
 * @returns how many stops there were, and what was wrong at which
 */
export async function tabThrough(page: Page): Promise<{ stops: number; faults: string[] }> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const faults: string[] = []
  for (let stops = 0; stops < 400; stops++) {
    await page.keyboard.press('Tab')
    const fault = await faultOfFocus(page)
    if (fault === 'nowhere') return { stops, faults }
    if (fault) faults.push(fault)
  }
  throw new Error('Tab does not come to the end of the page')
}
