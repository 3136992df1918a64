import type { Insertable, Selectable, Updateable } from 'kysely'
import { AppError } from '../errors.ts'
import { chainStart, linkHash } from './chain.ts'
import { newId, sha256 } from './ids.ts'
import { type Db, type Kept, type KeptTables, keptOutOfEvents, type New } from './tables.ts'

/** Who does what. `act` is noun.verb; `subject` is the id that the log shows it under. */
export interface Act {
  person: string
  act: string
  subject?: string | null
  /** The event that this act undoes. */
  undoes?: number
}

type TableName = keyof KeptTables
type Values = Record<string, unknown>

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
  /**
   * @throws {AppError} not-found - no such row, or it was ended
   * @throws {AppError} conflict - the row has another revision than the one that was read
   */
  update<T extends TableName>(
    table: T,
    row: { id: string; revision?: number | undefined },
    patch: Partial<New<KeptTables[T]>>,
  ): Promise<void>
  /** Ends a row. @throws {AppError} not-found | conflict as `update` */
  end(table: TableName, row: { id: string; revision?: number | undefined }): Promise<void>
  /** Lets a row that was ended stand again: only undo does this. */
  revive(table: TableName, id: string): Promise<void>
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
 */
export async function record<T>(
  db: Db,
  act: Act,
  change: (write: Writer) => Promise<T>,
): Promise<Recorded<T>> {
  return db.transaction().execute(async (trx) => {
    const head = await headOf(trx)
    const writer = new RowWriter(trx, (head?.seq ?? 0) + 1, act.person)
    const result = await withinTime(change(writer))
    if (writer.changes.length === 0) return { result, event: null }
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
  })
}

/** The last event of the chain, or undefined in a new project. */
export async function headOf(db: Db): Promise<{ seq: number; hash: string } | undefined> {
  return db.selectFrom('events').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
}

class RowWriter implements Writer {
  readonly trx: Db
  readonly event: number
  readonly person: string
  readonly at = new Date().toISOString()
  readonly changes: Change[] = []

  constructor(trx: Db, event: number, person: string) {
    this.trx = trx
    this.event = event
    this.person = person
  }

  async insert<T extends TableName>(table: T, ...rows: New<KeptTables[T]>[]): Promise<void> {
    const kept = rows.map((row) => ({ ...row, revision: 1, made: this.event, at: this.at, ended: null }))
    await insertMany(this.trx, table, kept)
    for (const row of kept) this.#note(table, row.id, null, row)
  }

  async update<T extends TableName>(
    table: T,
    { id, revision }: { id: string; revision?: number | undefined },
    patch: Partial<New<KeptTables[T]>>,
  ): Promise<void> {
    await this.#change(table, id, { revision, values: patch })
  }

  async end(
    table: TableName,
    { id, revision }: { id: string; revision?: number | undefined },
  ): Promise<void> {
    await this.#change(table, id, { revision, values: { ended: this.event } })
  }

  async revive(table: TableName, id: string): Promise<void> {
    await this.#change(table, id, { values: { ended: null }, ofEnded: true })
  }

  touches() {
    const seen = new Set<string>()
    return this.changes.flatMap(({ table, id }) => {
      const key = `${table} ${id}`
      if (seen.has(key)) return []
      seen.add(key)
      return [{ seq: this.event, table_name: table, row_id: id }]
    })
  }

  async #change(
    table: TableName,
    id: string,
    wanted: { revision?: number | undefined; values: Values; ofEnded?: boolean },
  ): Promise<void> {
    const row = await rowOf(this.trx, table, id)
    if (!row || (row.ended !== null) !== (wanted.ofEnded ?? false)) {
      throw new AppError('not-found', 'row-not-found', { table, id })
    }
    if (wanted.revision !== undefined && wanted.revision !== row.revision) {
      throw new AppError(
        'conflict',
        'changed-meanwhile',
        { table, id },
        { theirs: row, yours: wanted.values },
      )
    }
    const changed = Object.entries(wanted.values).filter(([column, value]) => row[column] !== value)
    if (changed.length === 0) return
    const after = Object.fromEntries(changed)
    const before = Object.fromEntries(changed.map(([column]) => [column, row[column]]))
    await setRow(this.trx, table, id, { ...after, revision: row.revision + 1 })
    this.#note(table, id, before, after)
  }

  #note(table: TableName, id: string, before: Values | null, after: Values | null): void {
    this.changes.push({ table, id, before: public_(table, before), after: public_(table, after) })
  }
}

function public_(table: TableName, values: Values | null): Values | null {
  const hidden = keptOutOfEvents[table]
  if (!values || !hidden) return values
  return Object.fromEntries(Object.entries(values).filter(([column]) => !hidden.includes(column)))
}

/** Reads a row of any kept table, ended or not. */
export async function rowOf(db: Db, table: TableName, id: string): Promise<(Kept & Values) | undefined> {
  const row: unknown = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()
  return row as (Kept & Values) | undefined
}

async function setRow(trx: Db, table: TableName, id: string, values: Values): Promise<void> {
  await trx
    .updateTable(table)
    .set(values as Updateable<KeptTables[TableName]>)
    .where('id', '=', id)
    .execute()
}

/** SQLite binds at most 32,766 values in one statement; 400 rows of our widest table stay well below. */
async function insertMany(
  trx: Db,
  table: TableName | 'event_touches',
  rows: readonly object[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += 400) {
    const batch = rows.slice(i, i + 400) as Insertable<Selectable<KeptTables[TableName]>>[]
    await trx.insertInto(table).values(batch).execute()
  }
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
