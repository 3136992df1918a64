import { carryComeBack, settleOrphans } from '../codings/come-back.ts'
import type { RowName } from '../database/leaning.ts'
import { rowsOf } from '../database/row-writer.ts'
import type { Db, KeptTables } from '../database/tables.ts'
import { type Change, type Payload, type Recorded, record, type Writer } from '../database/write.ts'
import { AppError, notFound } from '../errors.ts'
import { countingTo, keeping } from '../progress.ts'
import { mustStayReports } from './audited-reports.ts'
import { mustKeepClosed } from './closed-quotations.ts'
import { isInClosedRound } from './closed-rounds.ts'
import { obstacleTo } from './obstacles.ts'
import { undoneBy } from './standing.ts'
import { twinOfRow } from './twins.ts'
import { isUnsaid } from './unsaid.ts'

/**
 * Writes the inverse of an event as an event of its own.
 * @throws {AppError} not-found - no such event
 * @throws {AppError} invalid - somebody came to work: people stay in the log; it erased something; or it changed a
 *   name that no event holds
 * @throws {AppError} forbidden - it was in a round of the rapporttoets that is closed
 * @throws {AppError} conflict - words of it were erased, it was undone already, a row it touched was changed since, or what stands now leaves
 * no place for what stood then; `details.later` names the event that is in the way. A quotation of a rapporttoets
 * that somebody closed keeps what was found of it
 */
export async function undo(db: Db, person: string, seq: number): Promise<Recorded<void>> {
  const event = await db.selectFrom('events').selectAll().where('seq', '=', seq).executeTakeFirst()
  const stored = await db.selectFrom('payloads').selectAll().where('seq', '=', seq).executeTakeFirst()
  if (!event || !stored) return notFound('event-not-found', { event: seq })
  if (event.act === 'person.add') throw new AppError('invalid', 'people-stay', { event: seq })
  if (event.act === erasing) throw new AppError('invalid', 'erased-for-good', { event: seq })
  if (stored.erased_by !== null) wasErased(seq, stored.erased_by)
  const { changes }: Payload = JSON.parse(stored.json)
  if (changes.some(isUnsaid)) throw new AppError('invalid', 'name-not-in-log', { event: seq })
  const act = { person, act: 'event.undo', subject: event.subject, undoes: seq }
  const takeBack = async (write: Writer) => {
    const later = (await undoneBy(write.trx, seq)).get(seq)
    if (later !== undefined) throw new AppError('conflict', 'already-undone', { event: seq, later })
    await mustNotBeErased(write.trx, seq)
    if (await isInClosedRound(write.trx, changes)) throw new AppError('forbidden', 'audit-closed')
    const oneDone = countingTo('rows', changes.length)
    for (const alike of inTurn(changes)) {
      await invert(write, alike, seq)
      for (const _ of alike) oneDone()
    }
    const obstacle = await obstacleTo(write.trx, seq, changes)
    if (obstacle) await refuse(write.trx, seq, obstacle)
    await mustStayReports(write.trx, changes)
    await carryComeBack(write, idsOf(changes, 'codings'))
    await settleOrphans(write, idsOf(changes, 'text_versions'))
    await mustKeepClosed(write.trx, seq, changes)
  }
  return keeping((sealed) => record(db, act, (write) => takeBack(write).then(sealed)))
}

/** More rows than these take longer to take back than others should wait. */
const many = 300

/** Whether an act touched so much that it is taken back beside the server. */
export async function touchesMuch(db: Db, seq: number): Promise<boolean> {
  const beyond = db.selectFrom('event_touches').select('seq').where('seq', '=', seq).offset(many).limit(1)
  return (await beyond.executeTakeFirst()) !== undefined
}

const erasing = 'erasure.add'

const idsOf = (changes: readonly Change[], wanted: Change['table']) =>
  changes.filter(({ table }) => table === wanted).map(({ id }) => id)

/** Nothing of a row that lost its words comes back. @throws {AppError} conflict - `event-erased` */
async function mustNotBeErased(db: Db, seq: number): Promise<void> {
  const erasure = await db
    .selectFrom('event_touches as mine')
    .innerJoin('event_touches as theirs', (join) =>
      join
        .onRef('theirs.table_name', '=', 'mine.table_name')
        .onRef('theirs.row_id', '=', 'mine.row_id')
        .onRef('theirs.seq', '>', 'mine.seq'),
    )
    .innerJoin('events', 'events.seq', 'theirs.seq')
    .select('events.seq')
    .where('mine.seq', '=', seq)
    .where('events.act', '=', erasing)
    .executeTakeFirst()
  if (erasure) wasErased(seq, erasure.seq)
}

const wasErased = (event: number, later: number): never => {
  throw new AppError('conflict', 'event-erased', { event, later })
}

/** One change, or more that are undone in the same way. */
type Alike = [Change, ...Change[]]

/** Changes from the last to the first; of rows that came into being one after the other, some hundreds together. */
function inTurn(changes: readonly Change[]): Alike[] {
  const turns: Alike[] = []
  for (const change of changes.toReversed()) {
    const last = turns.at(-1)
    const isAlike = last?.[0].table === change.table && isNew(last[0]) && isNew(change)
    if (isAlike && last.length < atOnce) last.push(change)
    else turns.push([change])
  }
  return turns
}

const isNew = ({ before }: Change) => before === null
const atOnce = 200

async function invert(write: Writer, alike: Alike, seq: number): Promise<void> {
  const [{ table, id, before }] = alike
  const ids = alike.map((change) => change.id)
  const rows = await rowsOf(write.trx, table, ids)
  const other = alike.find((change) => !isAsLeft(rows.get(change.id), change.after))
  if (other) return refuse(write.trx, seq, { key: 'changed-since', cause: other })
  if (before === null) return write.endEach(table, ids)
  if (!('ended' in before) || before.ended === null) {
    const twin = await twinOfRow(write.trx, { table, id }, before)
    if (twin) return refuse(write.trx, seq, { key: 'in-the-way', cause: twin })
  }
  if (!('ended' in before)) await write.update(table, { id }, before as Partial<KeptTables[typeof table]>)
  else if (before.ended === null) await write.revive(table, id)
  else await write.end(table, { id })
}

/** A row still equals what the event made of it; the revision counts on and does not matter. */
function isAsLeft(row: Record<string, unknown> | undefined, after: Change['after']): boolean {
  if (!row) return false
  if (row.ended !== null && !(after && 'ended' in after)) return false
  return Object.entries(after ?? {}).every(([column, value]) => {
    if (column === 'revision') return true
    if (column === 'ended' && typeof value === 'number') return row.ended !== null
    return row[column] === value
  })
}

/** Refuses, naming the last event but this one that touched what is in the way. */
async function refuse(
  db: Db,
  event: number,
  { key, cause }: { key: string; cause: RowName },
): Promise<never> {
  const touched = await db
    .selectFrom('event_touches')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('table_name', '=', cause.table)
    .where('row_id', '=', cause.id)
    .where('seq', '!=', event)
    .executeTakeFirst()
  throw new AppError('conflict', key, { event, later: touched?.seq ?? null })
}
