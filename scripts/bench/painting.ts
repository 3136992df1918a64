import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Bench, once } from './bench.ts'
import { atRest, idsOf } from './browsing.ts'
import { notesFile } from './material.ts'
import type { Measure } from './measuring.ts'
import { command, type Running, serveBare } from './program.ts'
import { transcriptBook, transcriptCodings, transcriptOf } from './transcript.ts'
import { longestTask, painted, paintedAfterKey, scrolled, watchPage, weights } from './watching.ts'

const megabyte = 1_024 * 1_024
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

/** What people see in Chromium: a first page, a transcript of 1 MB with and without codings, a code given, scrolling. */
export async function paintingFast(bench: Bench): Promise<void> {
  const data = await transcribed(bench)
  const server = await serveBare(data)
  await atRest(server)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
  })
  const told = ({ name, ...measure }: Measure, values: readonly number[]) =>
    bench.add({ name: `Chromium: ${name}`, ...measure }, values)
  try {
    const visit = async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } })
      await context.addInitScript(watchPage)
      return context
    }
    for (const [name, path] of [
      ['start page', '/'],
      ['list of sessions', '/sessions'],
    ] as const)
      told(
        { name: 'readable at a first visit', size: name, budget: 300 },
        await firstVisits(visit, server.url + path),
      )
    const reader = await signedInPage(await visit(), server)
    for (const wanted of [0, 10_000]) {
      const { document } = idsOf(data, nameOf(wanted))
      await opening(reader, { address: `${server.url}/documents/${document}`, wanted, told })
    }
    await coding(reader, told)
    const { scripts, stylesheets } = await weights(reader)
    told({ name: 'scripts, packed', size: 'reading page', unit: 'KB', budget: 60 }, [scripts / 1_000])
    told({ name: 'stylesheets, packed', size: 'reading page', unit: 'KB', budget: 25 }, [stylesheets / 1_000])
  } finally {
    await browser.close()
    await server.stop()
  }
}

const nameOf = (codings: number) => `gesprek met ${codings}.txt`

const transcribed = once(({ folder }) => mustTranscribe(folder))

async function mustTranscribe(folder: string): Promise<string> {
  const data = join(folder, 'schermen')
  await command(data, 'init')
  await command(data, 'codebook', 'import', transcriptBook(folder))
  for (const [seed, wanted] of [0, 10_000].entries()) {
    const text = transcriptOf(megabyte, 90 + seed)
    await command(data, 'ingest', notesFile(folder, nameOf(wanted), text))
    if (wanted === 0) continue
    const file = transcriptCodings(folder, nameOf(wanted), { text, wanted })
    await command(data, 'codings', 'import', file, '--partial')
  }
  return data
}

/** Until there is something to read, for who never was here: nothing is kept in the browser. */
async function firstVisits(visit: () => Promise<BrowserContext>, address: string): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const context = await visit()
    const page = await context.newPage()
    await page.goto(address)
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
    times.push(Number(await paint.jsonValue()))
    await context.close()
  }
  return times
}

async function signedInPage(context: BrowserContext, { url }: Running): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/me`)
  await page.fill('main input[name=name]', 'Noor')
  await page.click('main form button')
  return page
}

interface Opening {
  readonly address: string
  readonly wanted: number
  readonly told: (measure: Measure, values: readonly number[]) => void
}

/** From the click on a link to the first screen, to the last sentence, and at a place far inside. */
async function opening(page: Page, { address, wanted, told }: Opening): Promise<void> {
  const first: number[] = []
  const whole: number[] = []
  const tasks: number[] = []
  const inside: number[] = []
  const seen = wanted > 0 ? '#text mark.coded' : '#text .sentence'
  for (let turn = 0; turn < 5; turn++) {
    const times = await painted(page, address, seen)
    first.push(times.seen)
    whole.push(times.loaded)
    tasks.push(await longestTask(page))
    inside.push((await painted(page, `${address}?sentence=9000#z9000`, '#z9000')).seen)
  }
  const size = `1 MB, ${wanted.toLocaleString('en')} codings`
  told({ name: 'first screen painted after the click', size, budget: 1_000 }, first)
  told({ name: 'the last sentence there and scripts at work', size }, whole)
  told({ name: 'longest task while it opens', size, budget: 200 }, tasks)
  told({ name: 'opened at sentence 9,000, which is in sight', size, budget: 1_000 }, inside)
  told({ name: 'longest frame while scrolling 60 screens', size }, [await scrolled(page)])
}

/** From the key to the mark in the text, in the document with 10,000 codings that is open. */
async function coding(page: Page, told: Opening['told']): Promise<void> {
  const times: number[] = []
  await page.keyboard.press('j')
  for (let turn = 0; turn < 20; turn++) {
    await page.keyboard.press('j')
    times.push(await paintedAfterKey(page, '1'))
  }
  const size = '1 MB, 10,000 codings'
  told({ name: 'a code given, from the key to the mark', size, budget: 100 }, times)
  told({ name: 'longest task meanwhile', size, budget: 200 }, [await longestTask(page)])
}
