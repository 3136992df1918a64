import type { EvidenceRow } from '../../database/finding-tables.ts'
import { writtenMoment } from '../../language/dates.ts'
import { t } from '../../language/t.ts'
import { counting } from '../../progress.ts'
import { voiceWords } from '../../quotes/attribution.ts'
import { type Landing, landedIn } from '../../threads/landing.ts'
import { evidenceOf, threads } from '../../threads/store.ts'
import type { Thread } from '../../threads/thread.ts'
import { mdOf } from '../md.ts'
import type { Section } from '../sheet.ts'
import { inQuotationMarks } from '../words.ts'
import { type ArchiveDesk, placeCells, placeTitles } from './desk.ts'
import { jsonFile, ourFile, tableFile } from './files.ts'
import { numbered, plain } from './names.ts'
import type { Piece } from './piece.ts'
import { evidenceStates } from './words.ts'

/** Every rode draad with its evidence, also what was put aside, and where it landed. */
export async function* threadPieces(desk: ArchiveDesk): AsyncGenerator<Piece> {
  const all = await threads(desk.db)
  const titles = new Map(all.map(({ id, title }) => [id, title]))
  for (const [thread, name] of numbered(counting('steps', all), { kind: 'draad', digits: 3 })) {
    const above = (thread.parent && titles.get(thread.parent)) || null
    yield await pieceOf(desk, { thread, above, name })
  }
}

interface Named {
  readonly thread: Thread
  /** The title of the thread that it lies under. */
  readonly above: string | null
  readonly name: string
}

async function pieceOf(desk: ArchiveDesk, { thread, above, name }: Named): Promise<Piece> {
  const evidence = await evidenceOf(desk.db, thread.id)
  const landings = await landedIn(desk.db, thread.id)
  return {
    mark: thread.id,
    title: `Rode draad: ${thread.title}`,
    folder: `${name}_${plain(thread.title)}`,
    about: [thread.claim, 'Een rode draad met de fragmenten die haar steunen of tegenspreken.'],
    addedAt: thread.at,
    isOurs: true,
    files: [
      ourFile(`${name}_tekst`, 'md', () => mdOf(paperOf(desk, { thread, above, evidence, landings }))),
      tableFile(`${name}_bewijs`, evidenceTitles, () => evidence.map((row) => evidenceCells(desk, row))),
      jsonFile(`${name}_gegevens`, () => ({
        format: 'rode-draad/archive-thread/1',
        ...{ ...thread, codes: thread.codes.map((id) => ({ id, name: desk.codes.get(id) ?? null })) },
        evidence: evidence.map((row) => ({
          ...row,
          document_name: desk.documents.get(row.document) ?? null,
        })),
        landings,
      })),
    ],
  }
}

const evidenceTitles = [
  ...['id', ...placeTitles, 'steunt of spreekt tegen', 'kant', 'wiens woorden', 'toestand', 'reden'],
]

const evidenceCells = (desk: ArchiveDesk, row: EvidenceRow) => [
  ...[row.id, ...placeCells(desk, row)],
  ...[t.threads.role[row.role], row.side && t.threads.side[row.side], voiceWords[row.voice]],
  ...[evidenceStates[row.state], row.reason],
]

interface Told extends Omit<Named, 'name'> {
  readonly evidence: readonly EvidenceRow[]
  readonly landings: readonly Landing[]
}

function paperOf(desk: ArchiveDesk, { thread, above, evidence, landings }: Told) {
  const told: readonly (readonly [string, string])[] = [
    ['Bewering', thread.claim],
    ['Spanning, deze kant', thread.tension_this],
    ['Spanning, die kant', thread.tension_that],
    ['Richtinggevende vraag', thread.question],
    ['Stand', t.threads.status[thread.status]],
    ['Hangt onder', above ?? ''],
  ]
  const standing = evidence.filter(({ state }) => state !== 'dropped')
  const dropped = evidence.filter(({ state }) => state === 'dropped')
  return {
    title: `Rode draad: ${thread.title}`,
    about: [`Gemaakt op ${writtenMoment(thread.at)}. Er is niets gelakt.`],
    sections: [
      section(
        'De draad',
        told.flatMap(([name, text]) => (text === '' ? [] : [`${name}: ${text}`])),
      ),
      section(
        'Bewijs',
        standing.map((row) => inWords(desk, row)),
      ),
      section(
        'In rapporten',
        landings.map(({ documentName, exact }) => `${documentName}: ${exact}`),
      ),
      section(
        'Weggelegd',
        dropped.map((row) => `${inWords(desk, row)}${row.reason ? ` Reden: ${row.reason}` : ''}`),
      ),
    ].filter(({ paragraphs }) => paragraphs.length > 0),
  }
}

function inWords(desk: ArchiveDesk, row: EvidenceRow): string {
  const place = `${desk.documents.get(row.document) ?? row.document}, tekens ${row.start} tot ${row.end}`
  return `${inQuotationMarks(row.exact)} (${t.threads.role[row.role]}; ${place})`
}

const section = (heading: string, paragraphs: readonly string[]): Section => ({
  heading,
  level: 2,
  paragraphs,
})
