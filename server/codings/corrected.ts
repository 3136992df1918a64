import type { Db } from '../database/tables.ts'
import { notFound } from '../errors.ts'
import type { Coding } from './coding.ts'
import { codings } from './store.ts'

/**
 * The codings of a text version: those that stand in the latest, or those of the day on which an older one was
 * corrected, each where it stood then.
 * @throws {AppError} not-found
 */
export async function codingsAt(db: Db, version: string): Promise<Coding[]> {
  if (await isLatest(db, version)) return codings(db, version)
  const places = await db
    .selectFrom('coding_places')
    .selectAll()
    .where('version', '=', version)
    .where('ended', 'is', null)
    .orderBy('start')
    .orderBy('end')
    .orderBy('id')
    .execute()
  const rows = new Map(
    (
      await db
        .selectFrom('codings')
        .innerJoin('coding_places', 'coding_places.coding', 'codings.id')
        .selectAll('codings')
        .where('coding_places.version', '=', version)
        .execute()
    ).map((row) => [row.id, row]),
  )
  return places.flatMap(({ coding, document, start, end, exact, prefix, suffix, code, coder }) => {
    const row = rows.get(coding)
    const then = { document, version, start, end, exact, prefix, suffix, code, coder }
    return row ? [{ ...row, ...then, carried: null }] : []
  })
}

/** Whether a text version is the latest of its document that stands. @throws {AppError} not-found */
export async function isLatest(db: Db, version: string): Promise<boolean> {
  const row = await db
    .selectFrom('text_versions')
    .select(['document', 'number', 'ended'])
    .where('id', '=', version)
    .executeTakeFirst()
  if (!row) return notFound('version-not-found', { version })
  const later = await db
    .selectFrom('text_versions')
    .select('id')
    .where('document', '=', row.document)
    .where('number', '>', row.number)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row.ended === null && later === undefined
}

/** The correction that touched a coding: the version it made, who made it, when and why. */
export interface CorrectionBehind {
  readonly version: string
  readonly number: number
  readonly at: string
  /** Id and name of who corrected. */
  readonly person: { readonly id: string; readonly name: string }
  readonly reason: string
}

/** A coding that a correction left without a place (*losgeraakt*), with where it stood. */
export interface Orphan {
  /** Its row: version, span and words are those of the text that it last stood in. */
  readonly coding: Coding
  readonly code: { readonly id: string; readonly name: string }
  readonly coder: { readonly id: string; readonly name: string }
  readonly document: { readonly id: string; readonly name: string }
  /** Number and length of the text version that it last stood in. */
  readonly stood: { readonly number: number; readonly characters: number }
  /** What took its place away. */
  readonly correction: CorrectionBehind
}

/** The codings that wait for a person, in the order of the sources and their texts. */
export async function orphans(db: Db, document?: string): Promise<Orphan[]> {
  const rows = await touched(db, 'orphan', document)
  const behind = await correctionsAfter(db, rows)
  return rows.flatMap(({ row, ...rest }) => {
    const correction = behind.get(row.version)
    return correction ? [{ coding: row, ...rest, correction }] : []
  })
}

/** A coding of which a correction changed the words, until somebody looks at it. */
export interface ChangedCoding {
  /** Its row in the latest text. */
  readonly coding: Coding
  readonly code: { readonly id: string; readonly name: string }
  readonly coder: { readonly id: string; readonly name: string }
  readonly document: { readonly id: string; readonly name: string }
  /** The words as somebody last saw them, and the text version that they stood in. */
  readonly before: { readonly version: string; readonly number: number; readonly exact: string }
  readonly correction: CorrectionBehind
}

/** The codings whose words a correction changed and at which nobody looked since. */
export async function changedCodings(db: Db, document?: string): Promise<ChangedCoding[]> {
  const rows = await touched(db, 'changed', document)
  const before = await lastSeen(
    db,
    rows.map(({ row }) => row.id),
  )
  const behind = await correctionsAfter(db, [...before.values()])
  return rows.flatMap(({ row, stood: _stood, ...rest }) => {
    const seen = before.get(row.id)
    const correction = seen && behind.get(seen.version)
    return seen && correction ? [{ coding: row, ...rest, before: seen, correction }] : []
  })
}

