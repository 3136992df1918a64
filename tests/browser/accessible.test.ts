import { beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { faultsOf, nothing, nothingMeasured } from './checks.ts'
import { faultOfFocus, tabThrough } from './focus.ts'
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

test('every kind of page has nothing wrong: wide and narrow, by day and in the dark, with text set wide', async () => {
  const measured = nothingMeasured()
  const seen = await walk(noor, addresses, async (name) => {
    expect.soft(await faultsOf(noor.page, measured), name).toEqual(nothing)
  })
  expect.soft(kindsOfPages().filter((kind) => !seen.has(kind))).toEqual([])
}, 1_200_000)

/** What opens over a page, or says what went wrong on it, with the address at which that is asked for. */
const opened: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  'the picker of codes': async ({ page }) => {
    await page.keyboard.press('c')
    await page.getByRole('dialog', { name: 'Code kiezen' }).waitFor()
  },
  'the picker with a new code': async ({ page }) => {
    await page.keyboard.press('v')
    await page.getByRole('button', { name: /^Maak/u }).waitFor()
  },
  'the list of keys beside a text': async ({ page }) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Sneltoetsen bij lezen en coderen' }).waitFor()
  },
  'the list of keys over another page': async ({ page, open }) => {
    await open('/codebook')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).getByText('volgende zin').waitFor()
  },
  'what was just done, with its undo': async ({ page, toast }) => {
    await page.keyboard.press('9')
    await toast(/code/u)
  },
  'a page that is not there': ({ open, refused }) => refused(404, () => open('/nergens')),
  'what went wrong at a page that stays': async ({ page, open, refused }) => {
    await open(addresses['quote set'])
    await page
      .locator('form[action$="/move"] [name=direction]')
      .first()
      .evaluate((field) => {
        if (field instanceof HTMLInputElement) field.value = 'opzij'
      })
    await refused(422, () =>
      page
        .getByRole('button', { name: /^Omlaag/u })
        .first()
        .click(),
    )
    await page.locator('#fault').waitFor()
  },
}

test.each(Object.entries(opened))('%s has nothing wrong, in light and in the dark', async (_, show) => {
  const { page } = await reading()
  await show(noor)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await violations(page), colorScheme).toEqual([])
  }
})

/** The reading screen, wide, with the thirteenth sentence chosen by the keyboard. */
async function reading({ step = 'j' } = {}): Promise<Visitor> {
  await noor.page.emulateMedia({ colorScheme: 'light' })
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

test('the first stop of Tab shows itself, and leads past the menu to the content', async () => {
  const { page, open } = noor
  await page.setViewportSize({ width: 1280, height: 720 })
  await open('/')
  const skip = page.getByRole('link', { name: 'Naar de inhoud' })
  const bottom = () => skip.evaluate((link) => link.getBoundingClientRect().bottom)
  expect(await bottom()).toBeLessThanOrEqual(0)
  await page.keyboard.press('Tab')
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  expect(await faultOfFocus(page)).toBeUndefined()
  expect(await bottom()).toBeGreaterThan(20)
  await page.keyboard.press('Enter')
  await eventually(() => page.locator(':focus').getAttribute('id'), 'main')
  await page.keyboard.press('Tab')
  expect(await page.locator('#main :focus').count()).toBe(1)
})

test('wherever Tab comes, the focus can be seen, and nothing lies over it', async () => {
  const { page } = await reading()
  const { stops, faults } = await tabThrough(page)
  expect(faults).toEqual([])
  expect(stops).toBeGreaterThan(60)
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
