import type { Db } from '../database/tables.ts'
import type { Span } from '../text/span.ts'

/** Tables of which a change is drawn within the text or around it; any other change asks for the whole page. */
const drawn = ['codings', 'decisions', 'memos'] as const

const most = 60

/**
 * Where codings and decisions came or went in a text since an event, so that only those blocks need be drawn again.
 * Undefined when something else changed too, or much: then the whole page is the answer.
 */
export async function changedSince(db: Db, version: string, seen: number): Promise<Span[] | undefined> {
  const touched = await db
    .selectFrom('event_touches')
    .select(['table_name', 'row_id'])
    .where('seq', '>', seen)
    .limit(most + 1)
    .execute()
  if (touched.length > most) return undefined
  if (touched.some(({ table_name }) => !drawn.some((table) => table === table_name))) return undefined
  const spans: Span[] = []
  for (const table of ['codings', 'decisions'] as const) {
    const ids = touched.filter(({ table_name }) => table_name === table).map(({ row_id }) => row_id)
    if (ids.length === 0) continue
    const rows = await db
      .selectFrom(table)
      .select(['start', 'end'])
      .where('id', 'in', ids)
      .where('version', '=', version)
      .execute()
    spans.push(...rows)
  }
  return spans
}
