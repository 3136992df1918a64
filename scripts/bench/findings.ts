import { join } from 'node:path'
import { newId } from '../../server/database/ids.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import type { Db } from '../../server/database/tables.ts'
import { record, type Writer } from '../../server/database/write.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import { documents, sourceText } from '../../server/sources/store.ts'
import { type Anchor, anchor } from '../../server/text/span.ts'
import { addThread } from '../../server/threads/adopting.ts'
import { deriveThreads } from '../../server/threads/derivations.ts'
import { open } from './browsing.ts'
import { notesFile } from './material.ts'
import { measured, type Row, rowOf } from './measuring.ts'
import { command, peakOf, serveBare } from './program.ts'
import { reportOn, talkOf } from './speech.ts'

const megabyte = 1_024 * 1_024
type Add = (row: Promise<Row>) => Promise<void>

/** A report of some hundred pages with 200 quotations against 10 MB of sources. */
export async function auditing(folder: string, add: Add): Promise<void> {
  const data = join(folder, 'toets')
  await command(data, 'init')
  const talks = Array.from({ length: 10 }, (_, n) => talkOf(megabyte, n + 1))
  await command(data, 'ingest', ...talks.map((talk, n) => notesFile(folder, `gesprek-${n}.txt`, talk)))
  const report = notesFile(folder, 'rapport.md', reportOn(talks.join('\n\n'), 200))
  await command(data, 'ingest', '--role', 'report', report)
  await add(
    measured('command line: audit of 200 quotations against 10 MB', 3, () => command(data, 'audit', report)),
  )
  const peaks = [await peakOf(data, 'audit', report), await peakOf(data, 'audit', report)]
  await add(Promise.resolve(rowOf('memory held at most by that audit', peaks, 'MB')))
}

/** 20,000 codings in 100 sessions. */
export async function deriving(folder: string, add: Add): Promise<void> {
  const data = join(folder, 'afleiden')
  await command(data, 'init')
  const talks = Array.from({ length: 100 }, (_, n) => talkOf(24 * 1_024, 100 + n))
  const names = talks.map((_, n) => `Denkdiner ${n + 1}.txt`)
  await command(data, 'ingest', ...talks.map((talk, n) => notesFile(folder, names[n] ?? '', talk)))
  const codes = Array.from({ length: 24 }, (_, n) => `thema ${n + 1}`)
  await command(data, 'codebook', 'import', notesFile(folder, 'themas.csv', `code\n${codes.join('\n')}\n`))
  const rows = talks.flatMap((talk, n) =>
    [...talk.matchAll(/\p{Lu}[^.!?\n]{20,}[.!?]/gu)]
      .slice(0, 200)
      .map(
        ({ index, 0: words }, k) =>
          `${names[n]},${index},${index + words.length},,${codes[(n * 7 + k * k) % 24]},Noor`,
      ),
  )
  const file = notesFile(
    folder,
    'twintigduizend.csv',
    `document,start,end,exact,code,coder\n${rows.join('\n')}\n`,
  )
  await command(data, 'codings', 'import', file)
  const what = `command line: threads derive over ${rows.length.toLocaleString('en')} codings in 100 sessions`
  await add(measured(`${what}, first`, 1, () => command(data, 'threads', 'derive')))
  await add(
    measured(`${what}, with other parameters`, 2, (turn) =>
      command(data, 'threads', 'derive', '--min-sessions', String(turn + 2)),
    ),
  )
  const project = await openProject(data)
  await add(
    measured('the same derivation by a program that is running, with other parameters', 3, (turn) =>
      deriveThreads(project.db, project.derived, { minSessions: turn + 4 }),
    ),
  )
  await project.close()
}

/** A thread with 2,000 pieces of evidence, and 10,000 published quotes. */
export async function showing(folder: string, add: Add): Promise<void> {
  const data = join(folder, 'tonen')
  await command(data, 'init')
  await command(data, 'ingest', notesFile(folder, 'Denkdiner 1.txt', talkOf(2 * megabyte, 3)))
  const thread = await filled(data)
  const server = await serveBare(data)
  await add(
    measured('page of a thread with 2,000 pieces of evidence', 15, () => open(server, `/threads/${thread}`)),
  )
  await server.stop()
  await add(measured('command line: verify with 10,000 published quotes', 5, () => command(data, 'verify')))
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
    const sentences = place.sentences.slice(set * 500, set * 500 + 500)
    await record(project.db, { person, act: 'quote-set.publish' }, (write) =>
      publishSet(write, { ...place, sentences }, `Set ${set + 1}`),
    )
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

async function publishSet(write: Writer, { document, version, sentences }: Place, title: string) {
  const set = await addQuoteSet(write, { title })
  await write.insert(
    'quotes',
    ...sentences.map((exact, n) => ({
      ...{ id: newId(), short: newId().slice(-7), quote_set: set, document, version, ...exact },
      ...{ attribution: 'genoteerd door de verslaglegger', position: n + 1, thread: null },
      ...{ layers: null, approval: null, approval_note: null },
    })),
  )
  await publish(write, set)
}
