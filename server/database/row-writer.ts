import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { AppError } from '../errors.ts'
import { among } from './among.ts'
import { type Db, type Kept, type KeptTables, keptOutOfEvents, type New } from './tables.ts'
import type { Change, TableName, Values, Writer } from './write.ts'

/**
 * Changes rows and notes each change, until it is closed: an act that was given up or forgot to wait for something
 * must not write outside its transaction.
 */
export class RowWriter implements Writer {
  readonly #trx: Db
  #isClosed = false
  readonly event: number
  readonly person: string
  readonly at = new Date().toISOString()
  readonly changes: Change[] = []

  constructor(trx: Db, event: number, person: string) {
    this.#trx = trx
    this.event = event
    this.person = person
  }

  get trx(): Db {
    if (this.#isClosed) throw new Error('this act is over: nothing more is written or read in it')
    return this.#trx
  }

  close(): void {
    this.#isClosed = true
  }

  async insert<T extends TableName>(table: T, ...rows: New<KeptTables[T]>[]): Promise<void> {
    await this.insertEach(table, rows)
  }

  async insertEach<T extends TableName>(table: T, rows: readonly New<KeptTables[T]>[]): Promise<void> {
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

  async updateEach<T extends TableName>(
    table: T,
    patches: ReadonlyMap<string, Partial<New<KeptTables[T]>>>,
  ): Promise<void> {
    await this.#changeEach(table, patches)
  }

  async endEach(table: TableName, ids: readonly string[]): Promise<void> {
    await this.#changeEach(table, new Map(ids.map((id) => [id, { ended: this.event }])))
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

  async erase(table: TableName, { id, ends }: { id: string; ends: boolean }, left: Values): Promise<void> {
    const row = await rowOf(this.trx, table, id)
    if (!row) throw new AppError('not-found', 'row-not-found', { table, id })
    const ended = ends && row.ended === null ? { ended: this.event } : {}
    const after = { ...left, ...ended }
    await setRow(this.trx, table, id, { ...after, revision: row.revision + 1 })
    this.#note(table, id, ends ? { ended: row.ended } : {}, after)
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
    const { before, after } = difference(row, wanted.values)
    if (Object.keys(after).length === 0) return
    await setRow(this.trx, table, id, { ...after, revision: row.revision + 1 })
    this.#note(table, id, before, after)
  }

  async #changeEach(table: TableName, patches: ReadonlyMap<string, Values>): Promise<void> {
    const rows = await rowsOf(this.trx, table, [...patches.keys()])
    const changed: Changed[] = []
    for (const [id, values] of patches) {
      const row = rows.get(id)
      if (!row || row.ended !== null) throw new AppError('not-found', 'row-not-found', { table, id })
      const { before, after } = difference(row, values)
      if (Object.keys(after).length === 0) continue
      changed.push({ id, after: { ...after, revision: row.revision + 1 } })
      this.#note(table, id, before, after)
    }
    await setRows(this.trx, table, changed)
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

/** Of what is wanted only the columns that the row says otherwise, before and after. */
function difference(row: Values, wanted: Values): { before: Values; after: Values } {
  const changed = Object.entries(wanted).filter(([column, value]) => row[column] !== value)
  return {
    before: Object.fromEntries(changed.map(([column]) => [column, row[column]])),
    after: Object.fromEntries(changed),
  }
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

/** Reads many rows of any kept table by their ids, ended or not. */
export async function rowsOf(
  db: Db,
  table: TableName,
  ids: readonly string[],
): Promise<Map<string, Kept & Values>> {
  const { rows } = await sql<Kept & Values>`
    SELECT * FROM ${sql.table(table)} WHERE id IN ${among(ids)}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

interface Changed {
  readonly id: string
  readonly after: Values
}

/** Rows that change in the same columns are one statement; their values travel as one JSON. */
async function setRows(trx: Db, table: TableName, changed: readonly Changed[]): Promise<void> {
  for (const rows of Map.groupBy(changed, ({ after }) => Object.keys(after).join(' ')).values()) {
    const columns = Object.keys(rows[0]?.after ?? {})
    const values = JSON.stringify(
      rows.map(({ id, after }) => [id, ...columns.map((column) => after[column])]),
    )
    const set = columns.map((column, i) => sql`${sql.ref(column)} = row.value ->> ${`$[${i + 1}]`}`)
    await sql`UPDATE ${sql.table(table)} SET ${sql.join(set)}
      FROM json_each(${values}) AS row WHERE ${sql.ref(`${table}.id`)} = row.value ->> '$[0]'`.execute(trx)
  }
}

/** SQLite binds at most 32,766 values in one statement; 400 rows of our widest table stay well below. */
export async function insertMany(
  trx: Db,
  table: TableName | 'event_touches',
  rows: readonly object[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += 400) {
    const batch = rows.slice(i, i + 400) as Insertable<Selectable<KeptTables[TableName]>>[]
    await trx.insertInto(table).values(batch).execute()
  }
}
