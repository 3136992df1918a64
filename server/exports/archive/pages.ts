import { sql } from 'kysely'
import type { CodingRow } from '../../database/coding-tables.ts'
import type { Db, EventRow, KeptTables } from '../../database/tables.ts'

const pageLength = 2_000

/** The codings that stand, some at a time, in the order in which they were made. */
export async function* codingPages(db: Db): AsyncGenerator<CodingRow[]> {
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('codings')
      .selectAll()
      .where('ended', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageLength)
      .execute()
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.id ?? after
  }
}

/** An event with what was changed by it; null where no payload is kept. */
export interface LoggedEvent extends EventRow {
  readonly json: string | null
}

/** The whole log, some events at a time. */
export async function* eventPages(db: Db): AsyncGenerator<LoggedEvent[]> {
  let after = 0
  for (;;) {
    const rows = await db
      .selectFrom('events')
      .leftJoin('payloads', 'payloads.seq', 'events.seq')
      .selectAll('events')
      .select('payloads.json')
      .where('events.seq', '>', after)
      .orderBy('events.seq')
      .limit(pageLength)
      .execute()
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.seq ?? after
  }
}

/** How many rows of a table stand. */
export async function standingIn(db: Db, table: keyof KeptTables): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM ${sql.table(table)} WHERE ended IS NULL
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** The number of the last event, 0 of an empty log. */
export async function lastEvent(db: Db): Promise<number> {
  const last = await db.selectFrom('events').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last?.seq ?? 0
}
