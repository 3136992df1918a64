import { beforeAll, expect, test } from 'vitest'
import { asFile } from './files.ts'
import { noteTaking, transcript } from './notes.ts'
import { eventually, givenCodes, openSource } from './reading.ts'
import { smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

/** Somebody whose browser runs no script at all. */
let yara: Visitor
let address: string

beforeAll(async () => {
  yara = await visitor(await smallProject(), { name: 'Yara', script: false })
  address = await openSource(yara, 'Werksessie 2: Van plan naar praktijk', 'w2-plenair.txt')
})

const taart = 'Er is taart.'

test('a sentence is chosen by its number, and all that hangs on it is shown', async () => {
  const { page, open, follow } = yara
  await open(address)
  await page.locator('.block').filter({ hasText: taart }).hover()
  await follow(page.getByRole('link', { name: '12', exact: true }))
  expect(await page.locator('#panel .excerpt').innerText()).toBe(taart)
})

test('sentences are coded by their numbers', async () => {
  const { page, follow, toast } = yara
  await codeBy('schaarste')
  await toast('U gaf code ‘schaarste’')
  expect(await givenCodes(page)).toEqual(['schaarste'])
  await page.getByText('Kiezen zonder muis of script').click()
  expect(await page.getByLabel('van zin').inputValue()).toBe('12')
  await page.getByLabel('Of een nieuwe code').fill('feest')
  await follow(page.getByRole('button', { name: 'Geef code' }))
  await toast('‘feest’')
  expect(await givenCodes(page)).toEqual(['schaarste', 'feest'])
})

/** Gives the chosen sentence a code with the form that needs no script. */
async function codeBy(code: string): Promise<void> {
  const { page, follow } = yara
  await page.getByText('Kiezen zonder muis of script').click()
  const choice = page.getByLabel('Code', { exact: true })
  await choice.selectOption({ label: code })
  await follow(page.getByRole('button', { name: 'Geef code' }))
}

test('a code is taken off, and that is undone with the button below', async () => {
  const { page, follow } = yara
  await follow(page.getByRole('button', { name: 'haal weg: schaarste' }))
  expect(await givenCodes(page)).toEqual(['feest'])
  await follow(page.getByRole('button', { name: 'Ongedaan maken' }))
  expect(await givenCodes(page)).toEqual(['schaarste', 'feest'])
})

test('only some codes are drawn when only those are asked for', async () => {
  const { page, open, follow } = yara
  await open(address)
  await page.getByRole('checkbox', { name: /^schaarste/u }).uncheck()
  await follow(page.getByRole('button', { name: 'Toon' }))
  const marks = page.locator('#text mark.coded').filter({ hasText: taart })
  expect(await marks.first().getAttribute('aria-description')).toBe('code feest')
  expect(await marks.count()).toBe(1)
})

test('suggestions are asked for, followed one by one, and taken over', async () => {
  const { page, open, follow, toast } = yara
  await open(address)
  await page.getByRole('radio', { name: 'aan', exact: true }).check()
  await follow(page.getByRole('button', { name: 'Zet' }))
  const next = page.getByRole('link', { name: 'Volgende suggestie' })
  await eventually(async () => {
    await page.reload()
    return (await next.count()) > 0
  }, true)
  await follow(next)
  await follow(
    page
      .locator('#panel')
      .getByRole('button', { name: /^Overnemen/u })
      .first(),
  )
  await toast(/U nam suggestie ‘.*’ over/u)
})

test('a source is done, and a memo is written', async () => {
  const { page, follow, toast } = yara
  await page.getByLabel(/^Memo/u).fill('Gelezen zonder script.')
  await follow(page.locator('#panel').getByRole('button', { name: 'Bewaren' }))
  await toast('U schreef een memo')
  await follow(page.getByRole('button', { name: 'Klaar voor deze codes' }))
  await toast('U noemde een bron klaar')
})

test('a word is sought, and what was found is coded', async () => {
  const { page, open, follow, toast } = yara
  await open('/')
  await page.getByRole('searchbox', { name: 'Zoek in alle bronnen' }).fill('taart')
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await page.getByRole('checkbox', { name: 'Zin 12 van w2-plenair.txt' }).check()
  await page.getByLabel('Geef de aangevinkte zinnen een code').selectOption({ label: 'goed werk' })
  await follow(page.getByRole('button', { name: 'Code geven' }))
  await toast('U gaf code ‘goed werk’')
})

test('files are handed in with a button, and kept', async () => {
  const { page, open, follow } = yara
  await open('/uploads')
  await page.getByLabel('Kies bestanden').setInputFiles([asFile(transcript), asFile(noteTaking)])
  await follow(page.getByRole('button', { name: 'Toevoegen' }))
  await follow(page.getByRole('button', { name: 'Alles bewaren zoals begrepen' }))
  await page.getByRole('link', { name: 'Denkdiner 6: Water in de wijk' }).first().waitFor()
})

test('a quote is chosen, published, and followed to its source', async () => {
  const { page, open, follow } = yara
  await open(`${address}?sentence=12`)
  await page.getByText('Citeren', { exact: true }).click()
  await page.getByLabel('Titel van de citatenset').fill('Zonder script')
  await follow(page.getByRole('button', { name: 'Zet in citatenset' }))
  await open('/quote-sets')
  await follow(page.getByRole('link', { name: 'Zonder script' }))
  await follow(page.getByRole('button', { name: 'Publiceer editie 1' }))
  await follow(page.getByRole('link', { name: 'herkomst' }))
  await page.getByRole('heading', { name: 'Komt overeen met de bron' }).waitFor()
  await follow(page.getByRole('link', { name: 'Lees verder in de bron' }))
  expect(await page.locator('#panel .excerpt').innerText()).toBe(taart)
})

test('a thread is begun, with a fragment by the number of its sentence', async () => {
  const { page, open, follow } = yara
  await open('/threads')
  const thread = page.getByRole('form', { name: 'Nieuwe rode draad' })
  await thread.getByLabel('Titel').fill('Samen iets vieren')
  await follow(thread.getByRole('button'))
  await page.locator('summary').filter({ hasText: 'Fragment toevoegen' }).click()
  const form = page.getByRole('form', { name: 'Fragment toevoegen' })
  await form.getByLabel('Bron').selectOption({ label: 'w2-plenair.txt' })
  for (const edge of ['van zin', 't/m zin']) await form.getByLabel(edge).fill('12')
  await follow(form.getByRole('button', { name: 'Toevoegen' }))
  expect(await page.getByRole('region', { name: 'Bewijs' }).getByRole('listitem').innerText()).toContain(
    taart,
  )
})

test('a report is checked against the sources, its quotation judged, and the round finished', async () => {
  const { page, open, follow, toast } = yara
  await open('/reports')
  const report = { name: 'rapport.txt', text: 'Iemand zei: “Buren regelen een barbecue, geen gemaal.”' }
  await page.getByLabel('Kies een nieuw rapport').setInputFiles(asFile(report))
  await follow(page.getByRole('button', { name: 'Toets dit bestand' }))
  const round = new URL(page.url()).pathname
  await follow(page.locator('.found a').filter({ hasText: 'C1' }))
  const form = page.getByRole('form', { name: 'Bevindingen bij C1' })
  for (const question of ['Woorden', 'Toeschrijving', 'Strekking'])
    await form.getByRole('radio', { name: `${question}: ja` }).check()
  await follow(form.getByRole('button', { name: 'Bewaren', exact: true }))
  await toast('legde bevindingen over een citaat vast')
  await open(`${round}/finish`)
  await page.getByLabel('Waarom is de ronde toch klaar?').fill('De steekproef volgt nog.')
  await follow(page.getByRole('button', { name: 'Ronde afronden' }))
  await page.getByRole('heading', { name: /^Afgerond door Yara/u }).waitFor()
})
