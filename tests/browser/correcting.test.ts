import { beforeAll, expect, test } from 'vitest'
import { givenCodes, hasChosen, openSource } from './reading.ts'
import { type Served, smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

/** One walk: a paragraph is corrected, and what that did to two codings is decided. */
let place: Served
let yara: Visitor
let address: string

const kept = 'Goed, jassen nog even uit.'
const corrected = 'Drie tafels, drie minuten, en daarna mag de zaal wat roepen.'

beforeAll(async () => {
  place = await smallProject()
  yara = await visitor(place, { name: 'Yara' })
  address = await openSource(yara, 'Werksessie 2: Van plan naar praktijk', 'w2-plenair.txt')
})

/** Gives the first code that comes to mind to a sentence. */
async function code(words: string): Promise<void> {
  const { page, open, toast } = yara
  await open(address)
  await page.getByText(words).first().click()
  await hasChosen(page, words)
  await page.keyboard.press('1')
  await toast('U gaf code')
}

test('a click on a paragraph opens its field, and before it is kept the codings are told', async () => {
  const { page, follow } = yara
  await code(kept)
  await code(corrected)
  await follow(page.getByRole('link', { name: 'Deze alinea verbeteren' }))
  const field = page.locator('textarea:focus, details[open] textarea').first()
  const typed = await field.inputValue()
  expect(typed).toContain(corrected)
  await field.fill(
    typed.replace(corrected, 'Iets wat niemand hier eerder zei.').replace(kept, 'Goed, jassen nog uit.'),
  )
  const other = page.locator('.correct__one').nth(4)
  await other.locator('.correct__words').click()
  expect(await other.locator('textarea').evaluate((area) => area === document.activeElement)).toBe(true)
  await page.getByLabel('Waarom verbetert u dit?').fill('verkeerd verstaan')
  await follow(page.getByRole('button', { name: 'Bekijk wat er verandert' }))
  await page.getByText('1 codering verandert en 1 codering raakt los').waitFor()
})

test('only the paragraph that was changed travels', async () => {
  const { page } = yara
  expect(await page.locator('form textarea').count()).toBe(1)
})

test('the correction is kept, with a way back', async () => {
  const { page, follow, toast } = yara
  await follow(page.getByRole('button', { name: 'Bewaren als nieuwe tekstversie' }))
  await toast('U verbeterde de tekst van een bron')
  await page.getByText('1 codering is losgeraakt.').waitFor()
  await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor()
})

test('the text as it was opens at its own link, for reading', async () => {
  const { page, open } = yara
  await open(`${address}/versions/1`)
  await page.getByText('U leest tekstversie 1').waitFor()
  expect(await page.locator('#text mark.coded').allInnerTexts()).toEqual([kept, corrected])
})

test('an orphan is placed from the queue, by its exact words', async () => {
  const { page, open, follow, toast } = yara
  await open('/')
  await follow(page.getByRole('link', { name: 'Plaatsen' }))
  await page.getByRole('heading', { name: 'Losgeraakte coderingen', level: 1 }).waitFor()
  const details = page.locator('details').filter({ hasText: 'Een andere plaats kiezen' })
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  await page.getByLabel('De woorden zoals ze er nu staan').fill('Iets wat niemand hier eerder zei.')
  await follow(page.getByRole('button', { name: 'Hier plaatsen' }))
  await toast('U gaf een losgeraakte codering een plaats')
})

test('a changed coding is looked at beside the text, and still fits', async () => {
  const { page, follow, toast } = yara
  await follow(page.getByRole('link', { name: 'Open', exact: false }).last())
  await page.locator('.given__changed del').waitFor()
  await page.getByRole('button', { name: 'Past nog' }).click()
  await toast('U zag dat een gewijzigde codering nog past')
  await page.locator('.given__changed').waitFor({ state: 'detached' })
  expect(await givenCodes(page)).toHaveLength(1)
  expect(await page.locator('#notices').innerText()).toBe('')
})
