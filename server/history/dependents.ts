import { sql } from 'kysely'
import type { Db, KeptTables } from '../database/tables.ts'

type TableName = keyof KeptTables

/** Which rows lean on a row: it cannot go while one of them stands. */
const leaning: { readonly [T in TableName]?: readonly [table: TableName, column: string][] } = {
  documents: [
    ['codings', 'document'],
    ['decisions', 'document'],
    ['readings', 'document'],
    ['evidence', 'document'],
    ['quotes', 'document'],
    ['memos', 'subject'],
  ],
  sessions: [
    ['structures', 'parts'],
    ['attendances', 'session'],
    ['memos', 'subject'],
  ],
  tables: [['structures', 'parts']],
  propositions: [['structures', 'parts']],
  participants: [['attendances', 'participant']],
  codes: [
    ['codings', 'code'],
    ['codes', 'parent'],
    ['decisions', 'code'],
    ['readings', 'code'],
    ['memos', 'subject'],
  ],
  codings: [['decisions', 'coding']],
  threads: [
    ['evidence', 'thread'],
    ['quotes', 'thread'],
    ['quote_sets', 'thread'],
    ['memos', 'subject'],
  ],
  quote_sets: [
    ['quotes', 'quote_set'],
    ['editions', 'quote_set'],
    ['memos', 'subject'],
  ],
}

/** The first kind of row that still leans on this one, or undefined when it can go. */
export async function leansOn(db: Db, table: TableName, id: string): Promise<TableName | undefined> {
  for (const [name, column] of leaning[table] ?? []) {
    const match = name === 'structures' ? sql`parts LIKE ${`%"${id}"%`}` : sql`${sql.ref(column)} = ${id}`
    const found =
      await sql`SELECT 1 FROM ${sql.table(name)} WHERE ended IS NULL AND ${match} LIMIT 1`.execute(db)
    if (found.rows.length > 0) return name
  }
  return undefined
}
