import { beforeAll, expect, test } from 'vitest'
import { eventually } from './reading.ts'
import { exampleProject, type Served } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

let served: Served
let noor: Visitor
let round: string

beforeAll(async () => {
  served = await exampleProject()
  noor = await visitor(served, { name: 'Noor', width: 1440 })
  await noor.open('/reports')
  await noor.follow(noor.page.getByRole('button', { name: 'Begin een ronde' }))
  round = new URL(noor.page.url()).pathname
}, 120_000)

const changed = 'Van de 28 die bij mij beginnen, houd ik er na twee jaar 12 over'

test('one quotation pasted and sent shows its outcome with the number that was changed', async () => {
  const { page, open } = noor
  await open('/reports')
  await page.getByLabel('Citaat', { exact: true }).fill(changed)
  await page.getByRole('button', { name: 'Toets dit citaat' }).click()
  const outcome = page.getByRole('region', { name: 'Uitkomst' })
  await outcome.getByText('getal gewijzigd').waitFor()
  expect(await outcome.locator('.compare del').innerText()).toContain('17')
  expect(await outcome.locator('.compare ins').innerText()).toContain('12')
  expect(await outcome.locator('.context mark').innerText()).toContain('na twee jaar 17 over')
})

test('the same without script, from a link that holds the quotation', async () => {
  const plain = await visitor(served, { script: false })
  await plain.open(`/reports?q=${encodeURIComponent(changed)}`)
  await plain.page
    .getByRole('region', { name: 'Uitkomst' })
    .getByText('gewijzigd zonder aanduiding')
    .waitFor()
  await plain.context.close()
})

test('j and k go from quotation to quotation, and the one that is judged is in sight in the report', async () => {
  const { page, open } = noor
  await open(`${round}?quote=C7#C7`)
  await page.keyboard.press('j')
  await page.waitForURL(/quote=C8#C8$/u)
  const box = await page.locator('mark#C8').boundingBox()
  expect(box?.y).toBeGreaterThan(0)
  expect(box?.y).toBeLessThan(900)
  await page.keyboard.press('k')
  await page.waitForURL(/quote=C7#C7$/u)
})

test('the panel stays beside the report while one reads on', async () => {
  const { page, open } = noor
  await open(`${round}?quote=C8#C8`)
  await page.mouse.wheel(0, 900)
  await eventually(async () => ((await page.locator('#quotation').boundingBox())?.y ?? -1) >= 0, true)
})

test('after findings were saved one goes on at them, with the quotation in sight beside', async () => {
  const { page, open, leave } = noor
  await open(`${round}?quote=C3#C3`)
  await eventually(() => page.locator(':focus').getAttribute('id'), 'oordeel')
  const form = page.getByRole('form', { name: 'Bevindingen bij C3' })
  await form.getByRole('radio', { name: 'Woorden: nee' }).check()
  await leave(() => form.getByRole('button', { name: 'Bewaren', exact: true }).click())
  await eventually(() => page.locator(':focus').getAttribute('id'), 'findings')
  const box = await page.locator('mark#C3').boundingBox()
  expect(box?.y).toBeGreaterThan(0)
  expect(box?.y).toBeLessThan(900)
})

test('findings from the keyboard: saved, on to the next, told, and taken back with u', async () => {
  const { page, open, toast } = noor
  await open(`${round}?quote=C8#C8`)
  const form = page.getByRole('form', { name: 'Bevindingen bij C8' })
  for (const [name, choice] of [
    ['Woorden', 'nee'],
    ['Toeschrijving', 'ja'],
    ['Strekking', 'niet vast te stellen'],
  ] as const) {
    await form.getByRole('radio', { name: `${name}: ${choice}` }).focus()
    await page.keyboard.press('Space')
  }
  await form.getByLabel('Toelichting').fill('In de bron staat zeventien.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/quote=C9#C9$/u)
  await toast('legde bevindingen over een citaat vast')
  expect(await page.locator('.found a', { hasText: 'C8' }).innerText()).toContain('beoordeeld')
  await page.keyboard.press('u')
  await eventually(
    async () => (await page.locator('.found a', { hasText: 'C8' }).innerText()).includes('open'),
    true,
  )
})

test('on a phone a quotation that is chosen leads to its outcome at once', async () => {
  const { page, open } = await visitor(served, { name: 'Noor', width: 390, height: 844 })
  await open(round)
  await page.locator('.found a', { hasText: 'C8' }).click()
  await page.waitForURL(/quote=C8#oordeel$/u)
  await eventually(() => page.evaluate(() => document.activeElement?.id), 'oordeel')
  await eventually(async () => ((await page.locator('#quotation').boundingBox())?.y ?? 9_999) < 844, true)
})

test('a report from a disk is audited at once', async () => {
  const { page, open, follow } = noor
  await open('/reports')
  const words = 'Een vervoerder zei: “Ik heb elf vrachtwagens en drie stekkers.” Een ander zei niets.'
  await page
    .getByLabel('Kies een nieuw rapport')
    .setInputFiles({ name: 'los rapport.txt', mimeType: 'text/plain', buffer: Buffer.from(words) })
  expect(await page.locator('output[for="report"]').innerText()).toBe('los rapport.txt')
  await follow(page.getByRole('button', { name: 'Toets dit bestand' }))
  await page.getByRole('heading', { name: 'los rapport.txt' }).waitFor()
  expect(await page.locator('.found a').allInnerTexts()).toEqual([expect.stringContaining('C1 letterlijk')])
})
