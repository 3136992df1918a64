import type { EvidenceRow } from '../database/finding-tables.ts'
import type { Db } from '../database/tables.ts'
import { writtenDate } from '../language/dates.ts'
import { t } from '../language/t.ts'
import { countingTo, inParts } from '../progress.ts'
import { attributionParts, placeWords, sessionTold, tableTold, voiceWords } from '../quotes/attribution.ts'
import { Desk } from '../quotes/desk.ts'
import { type Looked, lookUp } from '../quotes/freezing.ts'
import { placeTold } from '../quotes/telling-numbers.ts'
import { widenedAttribution } from '../quotes/traceable.ts'
import { wordsForOthers } from '../reports/outgoing-words.ts'
import { type Landing, landedIn } from '../threads/landing.ts'
import { evidenceOf, threads as standing, threadNamed } from '../threads/store.ts'
import type { Thread } from '../threads/thread.ts'
import { fileOf, fileOfText } from './file.ts'
import type { Cell, Column, ExportFile, Format, Section, Words } from './sheet.ts'
import { threadsJsonLd } from './thread-json-ld.ts'
import { inQuotationMarks, maskedWords, placeInSession } from './words.ts'

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

/** A thread with its evidence as a file, names hidden by the rules for quoting. @throws {AppError} not-found */
export async function exportThread(db: Db, thread: string, format: Format): Promise<ExportFile> {
  return exportThreads(db, [await threadNamed(db, thread)], format)
}

/** Several threads as one file. */
export async function exportThreads(db: Db, threads: readonly Thread[], format: Format): Promise<ExportFile> {
  const desk = new Desk(db)
  const outgoing: OutgoingThread[] = []
  const titles = new Map((await standing(db)).map(({ id, title }) => [id, title]))
  const part = inParts({ evidence: 1, file: 3 })
  await part('evidence', async () => {
    const evidence = await evidenceOfAll(db, threads)
    const oneDone = countingTo('fragments', [...evidence.values()].flat().length)
    for (const thread of threads)
      outgoing.push(await outgoingOf(desk, thread, { rows: evidence.get(thread.id) ?? [], titles, oneDone }))
  })
  const rows = outgoing.flatMap(({ thread, pieces }) => pieces.map((piece) => cellsOf(thread, piece)))
  if (format === 'jsonld') return fileOfText(threadsJsonLd(outgoing), format, rows.length)
  const paper = {
    title: outgoing.length === 1 ? `Rode draad: ${outgoing[0]?.thread.title}` : 'Rode draden',
    about: isMasked(outgoing) ? [maskedWords] : [],
    sections: outgoing.flatMap((one) => sectionsOf(one, outgoing.length === 1)),
  }
  return part('file', () => fileOf({ sheet: { title: 'Bewijs', columns, rows }, paper }, format, rows.length))
}

async function evidenceOfAll(db: Db, threads: readonly Thread[]): Promise<Map<string, EvidenceRow[]>> {
  const evidence = new Map<string, EvidenceRow[]>()
  for (const { id } of threads) evidence.set(id, await evidenceOf(db, id))
  return evidence
}

const isMasked = (outgoing: readonly OutgoingThread[]) =>
  outgoing.some(({ pieces, aside }) =>
    [...pieces, ...aside].some(
      ({ row, looked }) => looked.place.rule !== 'openbaar' || looked.printed !== row.exact,
    ),
  )

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

const columns: Column[] = [
  { title: 'nummer', width: 8 },
  { title: 'citaat', width: 70 },
  { title: 'bijeenkomst', width: 24 },
  { title: 'datum', width: 12 },
  { title: 'rol', width: 22 },
  { title: 'plaats', width: 18 },
  { title: 'steunt of spreekt tegen', width: 20 },
  { title: 'kant', width: 12 },
  { title: 'wiens woorden', width: 18 },
  { title: 'toeschrijving', width: 36 },
  { title: 'bron', width: 26 },
  { title: 'tekstversie', width: 11 },
  { title: 'begin', width: 9 },
  { title: 'einde', width: 9 },
  { title: 'rode draad', width: 30 },
  { title: 'bewering', width: 50 },
]

