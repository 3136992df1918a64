import { extractText } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { dragOver, drawnWith, eventually, givenCodes, hasChosen, openSource, textOnPage } from './reading.ts'
import { type Served, smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

let place: Served
let yara: Visitor
let address: string

const first = 'Goed, jassen nog even uit.'
const second = 'Drie tafels, drie minuten, en daarna mag de zaal wat roepen.'
const third = 'Tafel 1, Tineke.'

beforeAll(async () => {
  place = await smallProject()
  yara = await visitor(place, { name: 'Yara' })
  address = await openSource(yara, 'Werksessie 2: Van plan naar praktijk', 'w2-plenair.txt')
})

/** Opens the source anew and goes to a sentence, as j and k do. */
async function at(words: string): Promise<void> {
  await yara.open(address)
  await yara.page.getByText(words).first().click()
  await hasChosen(yara.page, words)
}

test('a text shows its speakers, and whose words each block holds', async () => {
  const { page, open } = yara
  await open(address)
  const block = page.locator('#text .block').filter({ hasText: 'snel is voor mij geen doel' })
  expect(await block.innerText()).toMatch(/deelnemer[\s\S]*Trijn Wouda/u)
})

test('j and k go from sentence to sentence', async () => {
  const { page } = yara
  await at(first)
  await page.keyboard.press('j')
  await hasChosen(page, second)
  await page.keyboard.press('j')
  await hasChosen(page, third)
  await page.keyboard.press('k')
  await hasChosen(page, second)
})

test('Shift and an arrow take a sentence more, and leave it out again', async () => {
  const { page } = yara
  await at(first)
  await page.keyboard.press('Shift+ArrowDown')
  await hasChosen(page, `${first} ${second}`)
  await page.keyboard.press('Shift+ArrowUp')
  await hasChosen(page, first)
})

test('Alt, Shift and an arrow leave off the full stop, then a word', async () => {
  const { page } = yara
  await at(first)
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await hasChosen(page, 'Goed, jassen nog even')
})

test('Enter opens the codes below the sentence, and the arrows go through them', async () => {
  const { page } = yara
  await at(first)
  await page.keyboard.press('Enter')
  const picker = page.getByRole('dialog', { name: 'Code kiezen' })
  await picker.waitFor()
  await page.keyboard.press('ArrowRight')
  const focused = await page.evaluate(() => document.activeElement?.textContent)
  expect(focused).toMatch(/^2/u)
})

test('a number gives the code with that number, and takes it off again', async () => {
  const { page, toast } = yara
  await at(second)
  await page.keyboard.press('4')
  await toast('U gaf code ‘stroom’')
  await eventually(() => givenCodes(page), ['stroom'])
  expect(await drawnWith(page, 'stroom')).toBe(second)
  await page.keyboard.press('4')
  await toast('U haalde code ‘stroom’ weg')
  await eventually(() => givenCodes(page), [])
  expect(await drawnWith(page, 'stroom')).toBe('')
})

test('a code is found by a part of its name, and given with Enter', async () => {
  const { page, toast } = yara
  await at(third)
  await page.keyboard.press('/')
  await page.keyboard.type('afhank')
  await page.keyboard.press('Enter')
  await toast('U gaf code ‘afhankelijkheid’')
  await eventually(() => givenCodes(page), ['afhankelijkheid'])
})

test('a name that is typed while the codes lie open finds its code, and its letters do nothing else', async () => {
  const { page, toast } = yara
  await at(second)
  await page.keyboard.press('2')
  await eventually(() => givenCodes(page).then((codes) => codes.length), 1)
  const given = await givenCodes(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.keyboard.type('uitleg ')
  await hasChosen(page, third)
  await page.keyboard.type('van niets')
  await eventually(() => page.getByLabel('Naam van een code').inputValue(), 'uitleg van niets')
  await eventually(() => page.locator('#live').textContent(), 'Geen codes.')
  await page.keyboard.press('Escape')
  await at(second)
  expect(await givenCodes(page)).toEqual(given)
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await toast('weg')
  await page.keyboard.press('u')
  await eventually(() => givenCodes(page), given)
})

test('v makes a new code of the participant’s own words, provisional until somebody settles it', async () => {
  const { page, open, toast } = yara
  await at('Er is taart.')
  await page.keyboard.press('v')
  await eventually(() => page.getByLabel('Naam van een code').inputValue(), 'Er is taart.')
  await page.keyboard.type('feestelijk beginnen')
  await page.keyboard.press('Enter')
  await toast('‘feestelijk beginnen’')
  await eventually(() => givenCodes(page), ['feestelijk beginnen'])
  await open('/codebook')
  const code = page.getByRole('listitem').filter({ hasText: 'feestelijk beginnen' })
  expect(await code.innerText()).toContain('voorlopig')
})

test('dragging over parts of words chooses the whole words and opens the codes', async () => {
  const { page, open, toast } = yara
  await open(address)
  await dragOver(page, 'stroom delen', { inside: 2 })
  await hasChosen(page, 'stroom delen')
  await page
    .getByRole('dialog', { name: 'Code kiezen' })
    .getByRole('button', { name: /^4\s*stroom/u })
    .click()
  await toast('U gaf code ‘stroom’')
  await eventually(() => drawnWith(page, 'stroom'), 'stroom delen')
})

test('codes may lie over each other, and the text stays the same to the character', async () => {
  const { page, open } = yara
  await open(address)
  const before = await textOnPage(page)
  for (const [words, code] of crossing) {
    await dragOver(page, words)
    await hasChosen(page, words)
    await page.keyboard.press('/')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await eventually(() => givenCodes(page).then((codes) => codes.includes(code)), true)
  }
  expect(await textOnPage(page)).toEqual(before)
  for (const [words, code] of crossing) expect(await drawnWith(page, code)).toBe(words)
})

/** Each begins in the one before it and goes on after it. */
const crossing = [
  ['Er staan nu tweehonderddertig bedrijven op de lijst', 'systeemdwang'],
  ['bedrijven op de lijst rond Lissevoort', 'streek en nalatenschap'],
  ['de lijst rond Lissevoort, dat waren er', 'uitproberen'],
] as const

test('u takes back one’s own last act, and the one before it', async () => {
  const { page } = yara
  await at('(gelach)')
  await page.keyboard.press('1')
  await eventually(() => givenCodes(page), ['schaarste'])
  await page.keyboard.press('2')
  await eventually(() => givenCodes(page), ['schaarste', 'arbeid'])
  await page.keyboard.press('u')
  await eventually(() => givenCodes(page), ['schaarste'])
  await page.keyboard.press('u')
  await eventually(() => givenCodes(page), [])
})

test('what was done before the server fell is undone from the log', async () => {
  const { page, open, follow } = yara
  await at('(applaus)')
  await page.keyboard.press('3')
  await eventually(() => givenCodes(page), ['ruimte'])
  await open('/log')
  await place.restart()
  await open('/log')
  const line = page.getByRole('row').filter({ hasText: 'gaf code ‘ruimte’ aan ‘(applaus)’' })
  await follow(line.getByRole('button', { name: 'Ongedaan maken' }))
  await at('(applaus)')
  expect(await givenCodes(page)).toEqual([])
})

test('find-in-page finds words that several codes begin and end in', async () => {
  const { page, open } = yara
  await open(address)
  const words = 'tweehonderddertig bedrijven op de lijst rond Lissevoort'
  expect(await page.locator('#text mark.coded').filter({ hasText: 'op de lijst' }).count()).toBeGreaterThan(0)
  expect(await page.evaluate((sought) => Reflect.get(window, 'find').call(window, sought), words)).toBe(true)
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words)
})

test('on paper stands the whole text with the names of its codes, and nothing to press', async () => {
  const { page, open } = yara
  await open(`${address}?sentence=12`)
  const sentences = (await textOnPage(page)).flatMap((words) => words.split(/(?<=[.?!])\s+/u))
  const names = await page.locator('#text .margin .code-name').allInnerTexts()
  await page.emulateMedia({ media: 'print' })
  const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count()
  expect(await seen('button, input, select, textarea, .mainmenu, #panel, #outline, .toast')).toBe(0)
  expect(await seen('#text .margin .code-name')).toBe(names.length)
  const { text: printed } = await extractText(new Uint8Array(await page.pdf()), { mergePages: true })
  await page.emulateMedia({ media: null })
  const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '')
  const onPaper = letters(printed)
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) expect(onPaper).toContain(letters(name))
  for (const sentence of sentences) expect(onPaper).toContain(letters(sentence))
})

