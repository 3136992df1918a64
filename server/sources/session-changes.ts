import { named } from '../database/lookup.ts'
import type { Db, QuotingRule, SessionKind, Vote } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { sessions } from './sessions.ts'

/** A row as a form read it; the revision guards against others. */
export interface RowRead {
  id: string
  revision?: number | undefined
}

/** What people can say about a session. */
export interface SessionFacts {
  title: string
  kind: SessionKind
  date: string | null
  place: string | null
  rule: QuotingRule
  guest: string | null
}

/** @throws {AppError} invalid - an empty title, or one that another session has; not-found | conflict as `update` */
export async function changeSession(write: Writer, row: RowRead, facts: SessionFacts): Promise<void> {
  const title = facts.title.trim()
  if (title === '') invalid('session-without-title')
  const twin = named(await sessions(write.trx), (session) => session.title, title)
  if (twin && twin.id !== row.id) invalid('session-exists', { session: title })
  await write.update('sessions', row, { ...facts, title })
}

/** @throws {AppError} invalid - an empty title, or one that another table of the session has */
export async function renameTable(write: Writer, row: RowRead, title: string): Promise<void> {
  await write.update('tables', row, { title: await freeTitle(write, 'tables', row.id, title) })
}

/** @throws {AppError} invalid - an empty title, or one that another proposition of the session has */
export async function changeProposition(
  write: Writer,
  row: RowRead,
  { title, votes }: { title: string; votes: readonly Vote[] },
): Promise<void> {
  await write.update('propositions', row, {
    title: await freeTitle(write, 'propositions', row.id, title),
    votes: JSON.stringify(votes),
  })
}

async function freeTitle(
  { trx }: Writer,
  table: 'tables' | 'propositions',
  id: string,
  wanted: string,
): Promise<string> {
  const title = wanted.trim()
  if (title === '') invalid(`${table}-without-title`)
  const rows = await trx
    .selectFrom(table)
    .select(['id', 'title'])
    .where('session', '=', (eb) => eb.selectFrom(table).select('session').where('id', '=', id))
    .where('ended', 'is', null)
    .execute()
  const twin = named(rows, (row) => row.title, title)
  if (twin && twin.id !== id) invalid(`${table}-exists`, { title })
  return title
}

/**
 * Takes away a session on which no source stands, with its tables, propositions and list of participants.
 * @throws {AppError} invalid - a source belongs to it
 */
export async function endSession(write: Writer, row: RowRead): Promise<void> {
  await refuseWhileUsed(write.trx, 'session-in-use', row.id)
  await write.end('sessions', row)
  for (const table of ['tables', 'propositions', 'attendances'] as const) {
    const rows = await write.trx
      .selectFrom(table)
      .select('id')
      .where('session', '=', row.id)
      .where('ended', 'is', null)
      .execute()
    for (const { id } of rows) await write.end(table, { id })
  }
}

/** Takes away a table or proposition to which no source belongs. @throws {AppError} invalid - one does */
export async function endPlace(write: Writer, table: 'tables' | 'propositions', row: RowRead): Promise<void> {
  await refuseWhileUsed(write.trx, `${table}-in-use`, row.id)
  await write.end(table, row)
}

/** The parts of standing documents name sessions, tables and propositions by their ids. */
async function refuseWhileUsed(db: Db, key: string, id: string): Promise<void> {
  const used = await db
    .selectFrom('structures')
    .innerJoin('text_versions', 'text_versions.id', 'structures.version')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .select('documents.name')
    .where('documents.ended', 'is', null)
    .where('structures.parts', 'like', `%"${id}"%`)
    .groupBy('documents.id')
    .execute()
  const [first] = used
  if (first) invalid(key, { document: first.name, count: used.length })
}
