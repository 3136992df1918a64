import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
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
import { type Bench, once } from './bench.ts'
import { ask, atRest, open } from './browsing.ts'
import { giverIn } from './giving.ts'
import { codingsFile, notesFile, notesOf } from './material.ts'
import { timed } from './measuring.ts'
import { command, serveBare } from './program.ts'
import { copyOf } from './projects.ts'
import { numbers } from './speech.ts'

const sessionCount = 30
const tablesEach = 3
const codeCount = 60
const codingsEach = 3_200
const columnsOfMatrix = 18
const firstBudget = 150

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

/** 30 sessions with 90 tables, 60 codes, some 95,000 codings, and a framework matrix over them. */
const pictured = once(async ({ folder }) => {
  const data = join(folder, 'beelden')
  await filled(folder, data)
  const matrix = await charted(data)
  await keptCounts(data)
  return { data, matrix }
})

/**
 * What the figures and a framework matrix take, at first after a start, again, and after one more coding. Each time in a
 * copy of what is at rest, so that nothing has to be learned anew.
 */
export async function figuring(bench: Bench, run: number): Promise<void> {
  const { data: made, matrix } = await pictured(bench)
  const data = copyOf(made, `${made}-${run}`)
  const size = '95,000 codings'
  for (const [name, path] of pages) {
    const measure = { name: `${name}: first after a start`, size, budget: firstBudget }
    bench.add(measure, [await firstTime(data, path)])
  }
  const server = await serveBare(data)
  await atRest(server)
  for (const [name, path] of pages) {
    const kilobytes = Buffer.byteLength(await open(server, path)) / 1_024
    bench.add({ name: `${name}: on its way`, size, unit: 'KB' }, [kilobytes])
    await bench.time({ name: `${name}: again`, size, budget: 150 }, 9, () => open(server, path))
  }
  const page = `/matrices/${matrix}`
  await open(server, page)
  await bench.time({ name: 'matrix of 30 sessions by 18 codes, every cell written', size }, 9, () =>
    open(server, page),
  )
  await bench.time({ name: 'one cell of it', size }, 9, () => open(server, cellOf(data, matrix)))
  const { once: change } = await giverIn(server, { data, name: 'Denkdiner 7.md', skip: run * 20 })
  for (const [name, path] of [
    ['codes by session, after one more coding', '/figures/codes'],
    ['that matrix, after one more coding', page],
  ] as const) {
    bench.add({ name, size }, await timesAfter(change, () => open(server, path)))
  }
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
  await command(data, 'codings', 'import', codingsFile(folder, 'codings-beeld.csv', rows))
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

/** A server keeps what the figures count, as it does after every change. */
async function keptCounts(data: string): Promise<void> {
  const server = await serveBare(data)
  await atRest(server)
  await server.stop()
}

/** A server that has just begun is given a second and a half for the work that follows its start. */
async function firstTime(data: string, path: string): Promise<number> {
  const server = await serveBare(data)
  await wait(1_500)
  const start = performance.now()
  await open(server, path)
  const took = performance.now() - start
  await server.stop()
  return took
}

function cellOf(data: string, matrix: string): string {
  const sql = 'SELECT row_subject AS row, column_subject AS column FROM summaries ORDER BY id LIMIT 1'
  const [cell] = ask<{ row: string; column: string }>(data, sql)
  return `/matrices/${matrix}/cells/${cell?.row}/${cell?.column}`
}

async function timesAfter(change: () => Promise<unknown>, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    await change()
    times.push(...(await timed(1, work)))
  }
  return times
}
