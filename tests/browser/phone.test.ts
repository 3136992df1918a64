import type { Locator } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { asFile } from './files.ts'
import { transcript } from './notes.ts'
import { eventually, givenCodes } from './reading.ts'
import { smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

/** Somebody with a phone, from a text to a report: each test goes on where the one before it stopped. */
let mila: Visitor

beforeAll(async () => {
  mila = await visitor(await smallProject(), { name: 'Mila', width: 390, height: 844, touch: true })
})

afterEach(async () => {
  expect(await mila.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

const button = (name: string | RegExp) => mila.page.getByRole('button', { name }).first()
const link = (name: string | RegExp) => mila.page.getByRole('main').getByRole('link', { name }).first()

/** Taps what leads to another page. */
const follow = (target: Locator) => mila.leave(() => target.tap())

test('a text is pasted, looked at and kept, and opened from its session', async () => {
  const { page, open } = mila
  await open('/')
  await follow(link('Of plak een tekst'))
  await page.getByLabel('De tekst').fill(transcript.text)
  await page.getByLabel('Naam van de bron').fill(transcript.name)
  await follow(button('Verder'))
  await follow(button('Bewaren'))
  await open('/sessions')
  await follow(link('Denkdiner 6: Water in de wijk'))
  await follow(link(transcript.name))
})

test('a sentence is tapped and gets a code, and a memo is written at it', async () => {
  const { page, toast } = mila
  await page.getByText('Mijn kelder liep onder en niemand belde.').tap()
  const codes = page.getByRole('dialog', { name: 'Code kiezen' })
  await codes
    .getByRole('button', { name: /schaarste$/u })
    .first()
    .tap()
  await toast('U gaf code ‘schaarste’')
  await eventually(() => givenCodes(page), ['schaarste'])
  await page.getByLabel(/^Memo/u).fill('Wie had moeten bellen?')
  await page.locator('#panel').getByRole('button', { name: 'Bewaren' }).tap()
  await toast('U schreef een memo')
})

test('what was done is taken back with the button that says so', async () => {
  await button('Ongedaan maken').tap()
  await mila.toast('ongedaan')
})

test('the words become a quote in a set, which is published', async () => {
  const { page, open } = mila
  await page.getByText('Citeren', { exact: true }).tap()
  await page.getByLabel('Titel van de citatenset').fill('Onderweg')
  await follow(button('Zet in citatenset'))
  await open('/quote-sets')
  await follow(link('Onderweg'))
  await button('Publiceer editie 1').tap()
  await page.getByText('Editie 1, gepubliceerd').waitFor()
})

test('a thread is begun, with a fragment by the number of its sentence', async () => {
  const { page, open } = mila
  await open('/threads')
  const thread = page.getByRole('form', { name: 'Nieuwe rode draad' })
  await thread.getByLabel('Titel').fill('Wie belt er?')
  await follow(thread.getByRole('button'))
  await page.locator('summary').filter({ hasText: 'Fragment toevoegen' }).tap()
  const form = page.getByRole('form', { name: 'Fragment toevoegen' })
  await form.getByLabel('Bron').selectOption({ label: transcript.name })
  for (const edge of ['van zin', 't/m zin']) await form.getByLabel(edge).fill('6')
  await follow(form.getByRole('button', { name: 'Toevoegen' }))
  await page.getByRole('region', { name: 'Bewijs' }).getByRole('listitem').first().waitFor()
})

test('a report is checked against the sources, and a quotation in it judged', async () => {
  const { page, open, toast } = mila
  await open('/reports')
  const text = 'Iemand zei: “Buren regelen een barbecue, geen gemaal.” Een ander zei niets.'
  await page.getByLabel('Kies een nieuw rapport').setInputFiles(asFile({ name: 'rapport.txt', text }))
  await follow(button('Toets dit bestand'))
  await follow(page.locator('.found a').filter({ hasText: 'C1' }))
  const form = page.getByRole('form', { name: 'Bevindingen bij C1' })
  for (const question of ['Woorden', 'Toeschrijving', 'Strekking'])
    await form.getByRole('radio', { name: `${question}: ja` }).check()
  await form.getByRole('button').first().tap()
  await toast('legde bevindingen over een citaat vast')
})
