import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type Bench, once } from './bench.ts'
import { idsOf, open, post, signedIn } from './browsing.ts'
import { codebookFile, codebookOf, learnableCodings } from './codebooks.ts'
import { notesFile } from './material.ts'
import { alone, command, heldBy, type Running, serveBare } from './program.ts'
import { talkOf } from './speech.ts'

const kilobyte = 1_024
const megabyte = 1_024 * kilobyte
const rich = { compounds: true }

const lessons = [
  { codes: 4, data: once(({ folder }) => mustLearn(folder, 4)), rate: 50_000, training: 2_000 },
  { codes: 40, data: once(({ folder }) => mustLearn(folder, 40)), rate: 5_000, training: undefined },
]

/** How fast sentences are scored, and how long training takes, by the time of the processor. */
export async function learningFast(bench: Bench, run: number): Promise<void> {
  for (const { codes, data, rate, training } of lessons) {
    const size = `${codes} codes`
    const project = await data(bench)
    bench.add(
      { name: 'scoring sentences', size, unit: 'a second', budget: rate, amount: codes },
      await alone('alone', 'scoring', project),
    )
    // Of many codes it takes long and has no budget: once is enough to see how it grows.
    if (training !== undefined || run === 0)
      bench.add(
        { name: 'training on 2,000 codings', size, budget: training, amount: codes },
        await alone('alone', 'training', project),
      )
    if (codes > 4) continue
    bench.add({ name: 'all that follows a coding then', size }, await alone('alone', 'following', project))
  }
}

/** Ten talks of 60 KB with 2,000 codings, each read to the end, and a first model. */
async function mustLearn(folder: string, wanted: number): Promise<string> {
  const data = join(folder, `leren-${wanted}`)
  const talks = new Map(
    Array.from({ length: 10 }, (_, n) => [`diner ${n + 1}.txt`, talkOf(60 * kilobyte, 20 + n, rich)]),
  )
  const codes = codebookOf(wanted, [...talks.values()].join('\n'))
  await command(data, 'init')
  await command(data, 'codebook', 'import', codebookFile(folder, codes))
  await command(data, 'ingest', ...[...talks].map(([name, talk]) => notesFile(folder, name, talk)))
  await command(data, 'codings', 'import', learnableCodings(folder, talks, { codes, wanted: 2_000 }))
  await command(data, 'suggest')
  return data
}

/** The codes of the example, a talk of 1 MB with 10,000 codings and one of 60 KB. */
const suggested = once(async ({ folder }) => {
  const data = join(folder, 'bladeren')
  const large = talkOf(megabyte, 51, rich)
  const small = talkOf(60 * kilobyte, 52, rich)
  const codes = codebookOf(18, large)
  await command(data, 'init')
  await command(data, 'codebook', 'import', codebookFile(folder, codes))
  await command(data, 'ingest', notesFile(folder, 'groot.txt', large), notesFile(folder, 'klein.txt', small))
  const codings = new Map([['groot.txt', large]])
  const file = learnableCodings(folder, codings, { codes, wanted: 10_000 })
  await command(data, 'codings', 'import', file, '--partial')
  await command(data, 'suggest')
  return data
})

const size = '18 codes, 10,000 codings'

/** What pages notice of suggestions. */
export async function browsing(bench: Bench, run: number): Promise<void> {
  const data = await suggested(bench)
  const server = await serveBare(data)
  const reader: Reader = { server, data, cookie: await signedIn(server), addresses: addressesIn(data) }
  await settled(reader)
  await opened(reader, bench)
  await deciding(reader, bench)
  await whileTraining(reader, { bench, run })
  bench.add({ name: 'memory of the server after these', size, unit: 'MB', budget: 400 }, [heldBy(server.pid)])
  await server.stop()
}

interface Reader {
  readonly server: Running
  readonly data: string
  readonly cookie: string
  readonly addresses: ReturnType<typeof addressesIn>
}

function addressesIn(data: string) {
  const [large, small] = [idsOf(data, 'groot.txt'), idsOf(data, 'klein.txt')]
  const code = large.codes[0] ?? ''
  return {
    ...{ large, small, code },
    pages: {
      'start page': '/',
      codebook: '/codebook',
      'page of a code': `/codebook/${code}`,
      'reading page 60 KB': `/documents/${small.document}`,
      'queue of a code': `/suggestions/${code}`,
    },
  }
}

