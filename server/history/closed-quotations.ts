import type { RowName } from '../database/leaning.ts'
import type { Db } from '../database/tables.ts'
import { AppError } from '../errors.ts'
import { isFound } from '../reports/round.ts'

/**
 * Sees to it that under every closing stands what the closer saw, when an undo changed these rows.
 * @param event what is undone
 * @throws {AppError} conflict - findings or an answer would change under a closing, or a closing would come back over
 * findings that changed since it was taken away
 */
export async function mustKeepClosed(db: Db, event: number, rows: readonly RowName[]): Promise<void> {
  for (const { audit, item } of await quotationsIn(db, rows)) {
    const closing = await db
      .selectFrom('closings')
      .innerJoin('people', 'people.id', 'closings.person')
      .select(['closings.id', 'people.name'])
      .where('audit', '=', audit)
      .where('item', '=', item)
      .where('closings.ended', 'is', null)
      .executeTakeFirst()
    if (!closing) continue
    if (!rows.some(({ table, id }) => table === 'closings' && id === closing.id)) {
      throw new AppError('conflict', 'audit-closed-over', { item, person: closing.name })
    }
    if (!(await isAsSeen(db, event, { audit, item }))) {
      throw new AppError('conflict', 'audit-found-since', { item })
    }
  }
}

interface Quotation {
  readonly audit: string
  readonly item: string
}

/** The quotations that these rows are about. */
async function quotationsIn(db: Db, rows: readonly RowName[]): Promise<Quotation[]> {
  const found = new Map<string, Quotation>()
  for (const table of ['findings', 'replies', 'closings'] as const) {
    const ids = rows.flatMap((row) => (row.table === table ? row.id : []))
    if (ids.length === 0) continue
    const named = await db.selectFrom(table).select(['audit', 'item']).where('id', 'in', ids).execute()
    for (const { audit, item } of named) found.set(`${audit} ${item}`, { audit, item })
  }
  return [...found.values()]
}

/** Whether all three findings stand, and nobody changed them after an event. */
async function isAsSeen(db: Db, event: number, { audit, item }: Quotation): Promise<boolean> {
  const rows = await db
    .selectFrom('findings')
    .selectAll()
    .where('audit', '=', audit)
    .where('item', '=', item)
    .execute()
  if (!isFound(rows.find(({ ended }) => ended === null))) return false
  const later = await db
    .selectFrom('event_touches')
    .select('seq')
    .where('table_name', '=', 'findings')
    .where(
      'row_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('seq', '>', event)
    .executeTakeFirst()
  return later === undefined
}
