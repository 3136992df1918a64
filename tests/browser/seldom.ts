import { expect, vi } from 'vitest'
import { notesOf } from '../../scripts/bench/material.ts'
import type { Visitor } from './visitor.ts'

/** Pages that no link leads to until somebody did something first. */
export const seldomPageNames = [
  'many suggestions for one code at once',
  'erasing a memo',
  'erasing a speaker known by a label',
  'fragment under a summary in a matrix',
  'quotes that an agreement touches',
  'work that took longer than a page waits',
] as const

export type SeldomPageName = (typeof seldomPageNames)[number]

interface Begun {
  readonly source: string
  readonly code: string
  readonly matrix: string
}

/** Does what these pages are about, and gives their addresses. The last act touches published quotes. */
export async function seldomPages(
  visitor: Visitor,
  { source, code, matrix }: Begun,
): Promise<Record<SeldomPageName, string>> {
  const memo = await memoOn(visitor, source)
  const fragment = await summarizedIn(visitor, matrix)
  return {
    'many suggestions for one code at once': `${code.replace('/codebook/', '/suggestions/')}/bulk?least=0.1`,
    'erasing a memo': memo,
    'erasing a speaker known by a label': '/erasures/speakers?label=Ondernemer%201',
    'fragment under a summary in a matrix': fragment,
    'quotes that an agreement touches': await silencedIn(visitor),
    'work that took longer than a page waits': await longWorkOf(visitor),
  }
}

/** A memo at a sentence; the address at which it is erased. */
async function memoOn({ page, open, toast }: Visitor, source: string): Promise<string> {
  await open(`${source}?sentence=12`)
  await page.getByLabel(/^Memo/u).fill('Hier wordt voor het eerst gelachen.')
  await page.locator('#panel').getByRole('button', { name: 'Bewaren' }).click()
  await toast('U schreef een memo')
  await open('/memos')
  return hrefOf(page.locator('a[href^="/erasures/memos/"]'))
}

/** A summary in the first cell that has something to rest on; the address of its first fragment. */
async function summarizedIn({ page, open, toast }: Visitor, matrix: string): Promise<string> {
  await open(matrix)
  await page
    .getByRole('link', { name: /samenvatten/u })
    .first()
    .click()
  const form = page.getByRole('form', { name: 'Samenvatting' })
  await form.getByRole('textbox', { name: 'Samenvatting' }).fill('Men wacht op een aansluiting.')
  await form.getByRole('checkbox').first().check()
  await form.getByRole('button', { name: 'Bewaar samenvatting' }).click()
  await toast(/samenvatting/u)
  await open(matrix)
  return hrefOf(page.locator('a[href^="/matrices/fragments/"]'))
}

/** Somebody whose words were published is not to be quoted after all. */
async function silencedIn({ page, open, follow }: Visitor): Promise<string> {
  await open('/sessions')
  await follow(page.getByRole('link', { name: 'Denkdiner 1: De economie van de toekomst' }))
  const row = page.getByRole('row').filter({ hasText: 'docent en praktijkcoördinator' })
  await row.locator('summary').filter({ hasText: 'afspraak' }).click()
  await row.getByLabel('Afgesproken').selectOption('not-quoted')
  await follow(row.getByRole('form').first().getByRole('button'))
  return new URL(page.url()).pathname
}

/** Characters that no machine reads within the second that a page waits. */
const veryMany = 20_000_000

/** Hands in a text that takes long to read, and takes it away again; the address of the work. */
async function longWorkOf({ page, context, open }: Visitor): Promise<string> {
  const origin = new URL(page.url()).origin
  const files = { name: 'lang.txt', mimeType: 'text/plain', buffer: Buffer.from(notesOf(veryMany, 1)) }
  await context.request.post(`${origin}/uploads`, { headers: { origin }, multipart: { files } })
  const work = page.locator('[aria-labelledby=lately] a[href^="/work/"]')
  const mustBeOver = async () => {
    await open('/work')
    expect(await work.first().isVisible()).toBe(true)
  }
  await vi.waitFor(mustBeOver, { timeout: 60_000, interval: 1_000 })
  const address = await hrefOf(work)
  await open('/uploads')
  const own = page.getByRole('listitem').filter({ hasText: 'lang.txt' })
  await own.getByRole('button', { name: /Weghalen/u }).click()
  await own.waitFor({ state: 'detached' })
  return address
}

async function hrefOf(link: ReturnType<Visitor['page']['locator']>): Promise<string> {
  return (await link.first().getAttribute('href')) ?? ''
}
