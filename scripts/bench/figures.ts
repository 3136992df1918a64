import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { codes } from '../../server/codebook/store.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { record } from '../../server/database/write.ts'
import { chartOf, ownersOf, surroundings } from '../../server/matrix/charting.ts'
import { addMatrix } from '../../server/matrix/making.ts'
import { restsOn } from '../../server/matrix/resting.ts'
import { matrixNamed } from '../../server/matrix/store.ts'
import { writeSummary } from '../../server/matrix/summarizing.ts'
import { sessions } from '../../server/sources/sessions.ts'
import type { SourceText } from '../../server/sources/source.ts'
import { sourceTexts } from '../../server/sources/store.ts'
import { idsOf, open, post, signedIn } from './browsing.ts'
import { notesFile, notesOf } from './material.ts'
import { measured, type Row, rowOf } from './measuring.ts'
import { command, type Running, serveBare } from './program.ts'
import { numbers } from './speech.ts'

type Add = (row: Promise<Row>) => Promise<void>

const sessionCount = 30
const tablesEach = 3
const codeCount = 60
const codingsEach = 3_200
const columnsOfMatrix = 18

const pages: readonly (readonly [name: string, path: string])[] = [
  ['the six figures beside each other', '/figures'],
  ['codes by session', '/figures/codes'],
  ['codes by session, as a table', '/figures/codes?table=1'],
  ['codes by table, first part', '/figures/codes?by=table'],
  ['from table to report', '/figures/flow'],
  ['a source from beginning to end', '/figures/document'],
  ['new codes per session', '/figures/new-codes'],
  ['codes that keep company', '/figures/company'],
]

/** The figures and a framework matrix of 30 sessions with 90 tables, 60 codes and some 95,000 codings. */
export async function figuring(folder: string, add: Add): Promise<void> {
  const data = join(folder, 'beelden')
  await filled(folder, data)
  const matrix = await charted(data)
  await keptCounts(data)
  for (const [name, path] of pages) {
    const first: number[] = []
    for (let turn = 0; turn < 3; turn++) first.push(await firstTime(data, path))
    await add(Promise.resolve(rowOf(`${name}: first after a start`, first)))
  }
  const server = await serveBare(data)
  for (const [name, path] of pages) {
    const size = Buffer.byteLength(await open(server, path)) / 1_024
    await add(Promise.resolve(rowOf(`${name}: size`, [size], 'KB')))
    await add(measured(`${name}: again`, 15, () => open(server, path)))
  }
  const page = `/matrices/${matrix}`
  await open(server, page)
  await add(measured('matrix of 30 sessions by 18 codes, every cell written', 15, () => open(server, page)))
  await add(measured('one cell of it', 15, () => open(server, cellOf(data, matrix))))
  const change = await changing(server, data)
  await add(
    measuredAfter('codes by session, after one more coding', change, () => open(server, '/figures/codes')),
  )
  await add(measuredAfter('that matrix, after one more coding', change, () => open(server, page)))
  await server.stop()
}

/** Everything through the command line, as a team would bring it in. */
async function filled(folder: string, data: string): Promise<void> {
  await command(data, 'init')
  const names = Array.from({ length: codeCount }, (_, n) => `thema ${n + 1}`)
  await command(
    data,
    'codebook',
    'import',
    notesFile(folder, 'themas-beeld.csv', `code\n${names.join('\n')}\n`),
  )
  for (let session = 1; session <= sessionCount; session++) {
    const text = Array.from(
      { length: tablesEach },
      (_, n) => `# Tafel ${n + 1}\n\n${notesOf(60_000, session * 7_000 + n * 100_003)}`,
    ).join('\n')
    const name = `Denkdiner ${session}.md`
    const day = `2026-${String(1 + Math.floor(session / 4)).padStart(2, '0')}-${10 + (session % 4) * 5}`
    const given = ['--session', `Denkdiner ${session}`, '--kind', 'denkdiner', '--date', day]
    await command(data, 'ingest', notesFile(folder, name, text), ...given)
  }
  const project = await openProject(data)
  const rows: string[] = []
  for (const [at, source] of (await sourceTexts(project.db, 'source')).entries()) {
    rows.push(...codingsIn(source, names, at))
  }
  await project.close()
  const file = `document,start,end,exact,code,coder\n${rows.join('\n')}\n`
  await command(data, 'codings', 'import', notesFile(folder, 'codings-beeld.csv', file))
}