test('m goes to the memo of the chosen words; all memos stand together', async () => {
  const { page, open, toast } = yara
  await at('Er is taart.')
  await page.keyboard.press('m')
  await page.keyboard.type('Wie trakteert, maakt het af.')
  await page.locator('#panel').getByRole('button', { name: 'Bewaren' }).click()
  await toast('U schreef een memo')
  await page.locator('#panel').getByText('Wie trakteert, maakt het af.').waitFor()
  await open('/memos')
  const memo = page.getByRole('listitem').filter({ hasText: 'Wie trakteert, maakt het af.' })
  expect(await memo.innerText()).toContain('Yara')
})

test('a source is called done for the codes of this moment, and its session shows it', async () => {
  const { page, open, follow, toast } = yara
  await open(address)
  await page.getByRole('button', { name: 'Klaar voor deze codes' }).click()
  await toast('U noemde een bron klaar')
  await page.getByText(/klaar voor \d+ codes/u).waitFor()
  await follow(page.getByRole('link', { name: 'Werksessie 2: Van plan naar praktijk', exact: true }))
  const line = page.getByRole('row').filter({ hasText: 'w2-plenair.txt' })
  expect(await line.innerText()).toContain('u, vandaag')
})

test('what is typed right after j and m is the memo of the sentence that one came to, down to the first letter', async () => {
  const { page, toast } = yara
  await at(first)
  await page.keyboard.press('j')
  await page.keyboard.press('m')
  await page.keyboard.type('Van ons allen.', { delay: 15 })
  await hasChosen(page, second)
  await page.keyboard.type(' Echt.')
  expect(await page.locator('textarea[data-memo]').inputValue()).toBe('Van ons allen. Echt.')
  await page.keyboard.press('Control+Enter')
  await toast('U schreef een memo')
  await eventually(() => page.locator('#panel .memo__text').allInnerTexts(), ['Van ons allen. Echt.'])
  expect(await page.locator('#panel .excerpt').innerText()).toBe(second)
})

test('a memo of spaces alone is refused: its field is marked, described and in focus, with what was typed', async () => {
  const { page, refused } = yara
  await at(second)
  const memo = page.locator('textarea[data-memo]')
  await memo.fill('  ')
  await page.locator('.memo__save select').focus()
  await refused(422, () => page.locator('.memo__save button').click())
  await eventually(() => memo.getAttribute('aria-invalid'), 'true')
  expect(await memo.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await memo.inputValue()).toBe('  ')
  const describer = await memo.getAttribute('aria-describedby')
  expect(await page.locator(`#${describer}`).innerText()).toBe('Vul ‘Tekst’ in.')
  await memo.fill('Dit zegt iedereen.')
  expect(await memo.getAttribute('aria-invalid')).toBeNull()
})
