import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { installed } from '../../server/installed.ts'
import { stopClock } from './clock.ts'
import { type Shown, showExample } from './shown.ts'

/** Takes the pictures of the docs from the example project: `npm run pictures`. */
const docs = join(installed, 'docs')
const memo = 'Wat mag onafhankelijk zijn kosten, en wie betaalt het? Vergelijk met tafel 3.'
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
]

/** Wide enough for every column of a screen, small enough for a page of docs. */
interface Look {
  width?: number
  height?: number
  dark?: boolean
}

async function main(): Promise<void> {
  stopClock('2026-11-21T10:00:00Z')
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-pictures-'))
  const shown = await showExample(folder)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
  })
  try {
    const wide = await visitor(browser, shown)
    await coding(wide, shown, 'coding')
    await taken(wide, shown.thread, 'thread')
    await taken(wide, '/codebook', 'codebook')
    await taken(wide, '/suggestions/all', 'suggestions')
    await wide.goto(shown.audit)
    await wide.locator(`a[href*="quote=${shown.quotation}"]`).last().scrollIntoViewIfNeeded()
    await kept(wide, 'audit')
    await taken(wide, '/', 'overview')
    await coding(await visitor(browser, shown, { dark: true }), shown, 'coding-dark')
    const phone = await visitor(browser, shown, { width: 390, height: 844 })
    await taken(phone, shown.coding, 'coding-phone')
  } finally {
    await browser.close()
    await shown.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Noor at a browser of her own. */
async function visitor(browser: Browser, { url }: Shown, look: Look = {}): Promise<Page> {
  const { width = 1320, height = 680, dark = false } = look
  const context = await browser.newContext({
    baseURL: url,
    locale: 'nl-NL',
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  await page.goto('/me')
  await page.locator('main input[name=name]').fill('Noor')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.waitForURL('/')
  return page
}

async function taken(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address)
  await kept(page, name)
}

async function kept(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(docs, `${name}.png`) })
}

/** The reading screen with suggestions, a memo that is being written, and the codes to choose from. */
async function coding(page: Page, { coding: address }: Shown, name: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('aan', { exact: true }).check()
  await page.locator('#next-suggestion').waitFor()
  await page.locator('#panel [data-memo]').fill(memo)
  await page.locator('#panel [data-key="c"]').click()
  await page.locator('#picker[open]').waitFor()
  await kept(page, name)
}

await main()
