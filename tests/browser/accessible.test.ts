import { beforeAll, expect, test } from 'vitest'
import { faultsOf, nothing, violations } from './checks.ts'
import { addressesIn, type PageName } from './pages.ts'
import { eventually, hasChosen } from './reading.ts'
import { exampleProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'
import { kindsOfPages, walk } from './walk.ts'

let noor: Visitor
let addresses: Record<PageName, string>

beforeAll(async () => {
  noor = await visitor(await exampleProject(), { name: 'Noor' })
  addresses = await addressesIn(noor)
}, 240_000)

/** No link leads here from what is prepared: pages for erasing and for many at once like those that are seen, an address
 * that leads on to words, and quotes touched by what was agreed. */
const alike = [
  '/erasures/memos/:id',
  '/erasures/speakers',
  '/matrices/fragments/:fragment',
  '/sessions/:session/touched',
  '/suggestions/:code/bulk',
]

test('every kind of page has nothing wrong: wide in daylight, narrow in the dark, with text set wide', async () => {
  const seen = await walk(noor, addresses, async (name) => {
    expect.soft(await faultsOf(noor.page), name).toEqual(nothing)
  })
  expect.soft(kindsOfPages().filter((kind) => !seen.has(kind))).toEqual(alike)
}, 1_200_000)

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

test('in forced colours coded words have the colour of the words around them', async () => {
  const { page, open } = noor
  await page.emulateMedia({ forcedColors: 'active' })
  await open(addresses.source)
  const colours = await page
    .locator('#text .words mark.coded')
    .evaluateAll((marks) =>
      marks.map((mark) => [mark, mark.closest('.words')].map((one) => one && getComputedStyle(one).color)),
    )
  await page.emulateMedia({ forcedColors: null })
  expect(colours.length).toBeGreaterThan(3)
  expect(colours.filter(([mark, words]) => mark !== words)).toEqual([])
})

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
