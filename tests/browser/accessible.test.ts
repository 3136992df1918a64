import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { addressesIn, type PageName, pageNames } from './pages.ts'
import { eventually, hasChosen } from './reading.ts'
import { exampleProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

let noor: Visitor
let addresses: Record<PageName, string>

beforeAll(async () => {
  noor = await visitor(await exampleProject(), { name: 'Noor' })
  addresses = await addressesIn(noor)
}, 120_000)

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong on the page as it stands: each rule with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (values) => {
    const found = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      preload: false,
    })
    if (found.passes.length < 10) throw new Error('axe looked at next to nothing')
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    )
  }, rules)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** How many pixels of the page lie beyond the right edge of the window. */
function beyondEdge(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

test.each(pageNames)('%s: nothing wrong wide in daylight, nor on a phone in the dark', async (name) => {
  const { page, open } = noor
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(addresses[name])
  const wide = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  const beyond390 = await beyondEdge(page)
  await page.setViewportSize({ width: 320, height: 720 })
  const beyond320 = await beyondEdge(page)
  const narrow = await violations(page)
  expect({ wide, narrow, beyond390, beyond320 }).toEqual({ wide: [], narrow: [], beyond390: 0, beyond320: 0 })
})

test.each(['light', 'dark'] as const)('the open picker has nothing wrong in %s', async (colorScheme) => {
  const { page } = await reading({ colorScheme })
  await page.keyboard.press('c')
  await page.getByRole('dialog', { name: 'Code kiezen' }).waitFor()
  expect(await violations(page)).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'a page that says what went wrong has nothing wrong in %s',
  async (colorScheme) => {
    const { page, open, refused } = noor
    await page.emulateMedia({ colorScheme })
    await refused(404, () => open('/nergens'))
    expect(await violations(page)).toEqual([])
  },
)

/** The reading screen, wide, with the thirteenth sentence chosen by the keyboard. */
async function reading({ colorScheme = 'light' as 'light' | 'dark', step = 'j' } = {}): Promise<Visitor> {
  await noor.page.emulateMedia({ colorScheme })
  await noor.page.setViewportSize({ width: 1280, height: 720 })
  await noor.open(addresses['source with a chosen sentence'])
  await noor.page.locator('#z12').click()
  await noor.page.keyboard.press(step)
  await hasChosen(noor.page, await noor.page.locator('#z13').innerText())
  return noor
}

test('the first stop of Tab leads past the menu to the content', async () => {
  const { page, open } = noor
  await open('/')
  await page.keyboard.press('Tab')
  await eventually(() => page.locator(':focus').innerText(), 'Naar de inhoud')
  expect(await page.locator(':focus').boundingBox()).toMatchObject({ y: expect.any(Number) })
  await page.keyboard.press('Enter')
  await eventually(() => page.locator(':focus').getAttribute('id'), 'main')
})

test('wherever Tab comes, the focus can be seen, and nothing lies over it', async () => {
  const { page } = await reading()
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab')
    const look = await page.evaluate(() => {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement) || focused === document.body) return undefined
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      const { left, top, width, height } = focused.getBoundingClientRect()
      const over = document.elementFromPoint(left + Math.min(width / 2, 12), top + height / 2)
      const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      const isFree = over !== null && (focused.contains(over) || over.contains(focused))
      return { isSeen, isFree, what: `${focused.tagName} ${focused.innerText || focused.id}` }
    })
    if (look) expect(look).toEqual({ ...look, isSeen: true, isFree: true })
  }
})

test('Esc leaves the picker, and the focus is back at the sentence', async () => {
  const { page } = await reading()
  await page.keyboard.press('Enter')
  const picker = page.getByRole('dialog', { name: 'Code kiezen' })
  await picker.waitFor()
  expect(await picker.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await picker.waitFor({ state: 'hidden' })
  expect(await page.locator(':focus').getAttribute('id')).toBe('z13')
})

test('the chosen sentence is never under the bar, going down or up', async () => {
  const { page } = await reading()
  for (const key of [...'jjjjjjjjjjjjjjjkkkkkkkkkkkkkkkkkkkkkk']) {
    await page.keyboard.press(key)
    const [top, bar] = await page.evaluate(() => [
      document.activeElement?.getBoundingClientRect().top ?? 0,
      document.querySelector('.room__bar')?.getBoundingClientRect().bottom ?? 0,
    ])
    expect(top).toBeGreaterThanOrEqual(bar ?? 0)
  }
})

test('who only hears the page is told which codes the chosen words have, and what was done', async () => {
  const { page } = await reading()
  const hears = (words: RegExp) =>
    eventually(async () => words.test((await page.getByRole('status').allInnerTexts()).join(' ')), true)
  await page.keyboard.press('j')
  await hears(/Codes: |Geen codes\./u)
  await page.keyboard.press('9')
  await hears(/U gaf code/u)
  await page.keyboard.press('u')
  await hears(/U maakte een wijziging ongedaan/u)
})

test('the list of keys opens with a question mark and closes with Esc', async () => {
  const { page } = await reading()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Sneltoetsen bij lezen en coderen' })
  await keys.waitFor()
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'hidden' })
})

test('who speaks to the computer turns the keys of one letter off, and codes with Enter and arrows', async () => {
  const { page, open } = noor
  const letters = page.getByRole('checkbox', { name: 'Een losse letter, cijfer of leesteken is een toets' })
  await open('/keys')
  await letters.uncheck()
  await reading({ step: 'ArrowDown' })
  await page.keyboard.press('j')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Code kiezen' }).waitFor()
  await hasChosen(page, await page.locator('#z13').innerText())
  await open('/keys')
  expect(await letters.isChecked()).toBe(false)
  await letters.check()
})
