import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

/** Waits until something on the page is so. */
export async function eventually<T>(read: () => Promise<T>, value: T): Promise<void> {
  await expect.poll(read, { timeout: 15_000, interval: 40 }).toEqual(value)
}

/** Opens a source from its session, and gives its address. */
export async function openSource({ page, open, follow }: Visitor, session: string, name: string) {
  await open('/sessions')
  await follow(page.getByRole('table').getByRole('link', { name: session }))
  await follow(page.getByRole('row').filter({ hasText: name }).getByRole('rowheader').getByRole('link'))
  return new URL(page.url()).pathname
}

/** Waits until these words are chosen, and the panel beside the text is about them. */
export function hasChosen(page: Page, words: string): Promise<void> {
  return eventually(() => page.locator('#panel .excerpt').innerText(), words)
}

/** Goes to the next suggestion, and waits until the panel is about it. */
export async function nextSuggestion(page: Page): Promise<void> {
  const startInAddress = () => page.evaluate(() => new URLSearchParams(location.search).get('start'))
  const before = await startInAddress()
  await page.keyboard.press('n')
  await eventually(async () => (await startInAddress()) === before, false)
  await page.locator(`#fragment[data-start="${await startInAddress()}"]`).waitFor()
}

/** The code that is proposed most strongly for the chosen words. */
export function proposedCode(page: Page): Promise<string> {
  return page.locator('#panel .why .code-name__words').first().innerText()
}

/** The codes that the chosen words have, as the panel tells. */
export function givenCodes(page: Page): Promise<string[]> {
  return page.locator('#panel .given .code-name__words').allInnerTexts()
}

/** The words that are drawn as coded with a code, all its pieces put together again. */
export function drawnWith(page: Page, code: string): Promise<string> {
  return page.evaluate((name) => {
    const named = document.querySelector(`#text mark[aria-description^="code ${name}"]`)
    const look = [...(named?.classList ?? [])].find((one) => one.startsWith('code-'))
    if (!look) return ''
    return [...document.querySelectorAll(`#text mark.${look}`)].map((mark) => mark.textContent).join('')
  }, code)
}

/** Every word of the text as it stands on the page, block after block. */
export function textOnPage(page: Page): Promise<string[]> {
  return page.locator('#text .words').evaluateAll((all) => all.map((words) => words.textContent))
}

/** Drags from the first to the last character of some words, starting and ending so far inside them. */
export async function dragOver(page: Page, words: string, { inside = 0 } = {}): Promise<void> {
  const ends = await page.evaluate(
    ([sought, less]) => {
      for (const block of document.querySelectorAll('#text .words')) {
        const at = block.textContent.indexOf(sought)
        if (at < 0) continue
        block.scrollIntoView({ block: 'center' })
        return [at + less, at + sought.length - 1 - less].map((position) => {
          const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
          let rest = position
          let text = texts.nextNode()
          while (text && rest >= (text.nodeValue?.length ?? 0)) {
            rest -= text.nodeValue?.length ?? 0
            text = texts.nextNode()
          }
          const range = document.createRange()
          if (text) range.setStart(text, rest)
          if (text) range.setEnd(text, rest + 1)
          const { left, right, top, bottom } = range.getBoundingClientRect()
          return { left, right, y: (top + bottom) / 2 }
        })
      }
      return []
    },
    [words, inside] as const,
  )
  const [from, to] = ends
  if (!from || !to) throw new Error(`not on the page: ${words}`)
  await page.mouse.move(from.left + 1, from.y)
  await page.mouse.down()
  await page.mouse.move((from.left + to.right) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.right - 1, to.y, { steps: 3 })
  await page.mouse.up()
}
