import type { RowName } from '../database/leaning.ts'
import type { Db } from '../database/tables.ts'

const within = ['findings', 'replies', 'closings', 'judgements'] as const

/** Whether one of these rows belongs to a round of the rapporttoets that was closed: nothing in it changes any more. */
export async function isInClosedRound(db: Db, rows: readonly RowName[]): Promise<boolean> {
  const audits = rows.flatMap(({ table, id }) => (table === 'audits' ? id : []))
  for (const table of within) {
    const ids = rows.flatMap((row) => (row.table === table ? row.id : []))
    if (ids.length === 0) continue
    const found = await db.selectFrom(table).select('audit').where('id', 'in', ids).execute()
    audits.push(...found.map(({ audit }) => audit))
  }
  if (audits.length === 0) return false
  const closed = await db
    .selectFrom('audits')
    .select('id')
    .where('id', 'in', audits)
    .where('conclusion', 'is not', null)
    .executeTakeFirst()
  return closed !== undefined
}