/** What a reader of 1 MB waits for: the whole page, and what moves with the choice, with and without suggestions. */
async function opened({ server, cookie, addresses: { large } }: Reader, bench: Bench): Promise<void> {
  const page = `/documents/${large.document}`
  const choice = `${page}/fragment?start=0&end=40`
  for (const mode of ['off', 'on']) {
    await post(server, `${page}/suggestion-mode`, { mode }, cookie)
    for (const [what, path] of [
      ['choosing words in 1 MB', choice],
      ['reading page of 1 MB', page],
    ] as const) {
      if (mode === 'on')
        await bench.time({ name: `${what}, suggestions on, first`, size }, 1, () =>
          open(server, path, cookie),
        )
      await bench.time({ name: `${what}, suggestions ${mode}`, size }, 9, () => open(server, path, cookie))
    }
  }
}

/** From a decision on a card of the queue until the page after it. */
async function deciding(reader: Reader, bench: Bench): Promise<void> {
  const { server, cookie, addresses } = reader
  const queue = addresses.pages['queue of a code']
  await bench.time({ name: 'queue of a code, first', size }, 1, () => open(server, queue, cookie))
  await bench.time({ name: 'queue of a code', size }, 9, () => open(server, queue, cookie))
  const times: number[] = []
  for (let turn = 0; turn < 9; turn++) {
    const card = firstCard(await open(server, queue, cookie))
    const start = performance.now()
    const form = { ...card, verdict: turn % 2 ? 'taken' : 'left' }
    await open(server, await post(server, `${queue}/decisions`, form, cookie), cookie)
    times.push(performance.now() - start)
  }
  bench.add({ name: 'decision on a card until the next page', size }, times)
}

/** The hidden fields of the first form with which somebody decides. */
function firstCard(html: string): Record<string, string> {
  const form = /<form[^>]*action="[^"]*\/decisions"[\s\S]*?<\/form>/u.exec(html)?.[0] ?? ''
  const fields = form.matchAll(/<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"/gu)
  return Object.fromEntries(
    [...fields].map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
  )
}

/** The same pages while the thread beside the server has nothing to do, and while it learns. */
async function whileTraining(reader: Reader, { bench, run }: { bench: Bench; run: number }): Promise<void> {
  const { server, cookie, addresses } = reader
  await post(server, `/documents/${addresses.small.document}/suggestion-mode`, { mode: 'on' }, cookie)
  await settled(reader)
  const quiet = new Map<string, number[]>()
  for (let turn = 0; turn < 20; turn++) await lookAround(reader, quiet)
  for (const [page, times] of quiet) bench.add({ name: `${page}, nothing being learned`, size }, times)
  const learning = new Map<string, number[]>()
  const before = lastModel(reader.data)
  await changeLessons(reader, run)
  await wait(1_050)
  while (lastModel(reader.data) === before) await lookAround(reader, learning)
  await settled(reader)
  for (const [page, times] of learning)
    bench.add({ name: `${page}, while a model is learned`, size, budget: 50 }, times)
}

async function lookAround({ server, cookie, addresses }: Reader, into: Map<string, number[]>): Promise<void> {
  for (const [page, path] of Object.entries(addresses.pages)) {
    const start = performance.now()
    await open(server, path, cookie)
    into.set(page, [...(into.get(page) ?? []), performance.now() - start])
    await wait(5)
  }
}

async function changeLessons({ server, cookie, addresses: { small } }: Reader, round: number): Promise<void> {
  const span = { start: String(200 * round), end: String(200 * round + 60) }
  const form = { version: small.version, ...span, code: small.codes[1] ?? '' }
  await post(server, `/documents/${small.document}/codings`, form, cookie)
}

/** When the last model was kept, and what waits for suggestions was counted. */
function lastModel(data: string): string {
  const sqlite = new Database(join(data, 'derived.sqlite'), { readonly: true })
  const row = sqlite
    .prepare<[], { at: string }>("SELECT at FROM results WHERE kind = 'open-suggestions' AND key = 'counts'")
    .get()
  sqlite.close()
  return row?.at ?? ''
}

/** Waits until nothing was made anew for some seconds. */
async function settled({ data }: Pick<Reader, 'data'>): Promise<void> {
  let last = ''
  for (let still = 0; still < 5; still++) {
    await wait(500)
    const now = lastModel(data)
    if (now === '' || now !== last) still = 0
    last = now
  }
}
