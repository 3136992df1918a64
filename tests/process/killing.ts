import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { coder, codingsAmiss, type Given } from './coders.ts'
import { integrity, read } from './kept.ts'
import { mustServe } from './serving.ts'
import { expectSound } from './sound.ts'
import { Visitor } from './visitor.ts'

/** What was asked of the server, and what it answered as done, over all the kills so far. */
export interface Asked {
  files: Map<string, boolean>
  memos: Map<string, boolean>
  /** Codes that were put on every sentence at once. */
  bulk: Map<string, boolean>
  /** Codebooks, by the name that each of their codes begins with. */
  books: Map<string, boolean>
  /** Codings that people gave one by one, and took back now and then. */
  codings: Given
}

export const nothingAsked = (): Asked => ({
  files: new Map(),
  memos: new Map(),
  bulk: new Map(),
  books: new Map(),
  codings: new Map(),
})

const codesPerBook = 30

const names = ['Bram', 'Fleur', 'Sam']

export interface Sentence {
  document: string
  version: string
  start: number
  end: number
}

/**
 * Works on a server in five ways at once until it is killed, at a moment that nobody chose: in every other round
 * only after the first file was answered, so that some files are, however slow the computer. In every fifth all that
 * can be computed is being made anew meanwhile.
 */
export async function workUntilKilled(data: string, asked: Asked, turn: number): Promise<void> {
  const round = `ronde ${turn}`
  if (turn % 5 === 0) rmSync(join(data, 'derived.sqlite'), { force: true })
  const server = await mustServe(data)
  const visitor = new Visitor(server)
  await visitor.giveName('Noor')
  const places = sentencesOf(data)
  const add = (name: string) => note(asked.files, name, () => visitor.addFile(name, fileText(name)))
  if (turn % 2 === 0) await add(`${round}-eerst.txt`)
  const code = read<{ id: string }>(data, "SELECT id FROM codes WHERE name = 'tijd'")[0]?.id ?? ''
  const working = await Promise.all(
    names.map((name) => coder(server, name, { places, code, given: asked.codings })),
  )
  const lanes = [
    ...working.map((codeOnce) => repeat(codeOnce)),
    repeat((n) => add(`${round}-${n}.txt`)),
    repeat((n) => note(asked.memos, `memo ${round} ${n}`, (text) => visitor.addMemo(data, text))),
    repeat((n) =>
      note(asked.books, `boek ${round} ${n}:`, (book) => visitor.post('/codebook/import', csv(book))),
    ),
    repeat((n) =>
      note(asked.bulk, codeId(data, `start ${n}`, asked), (code) =>
        visitor.post('/search/codings', ticked(places, code)),
      ),
    ),
  ]
  await pause(100 + Math.random() * 1_000)
  await server.kill()
  await Promise.all(lanes)
}

/** Notes what is asked before it is asked, and that it was done only when the server said so. */
async function note(
  done: Map<string, boolean>,
  what: string,
  ask: (what: string) => Promise<boolean>,
): Promise<void> {
  done.set(what, done.get(what) ?? false)
  if (await ask(what)) done.set(what, true)
}

/** One thing after another, until the server is gone. */
async function repeat(ask: (n: number) => Promise<void>): Promise<void> {
  for (let n = 0; ; n++) {
    try {
      await ask(n)
      await pause(Math.random() * 80)
    } catch (error) {
      if (error instanceof TypeError || error instanceof SyntaxError) return
      throw error
    }
  }
}

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms))

const fileText = (name: string) => `Verslag ${name}\n\n${'Wij zeiden daar iets over. '.repeat(400)}\n`

function csv(book: string): FormData {
  const rows = Array.from({ length: codesPerBook }, (_, n) => `${book} ${n},uitleg`)
  const form = new FormData()
  form.append('file', new Blob([`code,definition\n${rows.join('\n')}\n`]), 'boek.csv')
  return form
}

function codeId(data: string, name: string, { bulk }: Asked): string {
  const rows = read<{ id: string }>(data, 'SELECT id FROM codes WHERE ended IS NULL ORDER BY name')
  const free = rows.find(({ id }) => !bulk.has(id))
  if (!free) throw new TypeError(`no code left for ${name}`)
  return free.id
}

const ticked = (places: readonly Sentence[], code: string) =>
  new URLSearchParams([
    ['code', code],
    ...places.map(({ document, version, start, end }) => [
      'places',
      `${document} ${version} ${start} ${end}`,
    ]),
  ])

function sentencesOf(data: string): Sentence[] {
  const [row] = read<{ id: string; document: string; text: string }>(
    data,
    'SELECT id, document, text FROM text_versions ORDER BY made LIMIT 1',
  )
  if (!row) throw new Error('the project has no text')
  return [...row.text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    document: row.document,
    version: row.id,
    start: index,
    end: index + word.length,
  }))
}

/** Everything that was answered is there; what was not is there wholly or not at all; and `verify` is ok. */
export async function expectNothingLost(data: string, asked: Asked): Promise<void> {
  await expectSound(data)
  expect(integrity(data, 'derived.sqlite')).toEqual(['ok'])
  expect(codingsAmiss(data, asked.codings)).toEqual([])
  const words = sentencesOf(data).length
  expectWhole(asked.files, 1, (name) =>
    count(
      data,
      'SELECT count(*) n FROM documents d JOIN text_versions v ON v.document = d.id JOIN structures s ON s.version = v.id JOIN originals o ON o.sha256 = d.original WHERE d.name = ?',
      name,
    ),
  )
  expectWhole(asked.memos, 1, (text) => count(data, 'SELECT count(*) n FROM memos WHERE text = ?', text))
  expectWhole(asked.books, codesPerBook, (book) =>
    count(data, "SELECT count(*) n FROM codes WHERE name LIKE ? || '%'", book),
  )
  expectWhole(asked.bulk, words, (code) =>
    count(
      data,
      "SELECT count(*) n FROM codings c JOIN people p ON p.id = c.coder WHERE c.code = ? AND p.name = 'Noor'",
      code,
    ),
  )
  const half = count(
    data,
    'SELECT count(*) n FROM documents d WHERE NOT EXISTS (SELECT 1 FROM text_versions v WHERE v.document = d.id)',
  )
  expect(half).toBe(0)
}

function expectWhole(done: Map<string, boolean>, all: number, found: (what: string) => number): void {
  for (const [what, wasAnswered] of done) {
    const there = found(what)
    const isWhole = there === all || (there === 0 && !wasAnswered)
    expect(isWhole, `${what}: ${there} of ${all}, ${wasAnswered ? 'answered' : 'not answered'}`).toBe(true)
  }
}

const count = (data: string, sql: string, ...values: string[]) =>
  read<{ n: number }>(data, sql, ...values)[0]?.n ?? 0
