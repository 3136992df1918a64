import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'

/** What the log says was touched after an event; `everything` when it does not say it row by row. */
export interface Touched {
  readonly everything: boolean
  readonly tables: ReadonlySet<string>
}

/** Which tables events after this one touched. */
export async function touchedSince(db: Db, event: number): Promise<Touched> {
  const rows = await db
    .selectFrom('events')
    .leftJoin('event_touches', 'event_touches.seq', 'events.seq')
    .select('event_touches.table_name')
    .distinct()
    .where('events.seq', '>', event)
    .execute()
  const tables = new Set(rows.flatMap(({ table_name }) => table_name ?? []))
  return { everything: rows.some(({ table_name }) => table_name === null), tables }
}

/** The text versions in which codings were touched after an event; null when one of them is gone for good. */
export async function versionsTouchedSince(db: Db, event: number): Promise<Set<string> | null> {
  const { rows } = await sql<{ version: string | null }>`
    SELECT DISTINCT codings.version AS version FROM event_touches
    LEFT JOIN codings ON codings.id = event_touches.row_id
    WHERE event_touches.seq > ${event} AND event_touches.table_name = 'codings'`.execute(db)
  const versions = rows.flatMap(({ version }) => version ?? [])
  return versions.length < rows.length ? null : new Set(versions)
}
