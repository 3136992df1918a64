import { sql } from 'kysely'
import type { Db, KeptTables } from '../database/tables.ts'

/** How many rows of these tables stand, all together. */
export async function standingRows(db: Db, tables: readonly (keyof KeptTables)[]): Promise<number> {
  const counts = tables.map((table) => sql`(SELECT count(*) FROM ${sql.table(table)} WHERE ended IS NULL)`)
  const { rows } = await sql<{ count: number }>`SELECT ${sql.join(counts, sql` + `)} AS count`.execute(db)
  return rows[0]?.count ?? 0
}
