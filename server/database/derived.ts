import { rmSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { isDamage } from './faults.ts'
import { type Opened, openSqlite } from './sqlite.ts'

/** A computed thing kept by kind and key: a model, a derivation, an evaluation. */
export interface ResultRow {
  kind: string
  key: string
  /** SHA-256 of everything it was computed from. */
  input: string
  /** The head of the log when it was computed. */
  event: number
  at: string
  json: string
}

/** One sentence in the search index; `stems` is indexed, the rest says where it stands. */
export interface IndexedSentenceRow {
  stems: string
  version: string
  sentence: number
}

export interface IndexedVersionRow {
  version: string
}

export interface DerivedTables {
  results: ResultRow
  sentence_index: IndexedSentenceRow
  indexed_versions: IndexedVersionRow
}

export type DerivedDb = Kysely<DerivedTables>

const shape = 1

/** Opens `derived.sqlite`: everything in it can be recomputed, so what is damaged or of another shape is made anew. */
export async function openDerived(file: string): Promise<Opened<DerivedTables>> {
  try {
    return await shaped(openSqlite<DerivedTables>(file))
  } catch (error) {
    if (!isDamage(error)) throw error
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
    return shaped(openSqlite<DerivedTables>(file))
  }
}

async function shaped(opened: Opened<DerivedTables>): Promise<Opened<DerivedTables>> {
  const found = opened.sqlite.pragma('user_version', { simple: true })
  if (found !== shape) {
    await emptyDerived(opened.db)
    opened.sqlite.pragma(`user_version = ${shape}`)
  }
  return opened
}

/**
 * Throws away everything that was computed: it is made anew from what stands.
 * @param erasure the event because of which; what was computed from what stood before it is not kept later either
 */
export async function emptyDerived(derived: DerivedDb, erasure?: number): Promise<void> {
  await derived.transaction().execute(async (trx) => {
    for (const name of ['results', 'sentence_index', 'indexed_versions']) {
      await sql`DROP TABLE IF EXISTS ${sql.table(name)}`.execute(trx)
    }
    for (const statement of statements) await sql.raw(statement).execute(trx)
    if (erasure !== undefined) await keepResult(trx, { ...emptied, input: '', event: erasure, json: '' })
  })
}

const emptied = { kind: 'erasing', key: 'emptied' } as const

/** The event of the erasure because of which everything was thrown away last, or 0. */
export async function emptiedFor(derived: DerivedDb): Promise<number> {
  return (await latestResult(derived, emptied))?.event ?? 0
}

const statements = [
  `CREATE TABLE results (kind TEXT NOT NULL, key TEXT NOT NULL, input TEXT NOT NULL, event INTEGER NOT NULL,
    at TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, key)) STRICT`,
  `CREATE VIRTUAL TABLE sentence_index USING fts5(
    stems, version UNINDEXED, sentence UNINDEXED, tokenize = "unicode61 remove_diacritics 2")`,
  'CREATE TABLE indexed_versions (version TEXT PRIMARY KEY) STRICT',
]

/** A kept result, or undefined when there is none for this input. */
export async function keptResult(
  derived: DerivedDb,
  { kind, key, input }: Pick<ResultRow, 'kind' | 'key' | 'input'>,
): Promise<string | undefined> {
  const row = await derived
    .selectFrom('results')
    .select('json')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('input', '=', input)
    .executeTakeFirst()
  return row?.json
}

/** The newest result of this kind and key, whatever it was computed from. */
export async function latestResult(
  derived: DerivedDb,
  { kind, key }: Pick<ResultRow, 'kind' | 'key'>,
): Promise<ResultRow | undefined> {
  return derived
    .selectFrom('results')
    .selectAll()
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst()
}

/**
 * Keeps a result in the place of the one before; who waits for another program that writes keeps nobody waiting. What was
 * computed from words that were erased meanwhile is not kept.
 */
export async function keepResult(derived: DerivedDb, result: Omit<ResultRow, 'at'>): Promise<void> {
  const row = { ...result, at: new Date().toISOString() }
  if (derived.isTransaction) return putResult(derived, row)
  await derived.transaction().execute((trx) => putResult(trx, row))
}

async function putResult(derived: DerivedDb, row: ResultRow): Promise<void> {
  if (row.event < (await emptiedFor(derived))) return
  await derived
    .insertInto('results')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doUpdateSet(row))
    .execute()
}