function cellsOf(thread: Thread, { number, row, looked, attribution }: Piece): Cell[] {
  const { place, source, printed } = looked
  const session = sessionTold(attribution, place)
  return [
    ...[number, printed, session?.title ?? '', session?.date ?? ''],
    ...[
      attributionParts(attribution, place).who,
      placeIn(looked, attribution),
      t.threads.role[row.role],
      sideOf(row),
      voiceWords[place.voice],
    ],
    ...[attribution, source.document.name, source.version.number, row.start, row.end],
    ...[thread.title, thread.claim],
  ]
}

const sideOf = ({ side }: EvidenceRow) => (side === null ? '' : t.threads.side[side])

function placeIn({ place }: Piece['looked'], attribution: string): string {
  return placeInSession({
    ...place,
    table: tableTold(attribution, place),
    sentence: place.sentences?.first ?? null,
  })
}

function sectionsOf({ thread, pieces, aside, landings, above }: OutgoingThread, isOnly: boolean): Section[] {
  const { claim, tension_this, tension_that, question } = thread
  const told: [string, string][] = [
    ['Bewering', claim],
    ['Spanning, deze kant', tension_this],
    ['Spanning, die kant', tension_that],
    ['Richtinggevende vraag', question],
    ['Hangt onder', above ?? ''],
  ]
  const level = isOnly ? 2 : 3
  return [
    {
      heading: isOnly ? 'De draad' : thread.title,
      level: 2,
      paragraphs: told.flatMap(([name, text]) => (text === '' ? [] : [`${name}: ${text}`])),
    },
    {
      heading: 'Bewijs',
      level,
      paragraphs: pieces.length === 0 ? ['Er hoort nog geen fragment bij deze rode draad.'] : [],
      ...(pieces.length > 0 && { table: evidenceTable(thread, pieces) }),
    },
    ...named(
      'In rapporten',
      level,
      landings.map(({ documentName, exact }) => `${documentName}: ${exact}`),
    ),
    ...named('Weggelegd', level, aside.map(asideInWords)),
  ]
}

function named(heading: string, level: 2 | 3, paragraphs: readonly string[]): Section[] {
  return paragraphs.length === 0 ? [] : [{ heading, level, paragraphs }]
}

/** Why somebody put words aside may tell more than the words may: it goes along only where all is open. */
function asideInWords({ row, looked }: Piece): string {
  const words = inQuotationMarks(looked.printed)
  return row.reason && looked.place.rule === 'openbaar' ? `${words} Reden: ${row.reason}` : words
}

function evidenceRow({ number, row, looked, attribution }: Piece): Words[] {
  const session = sessionTold(attribution, looked.place)
  return [
    String(number),
    inQuotationMarks(looked.printed),
    [t.threads.role[row.role], sideOf(row)].filter(Boolean).join(', '),
    session ? placeWords({ session, table: null }) : '',
    session?.date ? writtenDate(session.date) : '',
    attributionParts(attribution, looked.place).who,
    placeIn(looked, attribution),
  ]
}

function evidenceTable(thread: Thread, pieces: readonly Piece[]): NonNullable<Section['table']> {
  return {
    caption: `Bewijs bij ${thread.title}`,
    columns: [
      { title: 'Nr.', share: 6 },
      { title: 'Citaat', share: 33 },
      { title: 'Steunt of spreekt tegen', share: 11 },
      { title: 'Bijeenkomst', share: 13 },
      { title: 'Datum', share: 11 },
      { title: 'Rol', share: 16 },
      { title: 'Plaats', share: 10 },
    ],
    rows: pieces.map(evidenceRow),
  }
}
