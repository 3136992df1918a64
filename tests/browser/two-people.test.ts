import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { dragOver, drawnWith, eventually, givenCodes, hasChosen, openSource, textOnPage } from './reading.ts'
import { freshFolder, mustCall, type Served, smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

let place: Served
let yara: Visitor
let bram: Visitor
let address: string

beforeAll(async () => {
  place = await smallProject()
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

test('a coding of one appears at the other, with the name of who gave it', async () => {
  await both(address)
  await yara.page.getByText('Er is taart.').click()
  await hasChosen(yara.page, 'Er is taart.')
  await yara.page.keyboard.press('1')
  await eventually(() => givenCodes(yara.page), ['schaarste'])
  await eventually(() => drawnWith(bram.page, 'schaarste'), 'Er is taart.')
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
  await eventually(() => givenCodes(bram.page), ['arbeid', 'ruimte'])
  await yara.page.keyboard.press('u')
  await yara.toast('ongedaan')
  await eventually(() => givenCodes(bram.page), ['ruimte'])
})

/** What Bram is at, while Yara codes above it. */
const atWork = () =>
  bram.page.evaluate(() => {
    const { activeElement, body } = document
    const field = activeElement instanceof HTMLInputElement ? activeElement.value : undefined
    const chosen = document.querySelector<HTMLElement>('#text .is-chosen')
    return {
      focus: activeElement?.id,
      field,
      isOpen: document.querySelector<HTMLDialogElement>('#picker')?.open,
      chosen: chosen?.textContent,
      isScrolled: window.scrollY > 0 && body.scrollHeight > window.innerHeight,
      top: Math.round((chosen?.getBoundingClientRect().top ?? 0) / 4),
    }
  })

test('what the other does disturbs nothing: not the choice, the focus, the open picker or the place', async () => {
  await both(address)
  const late = bram.page.locator('#text .sentence').nth(40)
  await late.click()
  await bram.page.locator('#panel .excerpt').waitFor()
  await bram.page.keyboard.press('/')
  await bram.page.keyboard.type('syst')
  const before = await atWork()
  const first = 'Goed, jassen nog even uit.'
  await yara.page.getByText(first).click()
  await hasChosen(yara.page, first)
  for (const [key, code] of [
    ['1', 'schaarste'],
    ['2', 'arbeid'],
    ['3', 'ruimte'],
  ] as const) {
    await yara.page.keyboard.press(key)
    await yara.toast(`U gaf code ‘${code}’`)
  }
  await bram.page.locator('#text .block').filter({ hasText: first }).getByText('ruimte').first().waitFor()
  expect(await atWork()).toEqual(before)
  expect(before).toMatchObject({ focus: 'picker-name', field: 'syst', isOpen: true, isScrolled: true })
})

test('words that somebody selected with the mouse stay selected, and the text where it is', async () => {
  await both(address)
  await bram.page
    .locator('#text .block')
    .last()
    .evaluate((block) => {
      block.scrollIntoView({ block: 'center' })
      const [words] = block.querySelectorAll('.words')
      const text = words && document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode()
      if (text) getSelection()?.setBaseAndExtent(text, 2, text, 9)
    })
  const place = () =>
    bram.page.evaluate(() => ({
      selected: getSelection()?.toString(),
      top: Math.round((getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0) / 4),
    }))
  const before = await place()
  expect(before.selected).toHaveLength(7)
  await yara.page.getByText('Er is taart.').click()
  await hasChosen(yara.page, 'Er is taart.')
  await yara.page.keyboard.press('/')
  await yara.page.keyboard.type('regels')
  await yara.page.keyboard.press('Enter')
  await eventually(() => drawnWith(bram.page, 'regels en procedures'), 'Er is taart.')
  expect(await place()).toEqual(before)
})

test('who reads alone sees nothing of the other until choosing to read together again', async () => {
  await both(address)
  await bram.page.getByRole('button', { name: 'Alleen lezen' }).click()
  await bram.page.getByText('U leest deze bron alleen.').waitFor()
  expect(await drawnWith(bram.page, 'systeemdwang')).toBe('')
  await yara.page.getByText('(gelach)').click()
  await hasChosen(yara.page, '(gelach)')
  await yara.page.keyboard.press('4')
  await yara.toast('U gaf code ‘stroom’')
  const said = await bram.page.request.get(`${address}/live?since=0`)
  expect(said.status()).toBe(204)
  expect(await drawnWith(bram.page, 'stroom')).toBe('')
  await bram.page.getByRole('button', { name: 'Weer met de anderen lezen' }).click()
  await eventually(() => drawnWith(bram.page, 'stroom'), '(gelach)')
})

test('what the command line does appears too', async () => {
  await both(address)
  const file = join(freshFolder(), 'coderingen.csv')
  writeFileSync(file, 'document,exact,code\nw2-plenair.txt,"Tafel 1, Tineke.",waarden\n')
  await mustCall(['codings', 'import', file, '--coder', 'Noor', '--partial'], place.data)
  await eventually(() => drawnWith(yara.page, 'waarden'), 'Tafel 1, Tineke.')
})
