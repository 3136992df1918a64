import type { Db } from '../../database/tables.ts'
import { headOf } from '../../database/write.ts'
import type { Span } from '../../text/span.ts'

/** What happened since an event, as far as the reading page of one text shows it. */
export interface News {
  /** The last event that was looked at. */
  readonly seen: number
  /** Where codings, decisions and memos came, went or moved, and where codes lie that changed. */
  readonly spans: readonly Span[]
  /** Whether codes came, went or changed. */
  readonly areCodesOther: boolean
  /** Whether the page is another one altogether: its text was corrected, or whose words it holds, or what is blacked out. */
  readonly isTextOther: boolean
}

export interface ReadText {
  readonly document: string
  readonly version: string
}

/** More rows than this at once are an import or a bulk act: then the page is fetched anew. */
const most = 2_000

/** What happened to a text since an event. Of any other document nothing is told. */
export async function newsOf(db: Db, { document, version }: ReadText, since: number): Promise<News> {
  const seen = (await headOf(db))?.seq ?? 0
  const touched = await db
    .selectFrom('event_touches')
    .select(['table_name', 'row_id'])
    .where('seq', '>', since)
    .where('seq', '<=', seen)
    .limit(most + 1)
    .execute()
  const ids = (table: string) => touched.flatMap((row) => (row.table_name === table ? [row.row_id] : []))
  const codes = ids('codes')
  const spans = [
    ...(await placesOf(db, 'codings', version, ids('codings'))),
    ...(await placesOf(db, 'decisions', version, ids('decisions'))),
    ...(await memosAt(db, version, ids('memos'))),
    ...(await placesOfCodes(db, version, codes)),
  ]
  const isTextOther =
    touched.length > most ||
    (await isOneOf(db, 'text_versions', 'document', document, ids('text_versions'))) ||
    (await isOneOf(db, 'structures', 'version', version, ids('structures'))) ||
    (await isOneOf(db, 'masks', 'version', version, ids('masks'))) ||
    ids('documents').includes(document)
  return { seen, spans, areCodesOther: codes.length > 0, isTextOther }
}

/** Whether the page shows any of it. */
export function isAnything({ spans, areCodesOther, isTextOther }: News): boolean {
  return spans.length > 0 || areCodesOther || isTextOther
}

async function placesOf(
  db: Db,
  table: 'codings' | 'decisions',
  version: string,
  ids: readonly string[],
): Promise<Span[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom(table)
    .select(['start', 'end'])
    .where('id', 'in', [...ids])
    .where('version', '=', version)
    .execute()
}

async function memosAt(db: Db, version: string, ids: readonly string[]): Promise<Span[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('memos')
    .select(['start', 'end'])
    .where('id', 'in', [...ids])
    .where('subject', '=', version)
    .execute()
  return rows.map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 }))
}

async function placesOfCodes(db: Db, version: string, codes: readonly string[]): Promise<Span[]> {
  if (codes.length === 0) return []
  return db
    .selectFrom('codings')
    .select(['start', 'end'])
    .where('version', '=', version)
    .where('code', 'in', [...codes])
    .where('ended', 'is', null)
    .execute()
}

async function isOneOf(
  db: Db,
  table: 'text_versions' | 'structures' | 'masks',
  column: 'document' | 'version',
  value: string,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return false
  const { ref } = db.dynamic
  const row = await db
    .selectFrom(table)
    .select('id')
    .where('id', 'in', [...ids])
    .where(ref<'id'>(column), '=', value)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
