import type { CodingRow } from '../../database/coding-tables.ts'
import type { EventRow } from '../../database/log-tables.ts'
import type { Db } from '../../database/tables.ts'

export const pageLength = 2_000

/** Rows some at a time, until there are no more. @param next reads those behind the last one, if there was one */
export async function* inPages<Row>(next: (last: Row | undefined) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let last: Row | undefined
  for (;;) {
    const rows = await next(last)
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)
  }
}

/** The codings that stand, some at a time, in the order in which they were made. */
export const codingPages = (db: Db): AsyncGenerator<CodingRow[]> =>
  inPages((last) =>
    db
      .selectFrom('codings')
      .selectAll()
      .where('ended', 'is', null)
      .where('id', '>', last?.id ?? '')
      .orderBy('id')
      .limit(pageLength)
      .execute(),
  )

/** An event with what was changed by it; null where no payload is kept. */
export interface LoggedEvent extends EventRow {
  readonly json: string | null
}

/** The whole log, some events at a time. */
export const eventPages = (db: Db): AsyncGenerator<LoggedEvent[]> =>
  inPages((last) =>
    db
      .selectFrom('events')
      .leftJoin('payloads', 'payloads.seq', 'events.seq')
      .selectAll('events')
      .select('payloads.json')
      .where('events.seq', '>', last?.seq ?? 0)
      .orderBy('events.seq')
      .limit(pageLength)
      .execute(),
  )
