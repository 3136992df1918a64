import type { Db } from '../database/tables.ts'
import { AppError, notFound } from '../errors.ts'
import { sourceText } from '../sources/store.ts'
import { latestVersion } from '../sources/text-versions.ts'
import { carry, correctionOf } from '../text/carrying.ts'
import { type Span, spanFault } from '../text/span.ts'

/** A stretch of one text version. */
export interface Place extends Span {
  readonly document: string
  /** Id of the text version. */
  readonly version: string
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
  const read = await textRead(db, place.version)
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
async function textRead(db: Db, version: string): Promise<TextRead | undefined> {
  const before = readInAct.get(db)?.get(version)
  if (before) return before
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

const wordsNow = (text: string, carried: ReturnType<typeof carry>) =>
  carried.state === 'orphan' ? null : text.slice(carried.span.start, carried.span.end)
