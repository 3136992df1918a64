import type { DocumentRole, DocumentRow } from '../../database/tables.ts'
import { counting } from '../../progress.ts'
import { filesOf } from '../../sources/files.ts'
import type { SourceText } from '../../sources/source.ts'
import { besideText, documents, originalBytes, sourceText, textVersions } from '../../sources/store.ts'
import type { ArchiveDesk } from './desk.ts'
import { jsonFile, ourFile } from './files.ts'
import { formatOf } from './formats.ts'
import { endingOf, numbered, plain, stemOf } from './names.ts'
import type { Piece, PieceFile } from './piece.ts'

const roles = { source: 'bron', report: 'rapport' } as const

/** Every source, or report, that stands: its files as they came, and every version of its text with its structure. */
export async function* documentPieces(desk: ArchiveDesk, role: DocumentRole): AsyncGenerator<Piece> {
  const all = counting('sources', await documents(desk.db, role))
  for (const [document, name] of numbered(all, { kind: roles[role], digits: 4 })) {
    yield pieceOf(desk, await sourceText(desk.db, document.id), name)
  }
}

function pieceOf(desk: ArchiveDesk, text: SourceText, name: string): Piece {
  const { document } = text
  const ids = new Set(text.parts.flatMap(({ session }) => session ?? []))
  const about = desk.sessions.filter(({ id }) => ids.has(id))
  const untils = (about.length === 0 ? [null] : about.map(({ retain_until }) => retain_until)).flatMap(
    (until) => until ?? desk.keptUntil ?? [],
  )
  return {
    mark: document.id,
    title: document.title ?? document.name,
    folder: `${name}_${plain(stemOf(document.name))}`,
    about: [
      `${document.role === 'source' ? 'Bron' : 'Rapport'} van het project. Het bestand heette ‘${document.name}’.`,
      ...about.map(({ title }) => `Gaat over de bijeenkomst ‘${title}’.`),
    ],
    addedAt: document.at,
    days: daysOf([...about.map(({ date }) => date), about.length === 0 ? document.date : null]),
    rules: [...new Set(about.map(({ rule }) => rule))],
    keptUntil: untils.sort()[0],
    files: documentFiles(desk, text, name),
  }
}

/** Only days that a calendar has: metadata takes no others. */
function daysOf(dates: readonly (string | null)[]): string[] {
  return dates.flatMap((date) => (date !== null && isDay(date) ? [date] : [])).sort()
}

function isDay(date: string): boolean {
  const moment = Date.parse(`${date}T00:00:00Z`)
  return (
    /^\d{4}-\d\d-\d\d$/u.test(date) &&
    !Number.isNaN(moment) &&
    new Date(moment).toISOString().startsWith(date)
  )
}

async function* documentFiles(
  desk: ArchiveDesk,
  latest: SourceText,
  name: string,
): AsyncGenerator<PieceFile> {
  const { document } = latest
  yield* keptFile(desk, document, `${name}_origineel`)
  let number = 1
  for (const file of await filesOf(desk.db, document.id)) {
    number += 1
    yield* keptFile(desk, file, `${name}_bestand-${number}`)
  }
  for (const { id, number: version } of await textVersions(desk.db, document.id)) {
    const text = id === latest.version.id ? latest : await sourceText(desk.db, document.id, version)
    yield ourFile(`${name}_tekst-${version}`, 'txt', () => text.text)
    yield jsonFile(`${name}_tekst-${version}_opbouw`, () => structureOf(desk, text))
  }
}

type Kept = Pick<DocumentRow, 'name' | 'original' | 'format' | 'media_type'>

/** The bytes as they came; nothing where they were erased. */
async function* keptFile({ db }: ArchiveDesk, file: Kept, name: string): AsyncGenerator<PieceFile> {
  const row = await db
    .selectFrom('originals')
    .select('sha256')
    .where('sha256', '=', file.original)
    .where('erased_by', 'is', null)
    .executeTakeFirst()
  if (!row) return
  const bytes = await originalBytes(db, file.original)
  yield {
    name: `${name}_${plain(stemOf(file.name))}`,
    ending: endingOf(file.name, file.format),
    format: formatOf(file.format, file.media_type, bytes),
    content: () => bytes,
  }
}

/** What a text is made of. Places count UTF-16 code units of the text from 0; the end is the first that is not in it. */
async function structureOf({ db, sessions }: ArchiveDesk, text: SourceText) {
  const { document, version, blocks, sentences, parts } = text
  const session = new Map(sessions.map((one) => [one.id, one]))
  const { repairs, comments } = await besideText(db, version.id)
  return {
    format: 'rode-draad/archive-text/1',
    document: { id: document.id, name: document.name, original: document.original },
    version: {
      ...{ id: version.id, number: version.number, sha256: version.sha256, at: version.at },
      ...{ erased_sha256: version.erased_sha256, reader: version.reader, reason: version.reason },
    },
    unit: 'UTF-16 code unit',
    blocks,
    sentences: sentences.map(({ start, end }) => [start, end]),
    parts: parts.map(({ start, end, round, ...part }) => {
      const held = session.get(part.session ?? '')
      const titleIn = (list: readonly { id: string; title: string }[], id: string | null) =>
        list.find((one) => one.id === id)?.title ?? null
      return {
        ...{ start, end, session: held?.title ?? null, date: held?.date ?? null, rule: held?.rule ?? null },
        table: titleIn(held?.tables ?? [], part.table),
        proposition: titleIn(held?.propositions ?? [], part.proposition),
        round,
      }
    }),
    repairs,
    comments,
  }
}