/** Some codes come up more often than others, and none at every session. */
function codingsIn(
  { document, sentences }: SourceText,
  codes: readonly string[],
  session: number,
): Set<string> {
  const draw = numbers(session)
  const rows = new Set<string>()
  while (rows.size < codingsEach) {
    const code = Math.min(draw(codeCount), draw(codeCount))
    const { start = 0, end = 0 } = sentences[draw(sentences.length)] ?? {}
    if ((session + code) % 11 === 0) continue
    rows.add(`${document.name},${start},${end},,${codes[code]},Noor`)
  }
  return rows
}

/** A matrix of all sessions with a summary in every cell, each on all of its fragments. */
async function charted(data: string): Promise<string> {
  const project = await openProject(data)
  const { db } = project
  const { id: person } = await personNamed(db, 'Noor')
  const wanted = {
    ...{ title: 'Alles naast elkaar', rowKind: 'session' as const, columnKind: 'code' as const },
    rows: (await sessions(db)).map(({ id }) => id),
    columns: (await codes(db)).slice(0, columnsOfMatrix).map(({ id }) => id),
  }
  const { result: id } = await record(db, { person, act: 'matrix.add' }, (write) => addMatrix(write, wanted))
  const chart = await chartOf(db, await matrixNamed(db, id))
  const { ready } = await surroundings(db)
  for (const column of chart.columns) {
    const under = { kind: 'code' as const, owners: ownersOf(column, ready) }
    for (const row of chart.rows) {
      const rests = await restsOn(db, chart.cellAt(row, column).fragments, { under, ready })
      if (rests.length === 0) continue
      const cell = { matrix: id, rows: row.subjects, columns: column.subjects }
      const text = `Over ${column.title} zei men hier veel: er is tijd nodig, en een duidelijke keuze.`
      await record(db, { person, act: 'summary.write' }, (write) =>
        writeSummary(write, cell, { text, rests, passedBy: [], seen: undefined }),
      )
    }
  }
  await project.close()
  return id
}

/** Waits until a server has kept what the figures count, as it does after every change. */
async function keptCounts(data: string): Promise<void> {
  const server = await serveBare(data)
  for (let turn = 0; turn < 600 && !isKept(data); turn++) await wait(500)
  await server.stop()
}

function isKept(data: string): boolean {
  const sqlite = new Database(join(data, 'derived.sqlite'), { readonly: true })
  const row = sqlite.prepare(`SELECT 1 FROM results WHERE kind = 'figures' AND key = 'ground'`).get()
  sqlite.close()
  return row !== undefined
}

/** A server that has just begun is given two seconds for the work that follows its start. */
async function firstTime(data: string, path: string): Promise<number> {
  const server = await serveBare(data)
  await wait(2_000)
  const start = performance.now()
  await open(server, path)
  const took = performance.now() - start
  await server.stop()
  return took
}

function cellOf(data: string, matrix: string): string {
  const sqlite = new Database(join(data, 'project.sqlite'), { readonly: true })
  const row = sqlite
    .prepare<[], { row: string; column: string }>(
      'SELECT row_subject AS row, column_subject AS column FROM summaries ORDER BY id LIMIT 1',
    )
    .get()
  sqlite.close()
  return `/matrices/${matrix}/cells/${row?.row}/${row?.column}`
}

/** Somebody gives a code, each time to other words. */
async function changing(server: Running, data: string): Promise<(turn: number) => Promise<unknown>> {
  const cookie = await signedIn(server)
  const { document, version, codes: ids } = idsOf(data, 'Denkdiner 7.md')
  const words = wordsOf(data, version)
  return () => {
    const { index = 0, 0: word = '' } = words.pop() ?? {}
    const span = { start: String(index), end: String(index + word.length) }
    return post(server, `/documents/${document}/codings`, { version, ...span, code: ids[0] ?? '' }, cookie)
  }
}

function wordsOf(data: string, version: string): RegExpExecArray[] {
  const sqlite = new Database(join(data, 'project.sqlite'), { readonly: true })
  const row = sqlite
    .prepare<[string], { text: string }>('SELECT text FROM text_versions WHERE id = ?')
    .get(version)
  sqlite.close()
  return [...(row?.text ?? '').matchAll(/\p{L}{6,}/gu)]
}

async function measuredAfter(
  what: string,
  change: (turn: number) => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<Row> {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    await change(turn)
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return rowOf(what, times)
}
