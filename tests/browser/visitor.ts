import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import type { Served } from './server.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Somebody at a browser of their own. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  open(path: string): Promise<void>
  /** Does something that leads to another page, and waits until that page is there. */
  leave(act: () => Promise<void>): Promise<void>
  /** Clicks a link, or the button of a form, that leads to another page, and waits until that page is there. */
  follow(clicked: Locator): Promise<void>
  /** Waits until the page says that this was done. */
  toast(words: string | RegExp): Promise<void>
  /** Does something that the server refuses with this status. Any other refusal is a fault. */
  refused(status: number, act: () => Promise<void>): Promise<void>
}

export interface VisitorOptions {
  /** The name to give first; without one the visitor stays a stranger. */
  name?: string
  script?: boolean
  dark?: boolean
  width?: number
  height?: number
  /** With fingers instead of a mouse. */
  touch?: boolean
}

let browser: Browser | undefined
const faults: string[] = []

afterEach(() => {
  expect(faults.splice(0)).toEqual([])
})

afterAll(async () => {
  await browser?.close()
})

/**
 * Opens a browser on a served project. Every error on a page, every word on its console, every request that fails or
 * goes elsewhere, and everything the policy on content stops, makes the test that runs then fail.
 */
export async function visitor(
  { url }: Served,
  { name, script = true, dark = false, width = 1280, height = 900, touch = false }: VisitorOptions = {},
): Promise<Visitor> {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
  })
  const context = await browser.newContext({
    baseURL: url,
    locale: 'nl-NL',
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height },
    reducedMotion: 'reduce',
    hasTouch: touch,
    isMobile: touch,
  })
  context.setDefaultTimeout(20_000)
  const toast = (words: string | RegExp) => page.locator('#toast-text').filter({ hasText: words }).waitFor()
  const expected = new Set<number>()
  watch(context, url, { expected, script })
  const refused = async (status: number, act: () => Promise<void>) => {
    expected.add(status)
    await Promise.all([context.waitForEvent('response', (answer) => answer.status() === status), act()])
    expected.delete(status)
  }
  const page = await context.newPage()
  const open = async (path: string) => {
    await page.goto(path)
  }
  const leave = async (act: () => Promise<void>) => {
    await Promise.all([page.waitForEvent('load'), act()])
    if (isWaiting.test(page.url())) await waitOut(page, script)
  }
  const follow = (clicked: Locator) => leave(() => clicked.click())
  if (name !== undefined) {
    await open('/me')
    await page.getByRole('combobox', { name: 'Uw naam' }).fill(name)
    await follow(page.getByRole('button', { name: 'Verder' }))
  }
  return { page, context, open, leave, follow, toast, refused }
}

/** Where one waits for what takes this machine longer than a second. */
const isWaiting = /\/(?:work\/[^/]+|uploads)$/u

/** Waits until the work is done, and goes on to what came of it. */
async function waitOut(page: Page, script: boolean): Promise<void> {
  while ((await page.locator('.progress').count()) > 0) {
    await page.waitForTimeout(250)
    if (!script) await page.reload()
  }
  if (!page.url().includes('/work/')) return
  const result = page.getByRole('main').getByRole('link', { name: /^Bekijk/u })
  await Promise.all([page.waitForEvent('load'), result.click()])
}

interface Expecting {
  readonly expected: ReadonlySet<number>
  readonly script: boolean
}

function watch(context: BrowserContext, url: string, { expected, script }: Expecting): void {
  context.on('weberror', (error) => faults.push(`error on a page: ${error.error().message}`))
  context.on('console', (message) => {
    const isToldByResponse = message.text().startsWith('Failed to load resource')
    const isFault = message.type() === 'error' || message.type() === 'warning'
    if (isFault && !isToldByResponse) faults.push(`console of ${message.page()?.url()}: ${message.text()}`)
  })
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(`${url}/`) || /^(data|blob):/u.test(request.url())
    if (!isOwn) faults.push(`request to elsewhere: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    // Without script Chromium begins to fetch modules ahead of time and then stops itself.
    const isUnwanted = why === 'net::ERR_ABORTED' || (!script && why === 'csp')
    if (!isUnwanted) faults.push(`failed request: ${request.url()}: ${why}`)
  })
  context.on('response', (response) => {
    const status = response.status()
    if (status >= 400 && !expected.has(status)) faults.push(`${status} for ${response.url()}`)
    const policy = response.headers()['content-security-policy'] ?? ''
    const isPage = response.headers()['content-type']?.startsWith('text/html')
    if (isPage && (!policy.startsWith("default-src 'self'") || policy.includes('unsafe')))
      faults.push(`policy on content of ${response.url()}: ${policy}`)
  })
}
