import { join } from 'node:path'
import { newId } from '../../server/database/ids.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import type { Db } from '../../server/database/tables.ts'
import { record } from '../../server/database/write.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { documents, sourceText } from '../../server/sources/store.ts'
import { type Anchor, anchor } from '../../server/text/span.ts'
import { addThread } from '../../server/threads/adopting.ts'
import { deriveThreads } from '../../server/threads/derivations.ts'
import { type Bench, once } from './bench.ts'
import { atRest, open } from './browsing.ts'
import { codingsFile, notesFile } from './material.ts'
import { command, peakOf, serveBare } from './program.ts'
import { addQuotes } from './quoting.ts'
import { reportOn, sentencesIn, talkOf } from './speech.ts'

const megabyte = 1_024 * 1_024
/** Ten talks of 1 MB, and a report of some hundred pages with 200 quotations. */
const audited = once(async ({ folder }) => {
  const data = join(folder, 'toets')
  await command(data, 'init')
  const talks = Array.from({ length: 10 }, (_, n) => talkOf(megabyte, n + 1))
  await command(data, 'ingest', ...talks.map((talk, n) => notesFile(folder, `toets-${n}.txt`, talk)))
  const report = notesFile(folder, 'rapport.md', reportOn(talks.join('\n\n'), 200))
  await command(data, 'ingest', '--role', 'report', report)
  return { data, report }
})

export async function auditing(bench: Bench): Promise<void> {
  const { data, report } = await audited(bench)
  const size = '200 quotations, 10 MB of sources'
  await bench.time({ name: 'audit by the command line', size, budget: 3_000 }, 1, () =>
    command(data, 'audit', report),
  )
  const peak = await peakOf(data, 'audit', report)
  bench.add({ name: 'memory that the audit holds at most', size, unit: 'MB', budget: 500 }, [peak])
}

/** 20,000 codings in 100 sessions. */
const derivable = once(async ({ folder }) => {
  const data = join(folder, 'afleiden')
  await command(data, 'init')
  const talks = Array.from({ length: 100 }, (_, n) => talkOf(24 * 1_024, 100 + n))
  const names = talks.map((_, n) => `Denkdiner ${n + 1}.txt`)
  await command(data, 'ingest', ...talks.map((talk, n) => notesFile(folder, names[n] ?? '', talk)))
  const codes = Array.from({ length: 24 }, (_, n) => `thema ${n + 1}`)
  await command(data, 'codebook', 'import', notesFile(folder, 'themas.csv', `code\n${codes.join('\n')}\n`))
  const rows = talks.flatMap((talk, n) =>
    sentencesIn(talk)
      .slice(0, 200)
      .map(
        ({ index, 0: words }, k) =>
          `${names[n]},${index},${index + words.length},,${codes[(n * 7 + k * k) % 24]},Noor`,
      ),
  )
  await command(data, 'codings', 'import', codingsFile(folder, 'veel.csv', rows))
  return data
})

/** A program that is running derives threads, each time with other parameters: what was kept does not help. */
export async function deriving(bench: Bench, run: number): Promise<void> {
  const project = await openProject(await derivable(bench))
  const measure = { name: 'derive threads', size: '20,000 codings in 100 sessions', budget: 2_000 }
  await bench.time(measure, 1, () => deriveThreads(project.db, project.derived, { minSessions: 2 + run * 3 }))
  await project.close()
}

/** A thread with 2,000 pieces of evidence, and 10,000 published quotes. */
const shown = once(async ({ folder }) => {
  const data = join(folder, 'tonen')
  await command(data, 'init')
  await command(data, 'ingest', notesFile(folder, 'Denkdiner 1.txt', talkOf(2 * megabyte, 3)))
  return { data, thread: await filled(data) }
})

export async function showing(bench: Bench): Promise<void> {
  const { data, thread } = await shown(bench)
  const server = await serveBare(data)
  await atRest(server)
  const measure = { name: 'page of a thread', size: '2,000 pieces of evidence', budget: 100 }
  await bench.time(measure, 15, () => open(server, `/threads/${thread}`))
  await server.stop()
  await bench.time(
    { name: 'verify by the command line', size: '10,000 published quotes', budget: 2_000 },
    1,
    () => command(data, 'verify'),
  )
}

async function filled(data: string): Promise<string> {
  const project = await openProject(data)
  const { id: person } = await personNamed(project.db, 'Noor')
  const place = await firstPlace(project.db)
  const { result: thread } = await record(project.db, { person, act: 'thread.add' }, async (write) => {
    const id = await addThread(write, { title: 'Lange draad' })
    await write.insert(
      'evidence',
      ...place.sentences.slice(0, 2_000).map(({ start, end, exact }, position) => ({
        ...{ id: newId(), thread: id, document: place.document, version: place.version, start, end, exact },
        ...{ voice: 'note' as const, role: 'supports' as const, position, state: 'kept' as const },
        ...{ reason: null, side: null },
      })),
    )
    return id
  })
  for (let set = 0; set < 20; set++) {
    const quotes = place.sentences.slice(set * 500, set * 500 + 500)
    await record(project.db, { person, act: 'quote-set.publish' }, async (write) => {
      await publish(write, await addQuotes(write, { ...place, quotes, title: `Set ${set + 1}` }))
    })
  }
  await project.close()
  return thread
}

interface Place {
  readonly document: string
  readonly version: string
  readonly sentences: readonly Anchor[]
}

async function firstPlace(db: Db): Promise<Place> {
  const [document] = await documents(db, 'source')
  const { text, sentences, version } = await sourceText(db, document?.id ?? '')
  return {
    document: document?.id ?? '',
    version: version.id,
    sentences: sentences.slice(0, 10_000).map((sentence) => anchor(text, sentence)),
  }
}
