import { sql } from 'kysely'
import { wouldBeOwnAncestor } from '../codebook/code.ts'
import { type Leaning, leanedOn, leanedOnBy, leaningOnEnded, type RowName } from '../database/leaning.ts'
import type { Db } from '../database/tables.ts'

/** What may stay when people take away that on which it leans, but no undo takes that away from under it. */
const alsoLeaning: readonly Leaning[] = [
  ['decisions', 'code', 'codes'],
  ['decisions', 'coding', 'codings'],
  ['readings', 'code', 'codes'],
  ['word_refusals', 'code', 'codes'],
  ['sample_readings', 'sentence', 'sampled_sentences'],
  ['quotes', 'thread', 'threads'],
  ['quote_sets', 'thread', 'threads'],
  ['matrix_lines', 'subject', 'sessions'],
  ['matrix_lines', 'subject', 'tables'],
  ['matrix_lines', 'subject', 'codes'],
  ['matrix_lines', 'subject', 'threads'],
  ['summaries', 'row_subject', 'sessions'],
  ['summaries', 'row_subject', 'tables'],
  ['summaries', 'column_subject', 'codes'],
  ['summaries', 'column_subject', 'threads'],
  ['memos', 'subject', 'project'],
  ['memos', 'subject', 'sessions'],
  ['memos', 'subject', 'documents'],
  ['memos', 'subject', 'text_versions'],
  ['memos', 'subject', 'codes'],
  ['memos', 'subject', 'codings'],
  ['memos', 'subject', 'threads'],
  ['memos', 'subject', 'quotes'],
  ['memos', 'subject', 'quote_sets'],
]

/** Why what an undo wrote cannot stay; the last change of `cause` is in the way. */
export interface Obstacle {
  key: 'still-used' | 'support-gone' | 'under-itself' | 'corrected-since'
  cause: RowName
}

/** What keeps the rows of an event from being as an undo of it made them. */
export async function obstacleTo(
  db: Db,
  event: number,
  rows: readonly RowName[],
): Promise<Obstacle | undefined> {
  const user = (await leanedOn(db, rows)) ?? (await leanedOnBy(db, rows, alsoLeaning, event))
  if (user) return { key: 'still-used', cause: user.row }
  const unsupported = await leaningOnEnded(db, rows)
  if (unsupported) return { key: 'support-gone', cause: unsupported.on }
  const corrected = await correctedSince(db, rows)
  if (corrected) return { key: 'corrected-since', cause: corrected }
  const worked = await workedOnOlder(db, event, rows)
  if (worked) return { key: 'still-used', cause: worked }
  const above = await parentInCircle(db, rows)
  return above === undefined ? undefined : { key: 'under-itself', cause: { table: 'codes', id: above } }
}

/** A later text of the same document: with one of these it would not be known which text it was made from. */
async function correctedSince(db: Db, rows: readonly RowName[]): Promise<RowName | undefined> {
  const versions = rows.filter(({ table }) => table === 'text_versions').map(({ id }) => id)
  if (versions.length === 0) return undefined
  const later = await db
    .selectFrom('text_versions as touched')
    .innerJoin('text_versions as later', 'later.document', 'touched.document')
    .innerJoin('documents', 'documents.id', 'touched.document')
    .select('later.id')
    .where('touched.id', 'in', versions)
    .where('documents.ended', 'is', null)
    .whereRef('later.number', '>', 'touched.number')
    .where('later.ended', 'is', null)
    .orderBy('later.number', 'desc')
    .executeTakeFirst()
  return later && { table: 'text_versions', id: later.id }
}

/** What stands on words of a text by a column, and goes along when that text is corrected. */
const carried = [
  ['codings', 'version'],
  ['masks', 'version'],
  ['code_examples', 'version'],
  ['decisions', 'version'],
  ['sampled_sentences', 'version'],
  ['evidence', 'version'],
  ['quotes', 'version'],
  ['memos', 'subject'],
] as const

/** What was done since an event on a text that is older than one of these, and did not go along when that one came back. */
async function workedOnOlder(db: Db, event: number, rows: readonly RowName[]): Promise<RowName | undefined> {
  const versions = rows.filter(({ table }) => table === 'text_versions').map(({ id }) => id)
  if (versions.length === 0) return undefined
  for (const [table, column] of carried) {
    const { rows: found } = await sql<{ id: string }>`
      SELECT worked.id FROM text_versions AS back
      JOIN text_versions AS older ON older.document = back.document AND older.number < back.number
      JOIN ${sql.table(table)} AS worked ON worked.${sql.ref(column)} = older.id AND worked.ended IS NULL
      WHERE back.id IN (${sql.join(versions)}) AND back.ended IS NULL AND EXISTS (
        SELECT 1 FROM event_touches AS touch
        WHERE touch.table_name = ${table} AND touch.row_id = worked.id AND touch.seq > ${event}
      ) LIMIT 1`.execute(db)
    const [first] = found
    if (first) return { table, id: first.id }
  }
  return undefined
}

/** The code right above one of these codes that would stand under itself: it was put there later. */
async function parentInCircle(db: Db, rows: readonly RowName[]): Promise<string | undefined> {
  const touched = new Set(rows.filter(({ table }) => table === 'codes').map(({ id }) => id))
  if (touched.size === 0) return undefined
  const standing = await db.selectFrom('codes').select(['id', 'parent']).where('ended', 'is', null).execute()
  const circling = standing.find(
    ({ id, parent }) => touched.has(id) && wouldBeOwnAncestor(standing, id, parent),
  )
  return circling?.parent ?? undefined
}
