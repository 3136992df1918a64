import { sql } from 'kysely'
import type { Db } from './tables.ts'
import type { TableName } from './write.ts'

/**
 * The ids of rows of one table that acts touched after an event, each once.
 * @param most when it were more than this, undefined: then all is as quickly read anew
 */
export async function touchedSince(
  db: Db,
  { table, event, most }: { table: TableName; event: number; most: number },
): Promise<string[] | undefined> {
  const rows = await db
    .selectFrom('event_touches')
    .select('row_id')
    .distinct()
    .where('seq', '>', event)
    // By event: SQLite would rather take the index that begins with the table, and read all that was ever touched there.
    .where(sql`+table_name`, '=', table)
    .limit(most + 1)
    .execute()
  return rows.length > most ? undefined : rows.map(({ row_id }) => row_id)
}
