import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { makeExample } from '../../server/example/example.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { serve } from '../../server/serve.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import { threads } from '../../server/threads/store.ts'

/** Makes the pictures of the docs from the example project: `node scripts/run.mjs scripts/pictures/main.js`. */
const docs = join(import.meta.dirname, '..', '..', '..', 'docs')
const source = 'd5-tafel-1.txt'
const sentence = 'Ik wil best betalen om minder afhankelijk te zijn.'
const memo = 'Wat mag onafhankelijk zijn kosten, en wie betaalt het? Vergelijk met tafel 3.'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
]

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-pictures-'))
  await makeExample(folder)
  const places = await placesIn(folder)
  const served = await serve({ folder, port: 0 })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'nl-NL' })
  const page = await context.newPage()
  try {
    await giveName(page, served.url)
    await coding(page, `${served.url}/documents/${places.document}?sentence=${places.number}`)
    await page.goto(`${served.url}/threads/${places.thread}`)
    await page.screenshot({ path: join(docs, 'thread.png') })
    await page.goto(`${served.url}/reports/${places.audit}?quote=${places.quotation}`)
    await page.locator(`a[href*="quote=${places.quotation}"]`).last().scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(docs, 'audit.png') })
  } finally {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Places {
  readonly document: string
  readonly number: number
  readonly thread: string
  readonly audit: string
  /** The key of the quotation that lost a word. */
  readonly quotation: string
}

/** Where the pictures are taken; makes the suggestions and an audit too, so that the pages have them at once. */
async function placesIn(folder: string): Promise<Places> {
  const project = await openProject(folder)
  await suggest(project.db, project.derived)
  const { id } = await documentNamed(project.db, source)
  const { text, sentences } = await sourceText(project.db, id)
  const number = sentences.findIndex(({ start, end }) => text.slice(start, end) === sentence) + 1
  const [thread] = await threads(project.db)
  const report = await documentNamed(project.db, 'conceptrapport.docx')
  const { id: person } = await personNamed(project.db, 'Noor')
  const { result: round } = await startRound(project.db, { person, document: report.id })
  const lost = round.result.quotes.find(({ flags }) => flags.includes('negation-changed'))
  await project.close()
  if (number === 0 || !thread || !lost) throw new Error('the example project lacks what the pictures show')
  return { document: id, number, thread: thread.id, audit: round.id, quotation: lost.key }
}

async function giveName(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/me`)
  await page.locator('main input[name=name]').fill('Noor')
  await page.getByRole('button', { name: 'Verder' }).click()
}

async function coding(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('aan', { exact: true }).check()
  await page.locator('#next-suggestion').waitFor()
  await page.locator('#panel [data-memo]').fill(memo)
  await page.locator('#panel [data-key="c"]').click()
  await page.locator('#picker[open]').waitFor()
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(docs, 'coding.png') })
}

await main()
