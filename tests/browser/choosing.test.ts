import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { drawnWith, eventually, givenCodes, hasChosen, openSource } from './reading.ts'
import { type Served, smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

let place: Served
let yara: Visitor
let address: string

const first = 'Goed, jassen nog even uit.'
const second = 'Drie tafels, drie minuten, en daarna mag de zaal wat roepen.'

beforeAll(async () => {
  place = await smallProject()
  yara = await visitor(place, { name: 'Yara' })
  address = await openSource(yara, 'Werksessie 2: Van plan naar praktijk', 'w2-plenair.txt')
})

test('buttons choose what keys choose, and keep the focus to be pressed again', async () => {
  const { page, open } = yara
  await open(address)
  await page.getByText(first).click()
  await hasChosen(page, first)
  await page.getByText('Kiezen zonder muis of script').click()
  const press = (name: string) => page.locator('#panel').getByRole('button', { name, exact: true }).click()
  await press('Zin erbij')
  await hasChosen(page, `${first} ${second}`)
  await press('Zin eraf')
  await hasChosen(page, first)
  await press('Woord eraf')
  await press('Woord eraf')
  await hasChosen(page, 'Goed, jassen nog even')
  await press('Volgende zin')
  await hasChosen(page, second)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Volgende zin')
})

test('an address leads to its sentence; who loads the page again stays where they went from there', async () => {
  const { page, open } = yara
  const top = () => page.evaluate(() => document.getElementById('z60')?.getBoundingClientRect().top ?? 0)
  await open(`${address}?sentence=60#z60`)
  expect(await top()).toBeGreaterThan(100)
  expect(await top()).toBeLessThan(900)
  const scrolled = () => page.evaluate(() => window.scrollY)
  const arrived = await scrolled()
  await page.mouse.wheel(0, -400)
  await eventually(scrolled, arrived - 400)
  await page.reload()
  await eventually(scrolled, arrived - 400)
})

test('by touch: tap a sentence, make it two, and give a code', async () => {
  const { page, open, toast } = await visitor(place, { name: 'Bram', width: 390, height: 844, touch: true })
  await open(address)
  await page.getByText('Er is taart.').tap()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Zin erbij' }).last().tap()
  await page.getByRole('button', { name: 'Codeer' }).tap()
  await page
    .getByRole('dialog', { name: 'Code kiezen' })
    .getByRole('button', { name: /^1\s*schaarste$/u })
    .tap()
  await toast('U gaf code ‘schaarste’')
  expect(await drawnWith(page, 'schaarste')).toMatch(/^Er is taart\. ?\S/u)
  expect(await overlaps(page, '.toast', '#picker')).toBe(false)
  expect(await overlaps(page, '#picker', '#text .is-chosen')).toBe(false)
})

test('words that were selected by touch wait for the button; nothing opens unasked', async () => {
  const { page, open } = await visitor(place, { name: 'Bram', width: 390, height: 844, touch: true })
  await open(address)
  await page.getByText('(applaus)').tap()
  await page.keyboard.press('Escape')
  await page.evaluate((words) => {
    const holder = [...document.querySelectorAll('#text .words')].find((one) =>
      one.textContent.includes(words),
    )
    if (holder) getSelection()?.selectAllChildren(holder)
  }, first)
  await eventually(
    () =>
      page
        .locator('#panel .excerpt')
        .innerText()
        .then((text) => text.includes(first)),
    true,
  )
  expect(await page.locator('#picker').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false)
  expect(await page.getByRole('button', { name: 'Codeer' }).isVisible()).toBe(true)
})

test('who comes by a search sees its words coloured, and opens at the first', async () => {
  const { page, open, follow } = yara
  await open('/search?q=stroom')
  await follow(page.locator('.kwic__place a').filter({ hasText: 'w2-plenair.txt' }).first())
  const coloured = () =>
    page.evaluate(() => [...(CSS.highlights.get('hit') ?? [])].map((range) => range.toString().toLowerCase()))
  await eventually(async () => new Set(await coloured()).has('stroom'), true)
  const isInSight = await page
    .locator('#text .is-chosen')
    .first()
    .evaluate((chosen) => {
      const { top, bottom } = chosen.getBoundingClientRect()
      return top > 0 && bottom < window.innerHeight
    })
  expect(isInSight).toBe(true)
})

test('the list of keys gives the place back, and letters that were turned off there do nothing', async () => {
  const { page, open } = yara
  await open(address)
  await page.getByText(first).click()
  await hasChosen(page, first)
  await page.keyboard.press('j')
  await hasChosen(page, second)
  await page.keyboard.press('?')
  const letters = page.getByRole('checkbox', { name: 'Een losse letter, cijfer of leesteken is een toets' })
  await letters.uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('1')
  await page.keyboard.press('ArrowUp')
  await hasChosen(page, first)
  expect(await givenCodes(page)).toEqual([])
  await page.getByRole('link', { name: 'Sneltoetsen' }).click()
  await letters.check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await hasChosen(page, second)
})

test('the keys open over a page without keys of its own, which stays as it is', async () => {
  const { page, open } = yara
  await open('/codebook?q=stroom')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Sneltoetsen' }).getByText('volgende zin').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(page.url()).toContain('/codebook?q=stroom')
})

test.each([
  ['/codebook', 'Sneltoetsen op elke pagina'],
  ['/suggestions', 'Sneltoetsen bij suggesties'],
  ['/reports', 'Sneltoetsen bij de rapporttoets'],
])('at %s the list of keys begins with %s, and the focus is on its heading', async (place, own) => {
  const { page, open } = yara
  await open(place)
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Sneltoetsen' })
  await keys.waitFor()
  expect(await keys.getByRole('heading', { level: 2 }).first().innerText()).toBe(own)
  await eventually(() => page.locator(':focus').innerText(), 'Sneltoetsen')
})

test('beside a text the focus is on the heading of the keys for reading', async () => {
  const { page, open } = yara
  await open(address)
  await page.keyboard.press('?')
  await eventually(() => page.locator(':focus').innerText(), 'Sneltoetsen bij lezen en coderen')
})

async function overlaps(page: Page, ...[one, other]: [string, string]): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((name) => page.locator(name).first().boundingBox()))
  if (!a || !b) throw new Error('One of the two is not drawn.')
  return a.y < b.y + b.height && b.y < a.y + a.height
}

test('on a low window Enter opens the codes with the focus on the first, though their list scrolls', async () => {
  const small = await visitor(place, { name: 'Kim', width: 390, height: 480 })
  await small.open(address)
  await small.page.keyboard.press('j')
  await small.page.keyboard.press('Enter')
  await eventually(() => small.page.evaluate(() => document.activeElement?.tagName), 'BUTTON')
  expect(await small.page.evaluate(() => document.activeElement?.textContent)).toMatch(/^1/u)
})
