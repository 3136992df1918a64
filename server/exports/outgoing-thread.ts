import type { EvidenceRow } from '../database/finding-tables.ts'
import { countingTo } from '../progress.ts'
import type { Desk } from '../quotes/desk.ts'
import { type Looked, lookUp } from '../quotes/freezing.ts'
import { placeTold } from '../quotes/telling-numbers.ts'
import { widenedAttribution } from '../quotes/traceable.ts'
import { wordsForOthers } from '../reports/outgoing-words.ts'
import { type Landing, landedIn } from '../threads/landing.ts'
import { evidenceByThread, evidenceOf, threads as standing } from '../threads/store.ts'
import type { Thread } from '../threads/thread.ts'

/** A piece of evidence as it goes out. */
export interface Piece {
  readonly number: number
  readonly row: EvidenceRow
  readonly looked: Looked<EvidenceRow>
  /** The most telling one that was agreed and tells nobody who spoke. */
  readonly attribution: string
}

export interface OutgoingThread {
  readonly thread: Thread
  /** The evidence that stands, and what was put aside. */
  readonly pieces: readonly Piece[]
  readonly aside: readonly Piece[]
  /** Where it landed in reports. */
  readonly landings: readonly Landing[]
  /** The title of the thread that it lies under. */
  readonly above: string | null
}

/** Threads with their evidence and where they landed, in words that others may read. */
export async function outgoingThreads(desk: Desk, threads: readonly Thread[]): Promise<OutgoingThread[]> {
  const { db } = desk
  const [only] = threads
  const evidence =
    only && threads.length === 1
      ? new Map([[only.id, await evidenceOf(db, only.id)]])
      : await evidenceByThread(db)
  const rowsOf = ({ id }: Thread) => evidence.get(id) ?? []
  const titles = new Map((await standing(db)).map(({ id, title }) => [id, title]))
  const oneDone = countingTo('fragments', threads.flatMap(rowsOf).length)
  const outgoing: OutgoingThread[] = []
  for (const thread of threads)
    outgoing.push(await outgoingOf(desk, thread, { rows: rowsOf(thread), titles, oneDone }))
  return outgoing
}

interface AroundThread {
  readonly rows: readonly EvidenceRow[]
  /** Of every thread by its id, for the one that this hangs under. */
  readonly titles: ReadonlyMap<string, string>
  /** To be called after each fragment. */
  readonly oneDone: () => void
}

async function outgoingOf(
  desk: Desk,
  thread: Thread,
  { rows, titles, oneDone }: AroundThread,
): Promise<OutgoingThread> {
  const outward = await desk.outward()
  const { title, claim, tension_this, tension_that, question } = thread
  return {
    thread: {
      ...thread,
      title: outward.words(title),
      claim: outward.words(claim),
      tension_this: outward.words(tension_this),
      tension_that: outward.words(tension_that),
      question: outward.words(question),
    },
    pieces: await piecesOf(
      desk,
      rows.filter(({ state }) => state !== 'dropped'),
      oneDone,
    ),
    aside: await piecesOf(
      desk,
      rows.filter(({ state }) => state === 'dropped'),
      oneDone,
    ),
    landings: await landingsOf(desk, thread.id),
    above: outward.maybe((thread.parent && titles.get(thread.parent)) || null),
  }
}

/** Where it landed, in the words of each report that others may read. */
async function landingsOf(desk: Desk, thread: string): Promise<Landing[]> {
  const outward = await desk.outward()
  const landings: Landing[] = []
  for (const { exact: text, ...landing } of await landedIn(desk.db, thread)) {
    const { text: exact, ...told } = await wordsForOthers(desk, landing.version, { ...landing, text })
    landings.push({ ...told, exact, documentName: outward.file(landing.documentName) })
  }
  return landings
}

async function piecesOf(desk: Desk, rows: readonly EvidenceRow[], oneDone: () => void): Promise<Piece[]> {
  const register = await desk.register()
  const outward = await desk.outward()
  const pieces: Piece[] = []
  for (const row of rows) {
    const looked = await lookUp(desk, row)
    const { place, source } = looked
    const name = outward.file(source.document.name)
    pieces.push({
      number: pieces.length + 1,
      row: {
        ...row,
        ...placeTold(await desk.hidden(row.version), row),
        reason: outward.maybe(row.reason),
      },
      looked: {
        ...looked,
        place: outward.place(place),
        source: { ...source, document: { ...source.document, name } },
      },
      attribution: outward.attribution(widenedAttribution(place, register), place),
    })
    oneDone()
  }
  return pieces
}
