import type { Db } from '../database/tables.ts'
import { AppError, notFound } from '../errors.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import { latestVersion } from '../sources/text-versions.ts'
import { carry, correctionOf } from '../text/carrying.ts'
import { type Span, spanFault } from '../text/span.ts'

/** A stretch of one text version. */
export interface Place extends Span {
  readonly document: string
  /** Id of the text version. */
  readonly version: string
  /** The text version, by who has it at hand already: it is not read again while its row is the one that was read. */
  readonly source?: SourceText
}

/** The same stretch in the latest text of its document, with that text. */
export interface CurrentPlace extends Place {
  readonly text: string
}

/**
 * Where a stretch stands in the latest text: somebody may have corrected it while it was read. A stretch that cannot be
 * stored comes back as it is, for whoever asked to refuse.
 * @throws {AppError} not-found - no such text version of this document
 * @throws {AppError} conflict - a correction touched these words; `extra` holds both
 */
export async function currentPlace(db: Db, place: Place): Promise<CurrentPlace> {
  const read = await textRead(db, place)
  if (!read || read.document !== place.document)
    return notFound('version-not-found', { version: place.version })
  if ((await latestVersion(db, place.document)) === place.version || spanFault(read.text, place)) {
    return { ...place, text: read.text }
  }
  const latest = await sourceText(db, place.document)
  const carried = carry(correctionOf(read.text, latest.text), place)
  const { id, number } = latest.version
  if (carried.state === 'kept') return { ...place, ...carried.span, version: id, text: latest.text }
  throw new AppError(
    'conflict',
    'corrected-meanwhile',
    { document: place.document, number },
    {
      theirs: { version: number, words: wordsNow(latest.text, carried) },
      yours: { version: read.number, words: read.text.slice(place.start, place.end) },
    },
  )
}

interface TextRead {
  readonly text: string
  readonly document: string
  readonly number: number
}

const readInAct = new WeakMap<Db, Map<string, TextRead>>()

/**
 * A text version, read once in an act. An act may touch thousands of places in one text, and a stretch of a string keeps
 * the whole string in memory: read anew for each, a text of 1 MB would be there thousands of times.
 */
async function textRead(db: Db, { version, source }: Place): Promise<TextRead | undefined> {
  const before = readInAct.get(db)?.get(version)
  if (before) return before
  if (source && (await isAsRead(db, source))) {
    const { text, document, version: row } = source
    return { text, document: document.id, number: row.number }
  }
  const read = await db
    .selectFrom('text_versions')
    .select(['text', 'document', 'number'])
    .where('id', '=', version)
    .executeTakeFirst()
  if (!read || !db.isTransaction) return read
  const texts = readInAct.get(db) ?? new Map<string, TextRead>()
  readInAct.set(db, texts.set(version, read))
  return read
}

/** Words that were erased since leave a row of another revision behind. */
async function isAsRead(db: Db, { version }: SourceText): Promise<boolean> {
  const row = await db
    .selectFrom('text_versions')
    .select(['revision', 'sha256', 'erased_sha256'])
    .where('id', '=', version.id)
    .executeTakeFirst()
  return (
    row?.revision === version.revision &&
    row.sha256 === version.sha256 &&
    row.erased_sha256 === version.erased_sha256
  )
}

const wordsNow = (text: string, carried: ReturnType<typeof carry>) =>
  carried.state === 'orphan' ? null : text.slice(carried.span.start, carried.span.end)
