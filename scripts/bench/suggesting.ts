import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { idsOf, open, post, signedIn } from './browsing.ts'
import { codebookFile, codebookOf, learnableCodings } from './codebooks.ts'
import { notesFile } from './material.ts'
import { measured, type Row, rowOf } from './measuring.ts'
import { alone, command, heldBy, mainThreadTime, type Running, serveBare } from './program.ts'
import { talkOf } from './speech.ts'

type Add = (row: Promise<Row>) => Promise<void>

const kilobyte = 1_024
const megabyte = 1_024 * kilobyte
const rich = { compounds: true }

/** How fast sentences are scored, and how long training takes. */
export async function learningFast(folder: string, add: Add): Promise<void> {
  for (const codes of [4, 40]) {
    const data = await mustLearn(folder, codes)
    const rates = await alone('alone.js', 'scoring', data)
    await add(Promise.resolve(rowOf(`scoring, ${codes} codes: sentences of a core`, rates, 'a second')))
    const times = await alone('alone.js', 'training', data)
    const what = `training ${codes} codes on 2,000 codings, processor time`
    await add(Promise.resolve(rowOf(what, times)))
  }
  const all = await alone('alone.js', 'following', join(folder, 'leren-4'))
  await add(Promise.resolve(rowOf('all that follows a coding then, 4 codes, processor time', all)))
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

/** What pages notice of suggestions: the codes of the example, a talk of 1 MB with 10,000 codings and one of 60 KB. */
export async function browsing(folder: string, add: Add): Promise<void> {
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
  const server = await serveBare(data)
  const reader: Reader = { server, data, cookie: await signedIn(server), addresses: addressesIn(data) }
  await settled(reader)
  await opened(reader, add)
  await deciding(reader, add)
  await whileTraining(reader, add)
  const held = rowOf(
    'memory of the server after all of these, its reading child apart',
    [heldBy(server.pid)],
    'MB',
  )
  await add(Promise.resolve(held))
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
async function opened({ server, cookie, addresses: { large } }: Reader, add: Add): Promise<void> {
  const page = `/documents/${large.document}`
  const choice = `${page}/fragment?start=0&end=40`
  for (const mode of ['off', 'on']) {
    await post(server, `${page}/suggestion-mode`, { mode }, cookie)
    for (const [what, path] of [
      ['choosing words in 1 MB', choice],
      ['reading page 1 MB', page],
    ] as const) {
      if (mode === 'on')
        await add(measured(`${what}, suggestions on, first`, 1, () => open(server, path, cookie)))
      await add(measured(`${what}, suggestions ${mode}`, 9, () => open(server, path, cookie)))
    }
  }
}

/** From a decision on a card of the queue until the page after it. */
async function deciding(reader: Reader, add: Add): Promise<void> {
  const { server, cookie, addresses } = reader
  const queue = addresses.pages['queue of a code']
  await add(measured('queue of a code, 10,000 codings, first', 1, () => open(server, queue, cookie)))
  await add(measured('queue of a code, 10,000 codings', 15, () => open(server, queue, cookie)))
  const times: number[] = []
  for (let turn = 0; turn < 15; turn++) {
    const card = firstCard(await open(server, queue, cookie))
    const start = performance.now()
    const form = { ...card, verdict: turn % 2 ? 'taken' : 'left' }
    await open(server, await post(server, `${queue}/decisions`, form, cookie), cookie)
    times.push(performance.now() - start)
  }
  await add(Promise.resolve(rowOf('decision on a card until the next page', times)))
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
async function whileTraining(reader: Reader, add: Add): Promise<void> {
  const { server, cookie, addresses } = reader
  await post(server, `/documents/${addresses.small.document}/suggestion-mode`, { mode: 'on' }, cookie)
  await settled(reader)
  const times = { quiet: new Map<string, number[]>(), learning: new Map<string, number[]>() }
  for (let turn = 0; turn < 20; turn++) await lookAround(reader, times.quiet)
  for (let round = 0; round < 4; round++) {
    const before = lastModel(reader.data)
    await changeLessons(reader, round)
    await wait(1_050)
    while (lastModel(reader.data) === before) await lookAround(reader, times.learning)
    await settled(reader)
  }
  for (const [state, found] of Object.entries(times)) {
    for (const [page, all] of found) await add(Promise.resolve(rowOf(`${page}, ${state}`, all)))
  }
  await ofTheProcessor(reader, add)
}

/** The same pages by the time that the server's main thread works on them: that is the same on a busy machine. */
async function ofTheProcessor({ server, cookie, addresses }: Reader, add: Add): Promise<void> {
  for (const [page, path] of Object.entries(addresses.pages)) {
    const times: number[] = []
    for (let turn = 0; turn < 11; turn++) {
      const before = mainThreadTime(server.pid)
      await open(server, path, cookie)
      times.push(mainThreadTime(server.pid) - before)
    }
    await add(Promise.resolve(rowOf(`${page}, processor time of the main thread`, times)))
  }
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
  for (let still = 0; still < 8; still++) {
    await wait(500)
    const now = lastModel(data)
    if (now === '' || now !== last) still = 0
    last = now
  }
}
