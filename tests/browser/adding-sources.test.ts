import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { asFile, drop } from './files.ts'
import { broken, captions, noteTaking, transcript } from './notes.ts'
import { corpus, emptyProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

let noor: Visitor

beforeAll(async () => {
  noor = await visitor(await emptyProject(), { name: 'Noor' })
})

test('somebody gives a name once, and every page knows it', async () => {
  const { page, open } = noor
  await open('/codebook')
  expect(await page.getByRole('link', { name: 'Uw naam: Noor' }).count()).toBe(1)
})

test('several files go in at once: one that cannot be read is refused in words, the others stay', async () => {
  const { page, open } = noor
  await open('/')
  const picture = { name: broken.name, mimeType: 'text/plain', buffer: broken.bytes }
  await page
    .getByLabel('Kies bestanden')
    .setInputFiles([asFile(transcript), picture, asFile(noteTaking), asFile(captions)])
  await page.waitForURL('**/uploads')
  const refused = page.getByRole('region', { name: 'Niet gelezen' })
  expect(await refused.innerText()).toContain(
    '‘foto.txt’ is geen foto die hier te zien is, of is beschadigd.',
  )
  const waiting = page.getByRole('region', { name: 'Nog te bewaren' }).getByRole('listitem')
  expect(await waiting.count()).toBe(3)
})

test('the list says of each file what was understood', async () => {
  const { page, open } = noor
  await open('/uploads')
  const line = page.getByRole('listitem').filter({ hasText: transcript.name })
  expect(await line.innerText()).toContain(
    'Denkdiner 6: Water in de wijk · Tafel 2 · 2 stellingen · 3 sprekers',
  )
})

test('the preview shows session, date, place, tables, propositions and speakers', async () => {
  const { page, open, follow } = noor
  await open('/uploads')
  await follow(page.getByRole('link', { name: `Bekijken: ${transcript.name}` }))
  const session = page.getByRole('group', { name: 'Denkdiner 6: Water in de wijk' })
  expect(await session.getByLabel('Soort').inputValue()).toBe('denkdiner')
  expect(await session.getByLabel('Datum').inputValue()).toBe('2026-06-11')
  expect(await session.getByLabel('Plaats').inputValue()).toBe('Heemveld')
  const last = page.getByRole('group', { name: 'Deel 3' })
  expect(await last.getByLabel('Tafel').inputValue()).toBe('Tafel 2')
  expect(await last.getByLabel('Stelling').inputValue()).toBe(
    'Stelling 2: Over tien jaar regelen buren het zelf.',
  )
  const file = page.getByRole('complementary', { name: 'Het bestand' })
  expect(await file.innerText()).toContain('Jet Molenaar')
})

test('the preview shows of each block what it is and whose words it holds', async () => {
  const { page, open, follow } = noor
  await open('/uploads')
  await follow(page.getByRole('link', { name: `Bekijken: ${noteTaking.name}` }))
  const block = page.getByRole('region', { name: 'Begin van de tekst' }).getByRole('listitem')
  const spoken = await block.filter({ hasText: 'alsof het een jas was' }).innerText()
  const noted = await block.filter({ hasText: 'twee vacatures' }).innerText()
  expect(spoken).toContain('deelnemer')
  expect(noted).toContain('opsommingspunt')
  expect(noted).toContain('genoteerd')
})

test('what was understood wrongly is corrected before the file is kept', async () => {
  const { page, open, follow, toast } = noor
  await open('/uploads')
  await follow(page.getByRole('link', { name: `Bekijken: ${captions.name}` }))
  const form = page.getByRole('form', { name: 'Bewaren', exact: true })
  await form.locator('[name="session-0-title"]').fill('Denkdiner 7: Stroom van de overkant')
  await form.getByLabel('Soort').selectOption('denkdiner')
  await form.locator('[name="session-0-date"]').fill('2026-06-18')
  await form.getByRole('combobox', { name: 'Tafel' }).fill('Tafel 1')
  await follow(form.getByRole('button', { name: 'Bewaren', exact: true }))
  await toast('U voegde bron ‘avond-stroom.vtt’ toe')
  await open('/sessions')
  const line = page.getByRole('row').filter({ hasText: 'Denkdiner 7: Stroom van de overkant' })
  expect(await line.innerText()).toContain('18 juni 2026')
})

test('the files that are right are kept together', async () => {
  const { page, open, follow } = noor
  await open('/uploads')
  await follow(page.getByRole('button', { name: 'Alles bewaren zoals begrepen' }))
  await page.getByRole('region', { name: 'Nog te bewaren' }).waitFor({ state: 'detached' })
  await open('/sessions')
  const sessions = page.getByRole('table').getByRole('link', { name: /^Denkdiner/u })
  expect(await sessions.allInnerTexts()).toEqual([
    'Denkdiner 6: Water in de wijk',
    'Denkdiner 7: Stroom van de overkant',
  ])
})

test('a session shows the files of both tables, and each proposition once', async () => {
  const { page, open, follow } = noor
  await open('/sessions')
  await follow(page.getByRole('link', { name: 'Denkdiner 6: Water in de wijk' }))
  const documents = page.getByRole('region', { name: 'Bronnen', exact: true }).getByRole('rowheader')
  expect(await documents.count()).toBe(2)
  const propositions = page.getByRole('region', { name: 'Stellingen en gespreksvragen' })
  expect(await propositions.getByText('Stelling 1: Wie ruimte gebruikt').count()).toBe(1)
})

test('a file of the same bytes is known already, and opens', async () => {
  const { page, open, follow } = noor
  await open('/uploads')
  await page.getByLabel('Kies bestanden').setInputFiles(asFile(captions))
  await follow(page.getByRole('link', { name: `Openen: ${captions.name}` }))
  await page.getByRole('heading', { name: captions.name }).waitFor()
})

test('files can be dropped anywhere on the page', async () => {
  const { page, open } = noor
  await open('/uploads')
  await drop(page, 'h1', [
    { name: 'los-1.txt', text: 'De dijk is van ons allemaal.\n' },
    { name: 'los-2.txt', text: 'Wie betaalt de pomp?\n' },
  ])
  for (const name of ['los-1.txt', 'los-2.txt'])
    await page.getByRole('link', { name: `Bekijken: ${name}` }).waitFor()
})

test('where a kept text belongs is corrected later', async () => {
  const { page, open, follow, toast } = noor
  await open('/sessions')
  await follow(page.getByRole('link', { name: 'Denkdiner 7: Stroom van de overkant' }))
  await follow(page.getByRole('link', { name: /^Indeling/u }))
  await page.locator('[name="run-0-table"]').fill('Tafel 4')
  await follow(page.getByRole('button', { name: 'Indeling bewaren' }))
  await toast('U verbeterde')
  await open('/sessions')
  await follow(page.getByRole('link', { name: 'Denkdiner 7: Stroom van de overkant' }))
  expect(await page.getByRole('row').filter({ hasText: captions.name }).innerText()).toContain('Tafel 4')
})

test('a codebook with a wrong row is refused whole, and the row is named by its number', async () => {
  const { page, open, follow, refused } = noor
  await open('/codebook')
  const text = 'code,parent\nwater,\nberging,dijk\n'
  await page.getByLabel('Csv-bestand').setInputFiles(asFile({ name: 'codes.csv', text }))
  await refused(422, () => follow(page.getByRole('button', { name: 'Inlezen' })))
  const said = await page.getByRole('alert').filter({ hasText: 'dingen niet' }).innerText()
  expect(said).toContain('Er is niets overgenomen')
  expect(said).toMatch(/(rij|regel) 3/iu)
})

test('a codebook comes in from a csv', async () => {
  const { page, open, follow } = noor
  await open('/codebook')
  await page.getByLabel('Csv-bestand').setInputFiles(join(corpus, 'codebook.csv'))
  await follow(page.getByRole('button', { name: 'Inlezen' }))
  await page.getByText('18 codes toegevoegd').waitFor()
  expect(await page.getByRole('link', { name: 'afhankelijkheid' }).count()).toBe(1)
})
