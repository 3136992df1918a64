import type { Db, KeptTables } from '../database/tables.ts'
import { type Change, type Payload, type Recorded, record, rowOf, type Writer } from '../database/write.ts'
import { AppError, notFound } from '../errors.ts'
import { leansOn } from './dependents.ts'

/**
 * Writes the inverse of an event as an event of its own.
 * @throws {AppError} not-found - no such event, or its payload was erased
 * @throws {AppError} conflict - a row it touched was changed since (`details.later` names the event), or it was undone
 */
export async function undo(db: Db, person: string, seq: number): Promise<Recorded<void>> {
  const event = await db.selectFrom('events').selectAll().where('seq', '=', seq).executeTakeFirst()
  const stored = await db.selectFrom('payloads').select('json').where('seq', '=', seq).executeTakeFirst()
  if (!event || !stored) return notFound('event-not-found', { event: seq })
  const { changes }: Payload = JSON.parse(stored.json)
  const act = { person, act: 'event.undo', subject: event.subject, undoes: seq }
  return record(db, act, async (write) => {
    const undone = await write.trx.selectFrom('events').select('seq').where('undoes', '=', seq).execute()
    const again = undone.length > 0 && !(await allUndone(write.trx, undone))
    if (again) throw new AppError('conflict', 'already-undone', { event: seq })
    for (const change of changes.toReversed()) await invert(write, change, seq)
  })
}

/** Whether every undoing of an event was itself undone, so that the event stands again. */
async function allUndone(db: Db, undoings: readonly { seq: number }[]): Promise<boolean> {
  for (const { seq } of undoings) {
    const over = await db.selectFrom('events').select('seq').where('undoes', '=', seq).execute()
    if (over.length === 0) return false
  }
  return true
}

async function invert(write: Writer, change: Change, seq: number): Promise<void> {
  const { table, id, before, after } = change
  const row = await rowOf(write.trx, table, id)
  if (!row || !isAsLeft(row, after)) {
    throw new AppError('conflict', 'changed-since', {
      event: seq,
      later: await laterEvent(write.trx, change, seq),
    })
  }
  if (before === null) await endUnlessUsed(write, change, seq)
  else if ('ended' in before && before.ended === null) await write.revive(table, id)
  else if ('ended' in before) await write.end(table, { id })
  else await write.update(table, { id }, before as Partial<KeptTables[typeof table]>)
}

async function endUnlessUsed(write: Writer, { table, id }: Change, seq: number): Promise<void> {
  await write.end(table, { id })
  const user = await leansOn(write.trx, table, id)
  if (user) throw new AppError('conflict', 'still-used', { event: seq, by: user })
}

/** A row still equals what the event made of it; the revision counts on and does not matter. */
function isAsLeft(row: Record<string, unknown>, after: Change['after']): boolean {
  return Object.entries(after ?? {}).every(([column, value]) => {
    if (column === 'revision') return true
    if (column === 'ended' && typeof value === 'number') return row.ended !== null
    return row[column] === value
  })
}

async function laterEvent(db: Db, { table, id }: Change, seq: number): Promise<number | null> {
  const later = await db
    .selectFrom('event_touches')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('table_name', '=', table)
    .where('row_id', '=', id)
    .where('seq', '>', seq)
    .executeTakeFirst()
  return later?.seq ?? null
}

/** The newest event of this person that still stands and can be undone: what the key `u` undoes. */
export async function lastOwnEvent(db: Db, person: string): Promise<number | undefined> {
  const rows = await db
    .selectFrom('events')
    .select(['seq', 'act', 'undoes'])
    .where('person', '=', person)
    .where('act', '!=', 'person.add')
    .orderBy('seq', 'desc')
    .limit(500)
    .execute()
  const undone = new Set(rows.flatMap((row) => (row.undoes === null ? [] : [row.undoes])))
  return rows.find((row) => row.undoes === null && !undone.has(row.seq))?.seq
}
