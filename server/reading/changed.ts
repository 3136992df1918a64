import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'
import type { Span } from '../text/span.ts'
import { newsOf, type ReadText } from './live/news.ts'

/** More places than this are as quickly drawn by drawing the page. */
const most = 200

/**
 * Where a text changed since an event, so that only those blocks need be drawn again. Undefined when the page is
 * another one: its text changed, or much of it, or the reader chose to read it in another way.
 */
export async function changedSince(
  db: Db,
  text: ReadText,
  { seen, reader }: { seen: number; reader: string | undefined },
): Promise<readonly Span[] | undefined> {
  const { spans, isTextOther } = await newsOf(db, text, seen)
  if (isTextOther || spans.length > most) return undefined
  return (await readsOtherwise(db, text, { seen, reader })) ? undefined : spans
}

/** Whether this reader chose, since an event, when suggestions show and with whom to read, or called the text *klaar*. */
async function readsOtherwise(
  db: Db,
  { document }: ReadText,
  { seen, reader }: { seen: number; reader: string | undefined },
): Promise<boolean> {
  if (reader === undefined) return false
  const ofReader = sql<number>`EXISTS (
    SELECT 1 FROM suggestion_modes WHERE id = row_id AND document = ${document} AND person = ${reader}
    UNION ALL SELECT 1 FROM readings WHERE id = row_id AND document = ${document} AND person = ${reader}
  )`
  const row = await db
    .selectFrom('event_touches')
    .select('seq')
    .where('seq', '>', seen)
    .where('table_name', 'in', ['suggestion_modes', 'readings'])
    .where(ofReader, '=', 1)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
