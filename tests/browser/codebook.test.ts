import { beforeAll, expect, test } from 'vitest'
import { dragOver, eventually, givenCodes, hasChosen, openSource } from './reading.ts'
import { smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

let noor: Visitor
let address: string

beforeAll(async () => {
  noor = await visitor(await smallProject(), { name: 'Noor' })
  address = await openSource(noor, 'Werksessie 2: Van plan naar praktijk', 'w2-plenair.txt')
})

/** The words that carry a code from test to test. */
const coded = 'stroom delen'

/** Opens the source at those words, and tells which codes they have. */
async function codesNow(): Promise<string[]> {
  const { page, open } = noor
  await open(address)
  await page
    .locator('.margin li')
    .filter({ hasText: /elektriciteit|ruimte/u })
    .getByRole('link')
    .first()
    .click()
  await hasChosen(page, coded)
  return givenCodes(page)
}

/** Opens a code from the codebook. */
async function openCode(name: string): Promise<void> {
  await noor.open('/codebook')
  await noor.follow(noor.page.getByRole('link', { name, exact: true }))
}

/** The line of a code in the codebook. */
async function lineOf(name: string): Promise<string> {
  await noor.open('/codebook')
  const link = noor.page.getByRole('link', { name, exact: true })
  return noor.page.locator('.codebook__codes li').filter({ has: link }).last().innerText()
}

test('suggestions wait until one has read the source oneself', async () => {
  const { page, open, toast } = noor
  await open(address)
  expect(await page.locator('#text [data-open-suggestion]').count()).toBe(0)
  await page.getByRole('button', { name: 'Klaar voor deze codes' }).click()
  await toast('U noemde een bron klaar')
  await eventually(async () => {
    await page.reload()
    return (await page.locator('#text [data-open-suggestion]').count()) > 0
  }, true)
})

test('what nobody looked for is not yet looked at; what was looked for and not found is 0', async () => {
  expect(await lineOf('stroom')).toMatch(/\b0\b[\s\S]*1 van 2/u)
  await noor.page.getByRole('textbox', { name: 'Naam' }).fill('gezelligheid')
  await noor.follow(noor.page.getByRole('button', { name: 'Maken' }))
  expect(await lineOf('gezelligheid')).toContain('nog niet bekeken')
})

test('a new code asks to look again at what was read before it', async () => {
  const { page } = noor
  await openCode('gezelligheid')
  await page.getByRole('region', { name: 'Opnieuw bekijken' }).waitFor()
  await page.getByRole('button', { name: 'Bekeken: w2-plenair.txt' }).click()
  await page.getByRole('region', { name: 'Opnieuw bekijken' }).waitFor({ state: 'detached' })
})

test('the queue of a code shows its suggestions with their reasons, to take over one by one', async () => {
  const { page, open, follow, toast } = noor
  await open('/suggestions')
  await follow(page.locator(`.queues a[href^="/suggestions/"]`).first())
  const code = await page.locator('h1 .code-name__words').innerText()
  const item = page.locator(`#${await page.locator('[data-card]').first().getAttribute('id')}`)
  expect(await item.innerText()).toMatch(/naam|trefwoord|verwant|omschrijving/u)
  await item.getByRole('button', { name: /^Overnemen/u }).click()
  await toast(`U nam suggestie ‘${code}’ over`)
  await item.getByRole('button', { name: `Ongedaan maken: ${code}` }).waitFor()
})

test('who takes only some of the proposed words adjusts the suggestion', async () => {
  const { page, open, toast } = noor
  await open(address)
  await dragOver(page, coded)
  await hasChosen(page, coded)
  await page.keyboard.press('/')
  await page.keyboard.type('stroom')
  await page.keyboard.press('Enter')
  await toast('U gaf code ‘stroom’')
  await eventually(() => givenCodes(page), ['stroom'])
  expect(await page.locator('#panel .given').innerText()).toContain('Noor, suggestie aangepast')
})

test('another name leaves every coding where it is', async () => {
  const { page, follow, toast } = noor
  await openCode('stroom')
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('elektriciteit')
  await follow(page.getByRole('button', { name: 'Bewaren' }).first())
  await toast('U wijzigde code ‘elektriciteit’')
  expect(await codesNow()).toEqual(['elektriciteit'])
})

test('a code merges into another after it is told what will happen, and no coding is lost', async () => {
  const { page, follow, toast } = noor
  await openCode('elektriciteit')
  await page.getByText('Samenvoegen', { exact: true }).click()
  const into = page.getByLabel('Met welke code?')
  const ruimte = await into.locator('option', { hasText: 'ruimte' }).getAttribute('value')
  await into.selectOption(ruimte)
  await follow(page.getByRole('button', { name: 'Laat zien wat er gebeurt' }))
  expect(await page.getByRole('region', { name: 'Dit gebeurt er' }).innerText()).toContain(
    '1 codering krijgt de code',
  )
  await follow(page.getByRole('form', { name: 'Samenvoegen' }).getByRole('button'))
  await toast('U voegde code')
  expect(await codesNow()).toEqual(['ruimte'])
})

test('and it is undone as a whole', async () => {
  const { page, open, follow } = noor
  await open('/log')
  const line = page.getByRole('row').filter({ hasText: 'samen met een andere' })
  await follow(line.getByRole('button', { name: 'Ongedaan maken' }))
  expect(await codesNow()).toEqual(['elektriciteit'])
})
