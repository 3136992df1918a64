import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { Bench } from './bench.ts'
import { ask, idsOf, open, signedIn } from './browsing.ts'
import { giverIn } from './giving.ts'
import { command, type Running } from './program.ts'
import { hundredThousand, othersAtRest } from './projects.ts'

const coders = 25
const readers = 4
const seconds = 20
const between = 2_000

interface Work {
  readonly server: Running
  readonly data: string
  readonly until: number
}

/** 25 people who give a code each two seconds, a script that gives them as fast as it may, and some who read. */
export async function together(bench: Bench, run: number): Promise<void> {
  const { server, made } = await hundredThousand(bench)
  if (run === 0) await othersAtRest()
  await togetherIn(bench, {
    server,
    data: made.data,
    size: '100,000 codings',
    textOf: (at) => ({ name: `gesprek-${at % 10}.txt`, skip: 4_000 * run + 150 * at }),
    script: { name: 'gesprek-3.txt', skip: 20_000 * (run + 1) },
  })
}

interface Place {
  readonly server: Running
  readonly data: string
  readonly size: string
  /** What each coder codes: a text, from its so many-th word on. */
  readonly textOf: (coder: number) => Coded
  readonly script: Coded
  /** How much longer than its budget each may take, in a larger project. */
  readonly times?: number
}

interface Coded {
  readonly name: string
  readonly skip: number
}

export async function togetherIn(
  bench: Bench,
  { server, data, size: where, textOf, script: scripted, times = 1 }: Place,
): Promise<void> {
  const count = () =>
    ask<{ n: number }>(data, 'SELECT count(*) n FROM codings WHERE ended IS NULL')[0]?.n ?? 0
  const before = count()
  const work = { server, data, until: performance.now() + seconds * 1_000 }
  const people = await Promise.all(
    Array.from({ length: coders }, (_, at) =>
      giverIn(server, { data, ...textOf(at), who: `Coder ${at + 1}` }),
    ),
  )
  const script = await giverIn(server, { data, ...scripted, who: 'Script' })
  const [given, written, read] = await Promise.all([
    Promise.all(people.map(({ once }, at) => coding(work, once, (at * between) / coders))),
    writing(work, script.once),
    Promise.all(Array.from({ length: readers }, (_, at) => reading(work, at))),
  ])
  const size = `${where}, 25 coders and a script`
  const p95Budget = 50 * times
  bench.add({ name: 'together: a coder gives a code', size, p95Budget }, given.flat())
  bench.add({ name: 'together: the script gives a code', size }, written)
  bench.add({ name: 'together: a reader opens a page', size, p95Budget }, read.flat())
  const answered = given.flat().length + written.length
  bench.add({ name: 'together: codings that were lost', size, unit: 'of them', budget: 0 }, [
    before + answered - count(),
  ])
  await command(data, 'verify')
  checkFile(data)
}

/** @throws {Error} SQLite finds the file damaged */
function checkFile(data: string): void {
  const sqlite = new Database(join(data, 'project.sqlite'), { readonly: true })
  const found = sqlite.pragma('integrity_check', { simple: true })
  sqlite.close()
  if (found !== 'ok') throw new Error(`integrity_check: ${found}`)
}

/** One coding every two seconds, whatever the answer to the last one took. */
async function coding({ until }: Work, give: () => Promise<number>, first: number): Promise<number[]> {
  const times: number[] = []
  for (let due = performance.now() + first; due < until; due += between) {
    await pause(Math.max(0, due - performance.now()))
    times.push(await give())
  }
  return times
}

async function writing({ until }: Work, give: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  while (performance.now() < until) times.push(await give())
  return times
}

/** Opens one page after the other, as somebody who looks around. */
async function reading({ server, data, until }: Work, at: number): Promise<number[]> {
  const cookie = await signedIn(server, `Lezer ${at + 1}`)
  const { document } = idsOf(data, 'klein.txt')
  const paths = ['/', '/sessions', '/codebook', `/documents/${document}`, '/threads']
  const times: number[] = []
  for (let turn = at; performance.now() < until; turn++) {
    const start = performance.now()
    await open(server, paths[turn % paths.length] ?? '/', cookie)
    times.push(performance.now() - start)
    await pause(250)
  }
  return times
}
