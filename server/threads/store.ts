import { named } from '../database/lookup.ts'
import type { Db, EvidenceRow } from '../database/tables.ts'
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

/** How many pieces of evidence each thread has that were not put aside. */
export async function evidenceCounts(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('evidence')
    .select((eb) => ['thread', eb.fn.countAll<number>().as('count')])
    .where('ended', 'is', null)
    .where('state', '!=', 'dropped')
    .groupBy('thread')
    .execute()
  return new Map(rows.map((row) => [row.thread, row.count]))
}
