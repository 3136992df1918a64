import type { EvidenceRow } from '../database/finding-tables.ts'
import { named } from '../database/lookup.ts'
import type { LandingRow } from '../database/report-tables.ts'
import type { Db } from '../database/tables.ts'
import { notFound } from '../errors.ts'
import { type Thread, unpackThread } from './thread.ts'

/** The threads that stand, in the order in which they were taken up. */
export async function threads(db: Db): Promise<Thread[]> {
  const rows = await db
    .selectFrom('threads')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute()
  return rows.map(unpackThread)
}

/** The thread with this title (case ignored) or id. @throws {AppError} not-found */
export async function threadNamed(db: Db, name: string): Promise<Thread> {
  return named(await threads(db), (row) => row.title, name) ?? notFound('thread-not-found', { thread: name })
}

/** The evidence of a thread in its order, also what was put aside. */
export async function evidenceOf(db: Db, thread: string): Promise<EvidenceRow[]> {
  return db
    .selectFrom('evidence')
    .selectAll()
    .where('thread', '=', thread)
    .where('ended', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The evidence of every thread, by the id of the thread, as `evidenceOf`. */
export async function evidenceByThread(db: Db): Promise<ReadonlyMap<string, EvidenceRow[]>> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ thread }) => thread)
}

/** @throws {AppError} not-found */
export async function evidenceById(db: Db, id: string): Promise<EvidenceRow> {
  const row = await db
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row ?? notFound('evidence-not-found', { evidence: id })
}

/** Where a thread landed, in the order in which people said so. */
export async function landingsOf(db: Db, thread: string): Promise<LandingRow[]> {
  return db
    .selectFrom('landings')
    .selectAll()
    .where('thread', '=', thread)
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute()
}

/** The candidates that somebody took up, also those of threads that were merged since, with the title they got. */
export async function takenCandidates(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('threads')
    .select(['candidate', 'title'])
    .where((eb) => eb.or([eb('ended', 'is', null), eb('merged_into', 'is not', null)]))
    .execute()
  return new Map(rows.flatMap(({ candidate, title }) => (candidate === null ? [] : [[candidate, title]])))
}

/** Who changed a row last, and when. */
export interface Decider {
  /** Id of a person. */
  readonly person: string
  readonly at: string
}

/** Who decided last on each of these pieces of evidence. */
export async function decidersOf(db: Db, ids: readonly string[]): Promise<Map<string, Decider>> {
  const deciders = new Map<string, Decider>()
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db
      .selectFrom('event_touches')
      .innerJoin('events', 'events.seq', 'event_touches.seq')
      .select(['event_touches.row_id', 'events.person', 'events.at'])
      .where('event_touches.table_name', '=', 'evidence')
      .where('event_touches.row_id', 'in', ids.slice(i, i + 500))
      .orderBy('events.seq')
      .execute()
    for (const { row_id, person, at } of rows) deciders.set(row_id, { person, at })
  }
  return deciders
}
