import { sql } from 'kysely'
import { type DerivedDb, emptiedFor } from '../database/derived.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { counting } from '../progress.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import { inTurns, nextTurn } from '../turns.ts'
import { type Query, stemsOf } from './query.ts'

/** The only place that knows SQLite's full-text dialect. */

export interface IndexHit {
  version: string
  /** Which sentence of the version, from 0. */
  sentence: number
}

/** Indexes the latest text of every document that is not indexed yet, and drops what no longer stands. */
export async function bringIndexUpToDate(db: Db, derived: DerivedDb): Promise<void> {
  const event = (await headOf(db))?.seq ?? 0
  const latest = await latestVersions(db)
  const done = new Set(
    (await derived.selectFrom('indexed_versions').select('version').execute()).map((row) => row.version),
  )
  const fresh = [...latest].filter(([version]) => !done.has(version))
  for (const [version, document] of counting('sources', fresh)) {
    await indexVersion(db, derived, { version, document, event })
  }
  for (const version of done) if (!latest.has(version)) await dropVersion(derived, version)
}

async function latestVersions(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('text_versions')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .select(['text_versions.id', 'text_versions.document'])
    .where('documents.ended', 'is', null)
    .where('text_versions.ended', 'is', null)
    .where('documents.role', '=', 'source')
    .orderBy('text_versions.number')
    .execute()
  const byDocument = new Map(rows.map((row) => [row.document, row.id]))
  return new Map([...byDocument].map(([document, version]) => [version, document]))
}

async function indexVersion(
  db: Db,
  derived: DerivedDb,
  { version, document, event }: { version: string; document: string; event: number },
): Promise<void> {
  const source = await sourceText(db, document)
  await nextTurn()
  const stems = await inTurns(stemsIn(source))
  const rows = stems.map((stems, sentence) => ({ stems, version, sentence }))
  await derived.transaction().execute(async (trx) => {
    if (event < (await emptiedFor(trx))) return
    const begun = await trx
      .insertInto('indexed_versions')
      .values({ version })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (begun.numInsertedOrUpdatedRows === 0n) return
    for (let i = 0; i < rows.length; i += 500) {
      await nextTurn()
      await trx
        .insertInto('sentence_index')
        .values(rows.slice(i, i + 500))
        .execute()
    }
  })
}

/** The stems of each sentence. */
function* stemsIn({ text, sentences }: SourceText): Generator<void, string[]> {
  const stems: string[] = []
  for (const { start, end } of sentences) {
    stems.push(stemsOf(text.slice(start, end)).join(' '))
    yield
  }
  return stems
}

async function dropVersion(derived: DerivedDb, version: string): Promise<void> {
  await derived.transaction().execute(async (trx) => {
    await trx.deleteFrom('sentence_index').where('version', '=', version).execute()
    await trx.deleteFrom('indexed_versions').where('version', '=', version).execute()
  })
}

/**
 * Sentences that hold every run of the query: text by text as they were indexed, in each in its own order. That is how
 * the index gives them, so that of a hundred thousand only those before and on the page are read.
 */
export async function hitsOf(
  derived: DerivedDb,
  query: Query,
  { from, most }: { from: number; most: number },
): Promise<IndexHit[]> {
  if (query.runs.length === 0) return []
  const { rows } = await sql<IndexHit>`
    SELECT version, sentence FROM sentence_index WHERE sentence_index MATCH ${matchOf(query)}
    ORDER BY rowid LIMIT ${most} OFFSET ${from}`.execute(derived)
  return rows.map(({ version, sentence }) => ({ version, sentence: Number(sentence) }))
}

/** How many sentences hold every run of the query. */
export async function hitCount(derived: DerivedDb, query: Query): Promise<number> {
  if (query.runs.length === 0) return 0
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM sentence_index WHERE sentence_index MATCH ${matchOf(query)}`.execute(
    derived,
  )
  return rows[0]?.count ?? 0
}

/** The sentences of one text that hold every run of the query, in the order of the text. */
export async function hitsInVersion(
  derived: DerivedDb,
  query: Query,
  { version, most }: { version: string; most: number },
): Promise<number[]> {
  if (query.runs.length === 0) return []
  const { rows } = await sql<{ sentence: string }>`
    SELECT sentence FROM sentence_index WHERE sentence_index MATCH ${matchOf(query)} AND version = ${version}
    ORDER BY CAST(sentence AS INTEGER) LIMIT ${most}`.execute(derived)
  return rows.map(({ sentence }) => Number(sentence))
}

function matchOf({ runs }: Query): string {
  return runs.map((run) => `"${run.join(' ').replaceAll('"', '""')}"`).join(' AND ')
}
