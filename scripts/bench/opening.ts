import type { Bench } from './bench.ts'
import { idsOf, signedIn } from './browsing.ts'
import type { Measure } from './measuring.ts'
import type { Running } from './program.ts'
import { fourTexts, type Made } from './projects.ts'

const turns = 20
const warming = 2
/** About what stands on one screen of text. */
const firstScreen = 3_000

/** Opens documents to their last byte. */
export async function opening(bench: Bench): Promise<void> {
  await openingIn(bench, await fourTexts(bench))
}

interface Place {
  readonly server: Running
  readonly made: Made
  /** How much longer than its budget each may take, in a larger project. */
  readonly times?: number
  readonly where?: string
}

export async function openingIn(
  bench: Bench,
  { server, made: { data, texts }, times = 1, where }: Place,
): Promise<void> {
  const cookie = await signedIn(server)
  for (const { name, size, characters, codings } of texts) {
    const address = new URL(`/documents/${idsOf(data, name).document}`, server.url)
    const found: Opened[] = []
    for (let turn = 0; turn < warming + turns; turn++) found.push(await opened(address, cookie))
    const of = `${size}, ${where ?? `${codings.toLocaleString('en')} codings`}`
    const amount = where || codings > 0 ? undefined : characters
    const add = (what: string, key: keyof Opened, more: Partial<Measure> = {}) => {
      const measure = { name: `open a document: ${what}`, size: of, amount, ...more }
      bench.add(
        measure,
        found.slice(warming).map((one) => one[key]),
      )
    }
    const isLarge = characters > 500_000
    add('first byte', 'first', isLarge ? { budget: (codings > 0 ? 30 : 15) * times } : {})
    add('first screen within', 'screen', { unit: 'KB', ...(isLarge && { budget: 100 }) })
    add('all', 'all', isLarge ? { budget: 250 * times } : {})
    add('on its way', 'bytes', { unit: 'KB' })
  }
}

interface Opened {
  /** Milliseconds to the first byte and to the last. */
  readonly first: number
  readonly all: number
  /** Kilobytes in all, and until the first screen of text has come. */
  readonly bytes: number
  readonly screen: number
}

async function opened(address: URL, cookie: string): Promise<Opened> {
  const start = performance.now()
  const { body } = await fetch(address, { headers: { cookie } })
  if (!body) throw new Error(`${address} answered with nothing`)
  const pieces: Uint8Array[] = []
  let first = 0
  for await (const piece of body) {
    if (pieces.length === 0) first = performance.now() - start
    pieces.push(piece)
  }
  const all = performance.now() - start
  const page = Buffer.concat(pieces)
  return { first, all, bytes: page.length / 1_024, screen: endOfScreen(page) / 1_024 }
}

/** Where in the page the first screen of text ends. */
function endOfScreen(page: Buffer): number {
  const html = page.toString('utf8')
  const text = html.indexOf('id="text"')
  let letters = 0
  let isTag = true
  for (let at = text; at < html.length; at++) {
    if (html[at] === '<') isTag = true
    else if (html[at] === '>') isTag = false
    else if (!isTag) letters++
    if (letters >= firstScreen) return Buffer.byteLength(html.slice(0, at))
  }
  return page.length
}
