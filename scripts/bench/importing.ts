import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Bench } from './bench.ts'
import { ask, atRest, open, post, signedIn } from './browsing.ts'
import { notesFile } from './material.ts'
import { command, type Running, serveBare } from './program.ts'
import { talkOf } from './speech.ts'

const kilobyte = 1_024

const sizes = [
  ['60 KB', 60 * kilobyte, 7, 50],
  ['1 MB', 1_024 * kilobyte, 3, 300],
  ['5 MB', 5 * 1_024 * kilobyte, 3, 1_500],
] as const

/** Hands in txt files in the browser's way and keeps them. */
export async function importing(bench: Bench, run: number): Promise<void> {
  const data = join(bench.folder, `aankomst-${run}`)
  await command(data, 'init')
  const server = await serveBare(data)
  await importingIn(bench, { server, data, run })
  await server.stop()
}

interface Place {
  readonly server: Running
  readonly data: string
  readonly run: number
  /** How much longer than its budget each may take, in a larger project. */
  readonly times?: number
  readonly where?: string
}

/** Hands in txt files in the browser's way and keeps them, each size when what followed the one before it is done. */
export async function importingIn(
  bench: Bench,
  { server, data, run, times = 1, where }: Place,
): Promise<void> {
  const cookie = await signedIn(server)
  const first = textFile(bench, { run, name: 'eerste', characters: 60 * kilobyte, at: 99 })
  await kept(server, { data, cookie, path: first })
  for (const [size, characters, n, budget] of sizes) {
    const files = textFiles(bench, { run, size, characters, n })
    await atRest(server)
    const of = where ? { size: `${size}, ${where}` } : { size, amount: characters }
    await bench.time({ name: 'import txt', ...of, budget: budget * times }, n, (turn) =>
      kept(server, { data, cookie, path: files[turn] ?? '' }),
    )
  }
}

interface Texts {
  readonly run: number
  readonly size: string
  readonly characters: number
  readonly n: number
}

/** So many different texts of one size. */
const textFiles = (bench: Bench, { run, size, characters, n }: Texts) =>
  Array.from({ length: n }, (_, at) => textFile(bench, { run, name: size.replace(' ', ''), characters, at }))

function textFile(
  { folder }: Bench,
  { run, name, characters, at }: { run: number; name: string; characters: number; at: number },
): string {
  return notesFile(folder, `${name}-${run}-${at}.txt`, talkOf(characters, run * 1_000 + at * 7 + characters))
}

/** Hands a file in, keeps it as it was understood, and waits until it is a document. */
async function kept(
  server: Running,
  { data, cookie, path }: { data: string; cookie: string; path: string },
): Promise<void> {
  const name = path.split('/').at(-1) ?? ''
  const form = new FormData()
  form.append('files', new File([readFileSync(path)], name))
  await post(server, '/uploads', form, cookie)
  while (/id="now"/u.test(await open(server, '/work'))) await pause(5)
  await post(server, '/uploads/keep', {}, cookie)
  while (ask(data, 'SELECT 1 FROM documents WHERE name = ?', name).length === 0) await pause(5)
}
