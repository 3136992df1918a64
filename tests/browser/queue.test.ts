import { beforeAll, expect, test } from 'vitest'
import { eventually } from './reading.ts'
import { smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

let noor: Visitor

beforeAll(async () => {
  noor = await visitor(await smallProject(), { name: 'Noor' })
})

/** The cards on which something waits, by name, in the order of the page. */
const waiting = () => noor.page.locator('[data-card]').evaluateAll((cards) => cards.map(({ id }) => id))
/** The card that the keys act on, when it also has the focus. */
const held = () => noor.page.locator('[data-current]:focus-within').getAttribute('id')
const press = (key: string) => noor.page.keyboard.press(key)

/** Decides on all codes of the card that is held, which then makes way. */
async function decideOnCard(key: 'a' | 'x'): Promise<void> {
  const codes = await noor.page.locator('[data-current] [data-item]').count()
  for (let code = 0; code < codes; code++) await press(key)
}

test('a queue fills by itself', async () => {
  await noor.open('/suggestions/all?order=uncertain')
  await eventually(async () => {
    await noor.page.reload()
    return (await waiting()).length > 5
  }, true)
})

test('keys decide on card after card, faster than the server answers, and nothing changes place', async () => {
  const [first, second, third, fourth, ...others] = await waiting()
  await press('j')
  expect(await held()).toBe(second)
  await decideOnCard('x')
  await decideOnCard('a')
  const rest = [first, fourth, ...others]
  await eventually(async () => (await waiting()).slice(0, rest.length), rest)
  expect(await held()).toBe(fourth)
  expect(await noor.page.locator('.card--done').evaluateAll((cards) => cards.map(({ id }) => id))).toEqual([
    second,
    third,
  ])
})

test('u takes the last decision back, and one goes on at its card', async () => {
  const done = (await noor.page.locator('.card--done').last().getAttribute('id')) ?? ''
  await press('u')
  await eventually(async () => (await waiting()).includes(done), true)
  expect(await held()).toBe(done)
})

test('w tells why, without leaving the card', async () => {
  await press('w')
  await noor.page.locator('[data-current] details[open]').getByText('Alle redenen').waitFor()
})

test('all reasons come in the card, and the page keeps its name', async () => {
  const { page } = noor
  const name = await page.title()
  await page.locator('[data-current] details[open]').getByText('Alle redenen').click()
  await page.locator('[data-current]').getByText('voor elke zin gelijk').waitFor()
  expect(await page.title()).toBe(name)
})

test('e adjusts: dragging over words in the card gives the code to these', async () => {
  const { page, follow, toast } = noor
  await Promise.all([page.waitForEvent('load'), press('e')])
  const words = page.locator('.adjust__proposed .words')
  const { x, y, width, height } = (await words.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + 2, y + Math.min(height / 2, 12))
  await page.mouse.down()
  await page.mouse.move(x + Math.min(width / 2, 150), y + Math.min(height / 2, 12), { steps: 4 })
  await page.mouse.up()
  const chosen = await page.getByLabel('Alleen deze woorden daaruit').inputValue()
  expect(chosen.length).toBeGreaterThan(3)
  expect(await words.innerText()).toContain(chosen)
  await follow(page.getByRole('button', { name: 'Aangepast overnemen' }))
  await toast(/^U paste suggestie ‘.*’ aan/u)
})
