import { beforeAll, expect, test } from 'vitest'
import { type Served, smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

/** One walk: a reading sample is drawn, and its first sentences are read with the keyboard alone. */
let place: Served
let yara: Visitor

beforeAll(async () => {
  place = await smallProject()
  yara = await visitor(place, { name: 'Yara' })
})

const position = () => new URL(yara.page.url()).pathname.split('/').at(-1)
const isAt = (number: string) => yara.page.waitForURL((url) => url.pathname.endsWith(`/${number}`))

test('a sample is drawn in one click, and can be undone', async () => {
  const { page, open, follow, toast } = yara
  await open('/suggestions/sample')
  await follow(page.getByRole('button', { name: 'Trekken' }))
  await toast('U trok een leessteekproef')
  await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor()
  await follow(page.getByRole('link', { name: 'Begin met lezen' }))
  expect(position()).toBe('1')
})

test('digits and letters tick codes, and Enter goes on', async () => {
  const { page, toast } = yara
  await page.keyboard.press('2')
  await page.keyboard.press('a')
  expect(await page.locator('.sample__code input:checked').count()).toBe(2)
  await page.keyboard.press('Enter')
  await isAt('2')
  await toast('U las een zin van de leessteekproef')
  expect(await page.getByText(/^1 van \d+ gelezen$/u).count()).toBe(1)
})

test('0 says none of these codes, l leaves a sentence for later, and u takes the last answer back', async () => {
  const { page } = yara
  await page.keyboard.press('0')
  await isAt('3')
  await page.keyboard.press('u')
  await page.getByText(/^1 van \d+ gelezen$/u).waitFor()
  await page.keyboard.press('l')
  await isAt('4')
})

test('Enter without a tick says what is asked', async () => {
  const { page, refused } = yara
  await refused(422, async () => {
    await page.keyboard.press('Enter')
    await page.getByText('Kruis minstens één code aan, of kies ‘Geen van deze codes’.').waitFor()
  })
})
