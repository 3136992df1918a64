import { type RawBuilder, sql } from 'kysely'
import type { Db, KeptTables, Part } from './tables.ts'

type TableName = keyof KeptTables

export interface RowName {
  table: TableName
  id: string
}

/** A column by which rows of a table lean on rows of another. */
export type Leaning = readonly [table: TableName, column: string, on: TableName]

/** What cannot stand once that on which it leans was taken away. */
export const leanings: readonly Leaning[] = [
  ['tables', 'session', 'sessions'],
  ['propositions', 'session', 'sessions'],
  ['attendances', 'session', 'sessions'],
  ['attendances', 'participant', 'participants'],
  ['codes', 'parent', 'codes'],
  ['code_examples', 'code', 'codes'],
  ['code_examples', 'document', 'documents'],
  ['codings', 'code', 'codes'],
  ['codings', 'document', 'documents'],
  ['decisions', 'document', 'documents'],
  ['readings', 'document', 'documents'],
  ['suggestion_modes', 'document', 'documents'],
  ['evidence', 'thread', 'threads'],
  ['evidence', 'document', 'documents'],
  ['quotes', 'quote_set', 'quote_sets'],
  ['quotes', 'document', 'documents'],
  ['editions', 'quote_set', 'quote_sets'],
  ['threads', 'parent', 'threads'],
  ['landings', 'thread', 'threads'],
  ['landings', 'document', 'documents'],
  ['agreements', 'participant', 'participants'],
  ['agreements', 'session', 'sessions'],
  ['masks', 'document', 'documents'],
  ['audits', 'document', 'documents'],
  ['findings', 'audit', 'audits'],
  ['replies', 'audit', 'audits'],
  ['closings', 'audit', 'audits'],
  ['judgements', 'audit', 'audits'],
  ['document_files', 'document', 'documents'],
  ['matrix_lines', 'matrix', 'matrices'],
  ['summaries', 'matrix', 'matrices'],
  ['sampled_sentences', 'sample', 'reading_samples'],
  ['sampled_sentences', 'document', 'documents'],
  ['sample_readings', 'document', 'documents'],
  ['codings', 'version', 'text_versions'],
  ['decisions', 'version', 'text_versions'],
  ['readings', 'version', 'text_versions'],
  ['evidence', 'version', 'text_versions'],
  ['quotes', 'version', 'text_versions'],
  ['landings', 'version', 'text_versions'],
  ['code_examples', 'version', 'text_versions'],
  ['masks', 'version', 'text_versions'],
  ['audits', 'version', 'text_versions'],
  ['sampled_sentences', 'version', 'text_versions'],
]

/** A row that stands, and what was ended under it. */
export interface Leaner {
  row: RowName
  on: RowName
}

/** The first of these rows that stands while what it leans on was ended. */
export async function leaningOnEnded(db: Db, rows: readonly RowName[]): Promise<Leaner | undefined> {
  for (const leaning of leanings) {
    const [table] = leaning
    const found = await firstLeaner(db, leaning, {
      side: sql.ref('leaner.id'),
      ids: idsIn(rows, table),
      madeAfter: 0,
    })
    if (found) return found
  }
  return partOnEnded(db, rows)
}

/** The first row that stands and leans on one of these, when that one was ended. */
export async function leanedOn(db: Db, rows: readonly RowName[]): Promise<Leaner | undefined> {
  return (await leanedOnBy(db, rows, leanings)) ?? partOn(db, rows)
}

/** The same by these leanings, of rows that were made after an event. */
export async function leanedOnBy(
  db: Db,
  rows: readonly RowName[],
  by: readonly Leaning[],
  madeAfter = 0,
): Promise<Leaner | undefined> {
  for (const leaning of by) {
    const [, column, on] = leaning
    const side = sql.ref(`leaner.${column}`)
    const found = await firstLeaner(db, leaning, { side, ids: idsIn(rows, on), madeAfter })
    if (found) return found
  }
  return undefined
}

const idsIn = (rows: readonly RowName[], table: TableName) =>
  rows.filter((row) => row.table === table).map(({ id }) => id)

async function firstLeaner(
  db: Db,
  [table, column, on]: Leaning,
  { side, ids, madeAfter }: { side: RawBuilder<unknown>; ids: readonly string[]; madeAfter: number },
): Promise<Leaner | undefined> {
  for (let i = 0; i < ids.length; i += 400) {
    const { rows } = await sql<{ id: string; below: string }>`
      SELECT leaner.id AS id, support.id AS below FROM ${sql.table(table)} AS leaner
      JOIN ${sql.table(on)} AS support ON support.id = ${sql.ref(`leaner.${column}`)}
      WHERE ${side} IN (${sql.join(ids.slice(i, i + 400))}) AND leaner.made > ${madeAfter}
      AND leaner.ended IS NULL AND support.ended IS NOT NULL LIMIT 1`.execute(db)
    const [found] = rows
    if (found) return { row: { table, id: found.id }, on: { table: on, id: found.below } }
  }
  return undefined
}

/** A document leans on the sessions, tables and propositions that its parts name. */
const places = ['sessions', 'tables', 'propositions'] as const
const placeIn = { sessions: 'session', tables: 'table', propositions: 'proposition' } as const

async function partOnEnded(db: Db, rows: readonly RowName[]): Promise<Leaner | undefined> {
  const documents = idsIn(rows, 'documents')
  const structures = idsIn(rows, 'structures')
  if (documents.length + structures.length === 0) return undefined
  const touched = await placedDocuments(db)
    .where((eb) => eb.or([eb('documents.id', 'in', documents), eb('structures.id', 'in', structures)]))
    .execute()
  for (const { id, document, ended, parts } of touched) {
    const row: RowName = { table: 'structures', id }
    if (ended === null) {
      const place = await endedPlace(db, JSON.parse(parts))
      if (place) return { row, on: place }
    } else if (structures.includes(id)) return { row, on: { table: 'documents', id: document } }
  }
  return undefined
}

async function endedPlace(db: Db, parts: readonly Part[]): Promise<RowName | undefined> {
  for (const table of places) {
    const wanted = new Set(parts.flatMap((part) => part[placeIn[table]] ?? []))
    const ended = await db
      .selectFrom(table)
      .select('id')
      .where('id', 'in', [...wanted])
      .where('ended', 'is not', null)
      .executeTakeFirst()
    if (ended) return { table, id: ended.id }
  }
  return undefined
}

async function partOn(db: Db, rows: readonly RowName[]): Promise<Leaner | undefined> {
  for (const table of places) {
    for (const id of idsIn(rows, table)) {
      const row = await db.selectFrom(table).select('ended').where('id', '=', id).executeTakeFirst()
      if (!row || row.ended === null) continue
      const found = await placedDocuments(db)
        .where('documents.ended', 'is', null)
        .where('structures.parts', 'like', `%"${id}"%`)
        .executeTakeFirst()
      if (found) return { row: { table: 'structures', id: found.id }, on: { table, id } }
    }
  }
  return undefined
}

function placedDocuments(db: Db) {
  return db
    .selectFrom('structures')
    .innerJoin('text_versions', 'text_versions.id', 'structures.version')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .select(['structures.id', 'structures.parts', 'documents.id as document', 'documents.ended'])
    .where('structures.ended', 'is', null)
}
