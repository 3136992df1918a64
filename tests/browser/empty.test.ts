import { beforeAll, expect, test } from 'vitest'
import { faultsOf, nothing, nothingMeasured } from './checks.ts'
import { emptyProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'
import { walk } from './walk.ts'

let empty: Visitor

beforeAll(async () => {
  empty = await visitor(await emptyProject(), { name: 'Noor' })
})

/** Forms that are sent without a word in them, and where they stand. */
const emptied = [
  ['/codebook', '/codebook'],
  ['/quote-sets', '/quote-sets'],
  ['/uploads/paste', '/uploads/paste'],
  ['/threads', '/threads'],
  ['/matrices/new', '/matrices'],
  ['/me', '/me'],
] as const

test('an empty project in English has nothing wrong either, nor what it says to an empty form', async () => {
  const { page, open, follow, refused } = empty
  const measured = nothingMeasured()
  await open('/me')
  await follow(page.getByRole('button', { name: 'English' }))
  await walk(empty, { start: '/' }, async (name) => {
    expect.soft(await page.locator('html').getAttribute('lang'), name).toBe('en')
    expect.soft(await faultsOf(page, measured), name).toEqual(nothing)
  })
  for (const [address, action] of emptied) {
    await open(address)
    const form = page.locator(`form[action="${action}"]`).first()
    await form.evaluate((sent: HTMLFormElement) => {
      sent.noValidate = true
      for (const field of sent.querySelectorAll('textarea, input:not([type=hidden])'))
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = ''
      for (const folded of document.querySelectorAll('details')) folded.open ||= folded.contains(sent)
    })
    await refused(422, () => follow(form.getByRole('button').last()))
    expect.soft(await faultsOf(page, measured), `${action} refused`).toEqual(nothing)
  }
}, 600_000)
