import type { Locator } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { asFile } from './files.ts'
import { faultOfFocus, tabTo } from './focus.ts'
import { transcript } from './notes.ts'
import { eventually, givenCodes } from './reading.ts'
import { smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

/** Somebody without a mouse, from a text to a report: each test goes on where the one before it stopped. */
let kim: Visitor

beforeAll(async () => {
  kim = await visitor(await smallProject())
})

const press = (key: string) => kim.page.keyboard.press(key)
const type = (words: string) => kim.page.keyboard.insertText(words)
const button = (name: string | RegExp) => kim.page.getByRole('button', { name }).first()
const link = (name: string | RegExp) => kim.page.getByRole('main').getByRole('link', { name }).first()

/** Goes to a link or a button and presses it, which leads to another page. */
async function enter(target: Locator): Promise<void> {
  await tabTo(kim.page, target)
  await kim.leave(() => press('Enter'))
}

/** Goes to a field and types. */
async function fill(field: Locator, words: string): Promise<void> {
  await tabTo(kim.page, field)
  await type(words)
}

test('a name is given, and a text is pasted, looked at and kept', async () => {
  const { page, open } = kim
  await open('/me')
  await fill(page.getByRole('combobox', { name: 'Uw naam' }), 'Kim')
  await enter(button('Verder'))
  await open('/uploads/paste')
  await fill(page.getByLabel('De tekst'), transcript.text)
  await fill(page.getByLabel('Naam van de bron'), transcript.name)
  await enter(button('Verder'))
  await enter(button('Bewaren'))
  await open('/sessions')
  await enter(link('Denkdiner 6: Water in de wijk'))
  await enter(page.getByRole('rowheader').getByRole('link').first())
})

test('sentences are chosen and coded, and a memo written, with the focus always in sight', async () => {
  const { page, toast } = kim
  await press('j')
  await eventually(async () => (await page.locator('#panel .excerpt').count()) > 0, true)
  await press('1')
  await toast('U gaf code')
  expect(await faultOfFocus(page)).toBeUndefined()
  await press('Shift+ArrowDown')
  await press('/')
  await type('stroom')
  await press('Enter')
  await toast('U gaf code ‘stroom’')
  await eventually(async () => (await givenCodes(page)).includes('stroom'), true)
  expect(await faultOfFocus(page)).toBeUndefined()
  await press('Escape')
  expect(await faultOfFocus(page)).toBeUndefined()
  await press('u')
  await toast('ongedaan')
  expect(await faultOfFocus(page)).toBeUndefined()
  await press('m')
  await type('Hier begint het.')
  await tabTo(kim.page, page.locator('#panel').getByRole('button', { name: 'Bewaren' }))
  await press('Enter')
  await toast('U schreef een memo')
  expect(await faultOfFocus(page)).toBeUndefined()
})

test('a thread is begun, with a fragment by the number of its sentence', async () => {
  const { page, open } = kim
  await open('/threads')
  await fill(page.getByRole('form', { name: 'Nieuwe rode draad' }).getByLabel('Titel'), 'Water en ruimte')
  await kim.leave(() => press('Enter'))
  await tabTo(kim.page, page.locator('summary').filter({ hasText: 'Fragment toevoegen' }))
  await press('Enter')
  const form = page.getByRole('form', { name: 'Fragment toevoegen' })
  await tabTo(kim.page, form.getByLabel('Bron'))
  await page.keyboard.type('avond')
  await fill(form.getByLabel('van zin'), '6')
  await fill(form.getByLabel('t/m zin'), '6')
  await enter(form.getByRole('button', { name: 'Toevoegen' }))
})

test('a quote is chosen from it and published', async () => {
  const { page, open } = kim
  const evidence = page.getByRole('region', { name: 'Bewijs' }).getByRole('listitem').first()
  await tabTo(kim.page, evidence.locator('summary').filter({ hasText: 'Kiezen' }))
  await press('Enter')
  await fill(evidence.getByLabel('Titel van de citatenset'), 'Voor het rapport')
  await enter(evidence.getByRole('button', { name: 'Zet in citatenset' }))
  await open('/quote-sets')
  await enter(link('Voor het rapport'))
  await tabTo(kim.page, button('Publiceer editie 1'))
  await press('Enter')
  await page.getByText('Editie 1, gepubliceerd').waitFor()
  expect(await faultOfFocus(page)).toBeUndefined()
})

test('a report is checked against the sources, and a quotation in it judged', async () => {
  const { page, open, toast } = kim
  // Asked for before the page opens: the browser takes a moment to begin to tell of choosers.
  const choosing = page.waitForEvent('filechooser')
  await open('/reports')
  await tabTo(kim.page, page.getByLabel('Kies een nieuw rapport'))
  const words = 'Iemand zei: “Buren regelen een barbecue, geen gemaal.” Een ander zei niets.'
  await press('Space')
  const chooser = await choosing
  await chooser.setFiles(asFile({ name: 'rapport.txt', text: words }))
  await enter(button('Toets dit bestand'))
  await enter(page.locator('.found a').filter({ hasText: 'C1' }))
  const form = page.getByRole('form', { name: 'Bevindingen bij C1' })
  for (const question of ['Woorden', 'Toeschrijving', 'Strekking']) {
    await tabTo(kim.page, form.getByRole('radio', { name: `${question}: ja` }))
    await press('Space')
  }
  await tabTo(kim.page, form.getByRole('button').first())
  await press('Enter')
  await toast('legde bevindingen over een citaat vast')
})
