import { beforeAll, expect, test } from 'vitest'
import { dragOver, drawnWith, eventually, givenCodes, hasChosen, openSource, textOnPage } from './reading.ts'
import { smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

let yara: Visitor
let bram: Visitor
let address: string

beforeAll(async () => {
  const place = await smallProject()
  yara = await visitor(place, { name: 'Yara' })
  bram = await visitor(place, { name: 'Bram' })
  address = await openSource(yara, 'Werksessie 2: Van plan naar praktijk', 'w2-plenair.txt')
})

/** Opens the same page for both of them. */
async function both(path: string): Promise<void> {
  await Promise.all([yara.open(path), bram.open(path)])
}

test('who changes a code second sees both versions, and nothing was overwritten', async () => {
  await yara.open('/codebook')
  await yara.follow(yara.page.getByRole('link', { name: 'arbeid', exact: true }))
  const code = new URL(yara.page.url()).pathname
  await both(code)
  const form = { name: 'Deze code wijzigen' }
  for (const [{ page }, words] of [
    [yara, 'Te weinig vakmensen.'],
    [bram, 'Te weinig leerlingen.'],
  ] as const)
    await page.getByRole('form', form).getByLabel('Omschrijving').fill(words)
  await yara.follow(yara.page.getByRole('form', form).getByRole('button', { name: 'Bewaren' }))
  const second = bram.page.getByRole('form', form).getByRole('button', { name: 'Bewaren' })
  await bram.refused(409, () => bram.follow(second))
  const row = bram.page.getByRole('row').filter({ hasText: 'Te weinig vakmensen.' })
  expect(await row.innerText()).toContain('Te weinig leerlingen.')
  await yara.open(code)
  expect(await yara.page.getByLabel('Omschrijving').inputValue()).toBe('Te weinig vakmensen.')
})

test('who saw both versions may keep the own one after all', async () => {
  const { page, follow } = bram
  const form = page.getByRole('form', { name: 'Deze code wijzigen' })
  await follow(form.getByRole('button', { name: 'Bewaren' }))
  await bram.toast('U wijzigde code ‘arbeid’')
  expect(await page.getByLabel('Omschrijving').inputValue()).toBe('Te weinig leerlingen.')
})

test('who changes a session second sees both versions', async () => {
  await yara.open('/sessions')
  await yara.follow(yara.page.getByRole('table').getByRole('link', { name: /^werksessie 1/iu }))
  await both(new URL(yara.page.url()).pathname)
  for (const [{ page }, words] of [
    [yara, 'Dorrelo'],
    [bram, 'Stavelo'],
  ] as const) {
    await page.getByText('Gegevens wijzigen', { exact: true }).click()
    await page.getByLabel('Plaats').fill(words)
  }
  const save = ({ page }: Visitor) =>
    page.getByRole('form', { name: 'Gegevens wijzigen' }).getByRole('button', { name: 'Bewaren' })
  await yara.follow(save(yara))
  await bram.refused(409, () => bram.follow(save(bram)))
  const row = bram.page.getByRole('row').filter({ hasText: 'Dorrelo' })
  expect(await row.innerText()).toContain('Stavelo')
})

test('who changes a memo second sees both versions', async () => {
  await yara.open(`${address}?sentence=12`)
  await yara.page.getByLabel(/^Memo/u).fill('Wij lezen eerst zonder suggesties.')
  await yara.page.locator('#panel').getByRole('button', { name: 'Bewaren' }).click()
  await yara.toast('U schreef een memo')
  await yara.open('/memos')
  await yara.follow(yara.page.getByRole('link', { name: 'Wijzigen: Wij lezen eerst' }))
  await bram.open(new URL(yara.page.url()).pathname + new URL(yara.page.url()).search)
  const change = async ({ page }: Visitor, words: string) => {
    const memo = page.getByRole('listitem').filter({ has: page.locator('textarea') })
    await memo.getByLabel('Tekst').fill(words)
    return memo.getByRole('button', { name: 'Bewaren' })
  }
  await yara.follow(await change(yara, 'Wij lezen eerst zelf.'))
  const second = await change(bram, 'Wij lezen altijd eerst zelf.')
  await bram.refused(409, () => bram.follow(second))
  const row = bram.page.getByRole('row').filter({ hasText: 'Wij lezen eerst zelf.' })
  expect(await row.innerText()).toContain('Wij lezen altijd eerst zelf.')
})

test('a coding of one is there for the other, with the name of who gave it', async () => {
  await both(address)
  await yara.page.getByText('Er is taart.').click()
  await hasChosen(yara.page, 'Er is taart.')
  await yara.page.keyboard.press('1')
  await eventually(() => givenCodes(yara.page), ['schaarste'])
  await bram.page.reload()
  await bram.page.getByText('Er is taart.').click()
  await hasChosen(bram.page, 'Er is taart.')
  expect(await bram.page.locator('#panel .given').innerText()).toContain('Yara')
})

test('only who gave a code can take it off', async () => {
  const takeOff = { name: 'haal weg: schaarste' }
  expect(await yara.page.getByRole('button', takeOff).count()).toBe(1)
  expect(await bram.page.getByRole('button', takeOff).count()).toBe(0)
})

test('a code that both give at the same words is drawn once, and names the other', async () => {
  await bram.page.keyboard.press('1')
  await eventually(() => givenCodes(bram.page), ['schaarste', 'schaarste'])
  const mark = bram.page.locator('#text mark.coded').filter({ hasText: 'Er is taart.' })
  expect(await mark.count()).toBe(1)
  expect(await mark.getAttribute('aria-description')).toBe('code schaarste, ook van Yara')
})

test('codes of both may cross each other, and each still covers its own words', async () => {
  const crossing = [
    [yara, 'Er staan nu tweehonderddertig bedrijven op de lijst', 'systeemdwang'],
    [bram, 'bedrijven op de lijst rond Lissevoort', 'streek en nalatenschap'],
    [yara, 'de lijst rond Lissevoort, dat waren er', 'uitproberen'],
  ] as const
  await both(address)
  const before = await textOnPage(yara.page)
  for (const [{ page, open }, words, code] of crossing) {
    await open(address)
    await dragOver(page, words)
    await hasChosen(page, words)
    await page.keyboard.press('/')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await eventually(() => givenCodes(page).then((codes) => codes.includes(code)), true)
  }
  await both(address)
  expect(await textOnPage(yara.page)).toEqual(before)
  for (const [, words, code] of crossing) {
    expect(await drawnWith(yara.page, code)).toBe(words)
    expect(await drawnWith(bram.page, code)).toBe(words)
  }
})

test('undo takes back one’s own act, not what the other did after it', async () => {
  await both(address)
  for (const [{ page }, key] of [
    [yara, '2'],
    [bram, '3'],
  ] as const) {
    await page.getByText('(applaus)').click()
    await hasChosen(page, '(applaus)')
    await page.keyboard.press(key)
    await eventually(async () => (await givenCodes(page)).length > 0, true)
  }
  await yara.page.keyboard.press('u')
  await yara.toast('ongedaan')
  await bram.page.reload()
  await eventually(() => givenCodes(bram.page), ['ruimte'])
})