async function touched(db: Db, state: 'orphan' | 'changed', document?: string) {
  let query = db
    .selectFrom('codings')
    .innerJoin('codes', 'codes.id', 'codings.code')
    .innerJoin('people', 'people.id', 'codings.coder')
    .innerJoin('documents', 'documents.id', 'codings.document')
    .innerJoin('text_versions', 'text_versions.id', 'codings.version')
    .selectAll('codings')
    .select(['codes.name as codeName', 'people.name as coderName', 'documents.name as documentName'])
    .select(['text_versions.number', 'text_versions.characters'])
    .where('codings.ended', 'is', null)
    .where('codings.carried', '=', state)
  if (document) query = query.where('codings.document', '=', document)
  const rows = await query
    .orderBy('documents.made')
    .orderBy('documents.name')
    .orderBy('codings.start')
    .orderBy('codings.end')
    .orderBy('codings.id')
    .execute()
  return rows.map(({ codeName, coderName, documentName, number, characters, ...row }) => ({
    row,
    code: { id: row.code, name: codeName },
    coder: { id: row.coder, name: coderName },
    document: { id: row.document, name: documentName },
    stood: { number, characters },
  }))
}

interface Seen {
  readonly version: string
  readonly number: number
  readonly exact: string
}

/** Of each coding the words that stood there before the first correction since a person last looked. */
async function lastSeen(db: Db, ids: readonly string[]): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>()
  for (const id of ids) {
    const looked = await db
      .selectFrom('event_touches')
      .innerJoin('events', 'events.seq', 'event_touches.seq')
      .select((eb) => eb.fn.max('events.seq').as('seq'))
      .where('event_touches.table_name', '=', 'codings')
      .where('event_touches.row_id', '=', id)
      .where('events.undoes', 'is', null)
      .where('events.seq', 'not in', (eb) =>
        eb.selectFrom('coding_places').select('made').where('coding', '=', id),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('events as later').select('later.seq').whereRef('later.undoes', '=', 'events.seq'),
          ),
        ),
      )
      .executeTakeFirst()
    const place = await db
      .selectFrom('coding_places')
      .innerJoin('text_versions', 'text_versions.id', 'coding_places.version')
      .select(['coding_places.version', 'coding_places.exact', 'text_versions.number'])
      .where('coding_places.coding', '=', id)
      .where('coding_places.ended', 'is', null)
      .where('coding_places.made', '>', looked?.seq ?? 0)
      .orderBy('coding_places.made')
      .executeTakeFirst()
    if (place) seen.set(id, place)
  }
  return seen
}

/** For each text version the correction that followed it, by the id of the version that was corrected. */
async function correctionsAfter(
  db: Db,
  rows: readonly ({ readonly version: string } | { readonly row: { readonly version: string } })[],
): Promise<Map<string, CorrectionBehind>> {
  const behind = new Map<string, CorrectionBehind>()
  for (const version of new Set(rows.map((one) => ('row' in one ? one.row.version : one.version)))) {
    const next = await db
      .selectFrom('text_versions as was')
      .innerJoin('text_versions as next', 'next.document', 'was.document')
      .innerJoin('events', 'events.seq', 'next.made')
      .innerJoin('people', 'people.id', 'events.person')
      .select(['next.id', 'next.number', 'next.at', 'next.reason', 'events.person', 'people.name'])
      .where('was.id', '=', version)
      .whereRef('next.number', '>', 'was.number')
      .where('next.ended', 'is', null)
      .orderBy('next.number')
      .executeTakeFirst()
    if (!next) continue
    const { id, number, at, reason, person, name } = next
    behind.set(version, { version: id, number, at, reason: reason ?? '', person: { id: person, name } })
  }
  return behind
}
