import { openProject } from '../../server/database/project.ts'
import { deriveThreads } from '../../server/threads/derivations.ts'
import type { Bench } from './bench.ts'
import { ask, atRest, idsOf, open, signedIn } from './browsing.ts'
import { exportingIn, mustQuote } from './exporting.ts'
import { sizeOf, times } from './growing.ts'
import { importingIn } from './importing.ts'
import { notesFile } from './material.ts'
import { command, heldBy, type Running, serveBare } from './program.ts'
import { copyOf, thousandDocuments } from './projects.ts'
import { reportOn } from './speech.ts'
import { togetherIn } from './together.ts'

const largeText = 'groot.txt'
const coders = 25

interface Place {
  readonly data: string
  readonly server: Running
  readonly where: string
  readonly run: number
}

/** What else people do in a project of a thousand documents: each run in a copy of one that is at rest. */
export async function workingAtLarge(bench: Bench, run: number): Promise<void> {
  const { made } = await thousandDocuments(bench)
  const data = copyOf(made.data, `${made.data}-${run}`)
  const set = await mustQuote({ data, texts: made.texts.filter(({ name }) => name === largeText) })
  const report = notesFile(bench.folder, 'rapport-groot.md', reportOn(textNamed(data, largeText), 200))
  await command(data, 'ingest', '--role', 'report', report)
  const where = sizeOf(made)
  const server = await serveBare(data)
  await atRest(server)
  const place = { data, server, where, run }
  await exportingIn(bench, { server, set, codings: made.codings, turns: 1, times, where })
  await suggesting(bench, place)
  await looking(bench, place, report)
  await importingIn(bench, { ...place, times })
  await atRest(server)
  await togetherIn(bench, {
    ...{ server, data, size: where, times },
    textOf: (at) => ({ name: `notitie-${coders * run + at}.txt`, skip: 0 }),
    script: { name: largeText, skip: 20_000 * (run + 1) },
  })
  bench.add({ name: 'memory of the server after files, imports and coders', size: where, unit: 'MB' }, [
    heldBy(server.pid),
  ])
  await server.stop()
}

const textNamed = (data: string, name: string) =>
  ask<{ text: string }>(
    data,
    'SELECT v.text FROM documents d JOIN text_versions v ON v.document = d.id WHERE d.name = ?',
    name,
  )[0]?.text ?? ''

/** What pages notice of suggestions. */
async function suggesting(bench: Bench, { data, server, where: size }: Place): Promise<void> {
  const cookie = await signedIn(server)
  const { document, codes } = idsOf(data, largeText)
  for (const [name, path] of [
    ['queue of a code', `/suggestions/${codes[0]}`],
    ['choosing words in 1 MB, suggestions on', `/documents/${document}/fragment?start=0&end=40`],
  ] as const) {
    await bench.time({ name: `${name}, first`, size }, 1, () => open(server, path, cookie))
    await bench.time({ name, size }, 9, () => open(server, path, cookie))
  }
}

/** Threads derived with other parameters each time, and a round of the rapporttoets, beside the server. */
async function looking(bench: Bench, { data, where, run }: Place, report: string): Promise<void> {
  const project = await openProject(data)
  await bench.time({ name: 'derive threads', size: where, budget: 2_000 * times }, 1, () =>
    deriveThreads(project.db, project.derived, { minSessions: 2 + run * 3 }),
  )
  await project.close()
  const audit = { name: 'audit by the command line', size: `200 quotations, ${where}`, budget: 3_000 * times }
  await bench.time(audit, 1, () => command(data, 'audit', report))
}
