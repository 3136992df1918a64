import { hasPlace } from '../codings/store.ts'
import type { CodingRow, DecisionRow } from '../database/coding-tables.ts'
import type { Db } from '../database/tables.ts'

const columns = [
  'id',
  'document',
  'version',
  'start',
  'end',
  'code',
  'coder',
  'origin',
  'saw_suggestions',
  'made',
] as const

/** A coding as far as it teaches: without its words, which stand in the text. */
export type TaughtCoding = Pick<CodingRow, (typeof columns)[number]>

/** The codings that have a place in one text version, in the order of the text. */
export async function taughtCodings(db: Db, version: string): Promise<TaughtCoding[]> {
  return db
    .selectFrom('codings')
    .select(columns)
    .where('ended', 'is', null)
    .where(hasPlace)
    .where('version', '=', version)
    .orderBy('start')
    .orderBy('end')
    .orderBy('made')
    .orderBy('id')
    .execute()
}

/** What was decided on these text versions, in the order of deciding. What was decided on words that were corrected since is over. */
export async function decisionsOn(db: Db, versions: ReadonlySet<string>): Promise<DecisionRow[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute()
  return rows.filter(({ version }) => versions.has(version))
}
