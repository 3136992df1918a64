import { dirname, join } from 'node:path'
import type { Bench } from './bench.ts'
import { ask, download, idsOf, open, post, signedIn } from './browsing.ts'
import { giverIn } from './giving.ts'
import { handedFiles, settingIn } from './holding-setting.ts'
import { codingsFile } from './material.ts'
import { command } from './program.ts'
import { copyOf, hundredThousand, type Made } from './projects.ts'
import { over, type Watched, watched } from './watched.ts'

const budget = 30
/** Milliseconds between two looks whether a file is there: seldom, for they are answered by the thread under watch. */
const every = 200

/** How long each kind of work holds the thread that answers, at most, on the processor. */
export async function holding(bench: Bench): Promise<void> {
  const { made } = await hundredThousand(bench)
  // Of what is at rest: a server of its own is under watch there.
  const data = copyOf(made.data, join(bench.folder, 'gehouden'))
  await holdingIn(bench, { ...made, data })
}

interface Place {
  readonly server: Watched
  readonly data: string
  readonly cookie: string
  /** Does a kind of work, and keeps how long it held the thread. */
  readonly during: (name: string, work: () => Promise<unknown>) => Promise<void>
}

async function holdingIn(bench: Bench, made: Made): Promise<void> {
  const { data } = made
  const setting = await settingIn(made)
  const server = await watched(data)
  const size = `${made.codings.toLocaleString('en')} codings`
  const during: Place['during'] = async (name, work) => {
    await server.held()
    await work()
    const { processor } = await server.held()
    bench.add({ name: `holds the thread that answers: ${name}`, size, budget }, [processor])
  }
  const place = { server, data, cookie: await signedIn(server), during }
  // Without a thread the list of rode draden and the figures count less.
  await post(server, '/threads', { title: 'Draad' }, place.cookie)
  await reading(place)
  await taking(place, setting.set)
  await looking(place, setting.report)
  await handing(place)
  await changing(place)
  await server.stop()
}

async function reading({ server, data, cookie, during }: Place): Promise<void> {
  const { document, codes } = idsOf(data, 'gesprek-0.txt')
  const pages = {
    'opening 1 MB with 10,000 codings': `/documents/${document}`,
    'searching a common word for the first time': '/search?q=niet',
    'searching another common word': '/search?q=wij',
    'rode draden for the first time': '/threads',
    'the figures': '/figures',
    'codes by session': '/figures/codes',
    'suggestions for the first time': '/suggestions',
    'the queue of a code': `/suggestions/${codes[0]}`,
    'the queue across all codes': '/suggestions/all',
    'what a sample can be drawn from': '/suggestions/sample',
    'names to mask': '/masks',
    'the account of the method': '/method',
    'who says what in 1 MB': `/documents/${document}/structure`,
  }
  for (const [name, path] of Object.entries(pages)) await during(name, () => open(server, path, cookie))
  const giver = await giverIn(server, { data, name: 'gesprek-1.txt', skip: 5_000 })
  await during('giving twenty codes', () => giver.give(20))
}

async function taking({ server, cookie, during }: Place, set: string): Promise<void> {
  const files = {
    'codings as csv': '/codings/export?format=csv',
    'codings as xlsx': '/codings/export?format=xlsx',
    'a set as docx': `/quote-sets/${set}/export?format=docx`,
    'a set as JSON-LD': `/quote-sets/${set}/export?format=jsonld`,
    'a control file': '/dossier',
    'the project for others': '/project/export',
    'an archive': '/project/archive',
  }
  const headers = { cookie, origin: server.url }
  for (const [name, path] of Object.entries(files))
    await during(name, () => download(server, path, { headers, every }))
  const copied = { method: 'POST', headers, every, body: new URLSearchParams() }
  await during('a masked copy', () => download(server, '/project/copies', copied))
}

async function looking({ server, cookie, during }: Place, document: string): Promise<void> {
  const posted = async (path: string, form: Record<string, string>) =>
    over(server, await post(server, path, form, cookie))
  await during('deriving threads', () => posted('/threads/derive', {}))
  await during('a round of the rapporttoets', () => posted('/reports', { document }))
}

async function handing({ server, cookie, during }: Place): Promise<void> {
  const posted = async (path: string, form: FormData | Record<string, string>) =>
    over(server, await post(server, path, form, cookie))
  for (const [name, form] of Object.entries(await handedFiles()))
    await during(`handing in ${name}`, () => posted('/uploads', form))
  const zip = /\/uploads\/[\w-]+\/keep/u.exec(await open(server, '/uploads', cookie))?.[0] ?? ''
  await during('keeping that zip', () => posted(zip, {}))
  await during('keeping the other files', () => posted('/uploads/keep', {}))
}

async function changing({ server, data, cookie, during }: Place): Promise<void> {
  const rows = Array.from({ length: 10_000 }, (_, at) => `klein.txt,${3 * at},${3 * at + 9},,thema 1,Noor`)
  const file = codingsFile(dirname(data), 'erbij.csv', rows)
  await during('10,000 codings that come in beside it', () =>
    command(data, 'codings', 'import', file, '--partial'),
  )
  const [last] = ask<{ seq: number }>(data, "SELECT max(seq) seq FROM events WHERE act = 'codings.import'")
  const posted = async (path: string, form: Record<string, string>) =>
    over(server, await post(server, path, form, cookie))
  await during('undoing those', () => posted('/undo', { event: String(last?.seq) }))
  const name = 'gesprek-9.txt'
  const erasing = `/documents/${idsOf(data, name).document}/erase`
  await during('what erasing a text of 1 MB would take', () => open(server, erasing, cookie))
  await during('erasing it', () => posted(erasing, { ground: 'Proef', confirm: name }))
}
