import { AppError } from '../errors.ts'
import { chainStart, linkHash } from './chain.ts'
import { newId, sha256 } from './ids.ts'
import { leanedOn, leaningOnEnded } from './leaning.ts'
import { asRefusal } from './refusals.ts'
import { insertMany, RowWriter } from './row-writer.ts'
import type { Db, KeptTables, New } from './tables.ts'

/** Who does what. `act` is noun.verb; `subject` is the id that the log shows it under. */
export interface Act {
  person: string
  act: string
  subject?: string | null
  /** The event that this act undoes. */
  undoes?: number
}

export type TableName = keyof KeptTables
export type Values = Record<string, unknown>

/** One row before and after. Of an update only the columns that changed. */
export interface Change {
  table: TableName
  id: string
  before: Values | null
  after: Values | null
}

export interface Payload {
  changes: Change[]
}

/** Changes rows within one recorded act. Every function that writes takes this, so that acts compose. */
export interface Writer {
  /** The transaction: read through this, never through the database, which would wait for itself. */
  readonly trx: Db
  /** The number that this act gets in the log. */
  readonly event: number
  readonly at: string
  readonly person: string
  insert<T extends TableName>(table: T, ...rows: New<KeptTables[T]>[]): Promise<void>
  /** The same for acts that add as many as there are: a call takes some hundred thousand arguments and no more. */
  insertEach<T extends TableName>(table: T, rows: readonly New<KeptTables[T]>[]): Promise<void>
  /**
   * @throws {AppError} not-found - no such row, or it was ended
   * @throws {AppError} conflict - the row has another revision than the one that was read
   */
  update<T extends TableName>(
    table: T,
    row: { id: string; revision?: number | undefined },
    patch: Partial<New<KeptTables[T]>>,
  ): Promise<void>
  /**
   * Updates many rows at once, by id: for acts that touch thousands.
   * @throws {AppError} not-found as `update`
   */
  updateEach<T extends TableName>(
    table: T,
    patches: ReadonlyMap<string, Partial<New<KeptTables[T]>>>,
  ): Promise<void>
  /** Ends a row. @throws {AppError} not-found | conflict as `update` */
  end(table: TableName, row: { id: string; revision?: number | undefined }): Promise<void>
  /** Ends many rows at once. @throws {AppError} not-found as `update` */
  endEach(table: TableName, ids: readonly string[]): Promise<void>
  /** Lets a row that was ended stand again: only undo does this. */
  revive(table: TableName, id: string): Promise<void>
  /**
   * Leaves other values in a row, standing or not, without a word in the log of what was there: only erasing does
   * this.
   * @throws {AppError} not-found - no such row
   */
  erase(table: TableName, row: { id: string; ends: boolean }, left: Values): Promise<void>
}

export interface Recorded<T> {
  result: T
  /** The event's number in the log, or null when nothing changed. */
  event: number | null
}

const longest = 60_000

/**
 * The one write path: everything in `change` and its event are one transaction.
 * An act that changes nothing leaves no event.
 * @throws {AppError} conflict - something would stand on what was taken away, or another program holds the database
 */
export async function record<T>(
  db: Db,
  act: Act,
  change: (write: Writer) => Promise<T>,
): Promise<Recorded<T>> {
  try {
    return await db.transaction().execute((trx) => recordIn(trx, act, change))
  } catch (error) {
    throw asRefusal(error)
  }
}

async function recordIn<T>(trx: Db, act: Act, change: (write: Writer) => Promise<T>): Promise<Recorded<T>> {
  const head = await headOf(trx)
  const writer = new RowWriter(trx, (head?.seq ?? 0) + 1, act.person)
  const result = await withinTime(change(writer)).finally(() => writer.close())
  if (writer.changes.length === 0) return { result, event: null }
  await checkSupports(trx, writer.changes)
  const json = JSON.stringify({ changes: writer.changes } satisfies Payload)
  const event = {
    seq: writer.event,
    id: newId(),
    at: writer.at,
    person: act.person,
    act: act.act,
    subject: act.subject ?? null,
    payload_hash: sha256(json),
    previous_hash: head?.hash ?? chainStart,
    undoes: act.undoes ?? null,
  }
  await trx
    .insertInto('events')
    .values({ ...event, hash: linkHash(event) })
    .execute()
  await trx.insertInto('payloads').values({ seq: event.seq, json }).execute()
  await insertMany(trx, 'event_touches', writer.touches())
  return { result, event: event.seq }
}

/**
 * Nothing stands on what was taken away, whoever took it away first.
 * @throws {AppError} conflict
 */
async function checkSupports(trx: Db, changes: readonly Change[]): Promise<void> {
  const unsupported = await leaningOnEnded(trx, changes)
  if (unsupported) throw new AppError('conflict', 'support-ended', { ...unsupported.on })
  const used = await leanedOn(
    trx,
    changes.filter(({ after }) => typeof after?.ended === 'number'),
  )
  if (used) throw new AppError('conflict', 'still-leaned-on', { ...used.row })
}

/** The last event of the chain, or undefined in a new project. */
export async function headOf(db: Db): Promise<{ seq: number; hash: string } | undefined> {
  return db.selectFrom('events').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
}

/** A store that uses the database instead of the writer's transaction would wait for ever: say so instead. */
async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('internal', 'write-took-too-long')), longest)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
