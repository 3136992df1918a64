import { newId } from '../database/ids.ts'
import { named } from '../database/lookup.ts'
import type {
  Db,
  PropositionRow,
  QuotingRule,
  SessionKind,
  SessionRow,
  TableRow,
  Vote,
} from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { inProjectsOrder } from '../language/order.ts'

/** A session with its tables and propositions. */
export interface Session extends SessionRow {
  tables: TableRow[]
  propositions: (Omit<PropositionRow, 'votes'> & { votes: Vote[] })[]
}

/** All sessions by date, those without a date last. */
export async function sessions(db: Db): Promise<Session[]> {
  const rows = await db.selectFrom('sessions').selectAll().where('ended', 'is', null).execute()
  const tables = await db
    .selectFrom('tables')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('position')
    .execute()
  const propositions = await db
    .selectFrom('propositions')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('position')
    .execute()
  return rows.sort(byDate).map((row) => ({
    ...row,
    tables: tables.filter((table) => table.session === row.id),
    propositions: propositions
      .filter((proposition) => proposition.session === row.id)
      .map((proposition) => ({ ...proposition, votes: JSON.parse(proposition.votes) })),
  }))
}

function byDate(a: SessionRow, b: SessionRow): number {
  const left = a.date ?? '9999'
  const right = b.date ?? '9999'
  if (left !== right) return left < right ? -1 : 1
  return inProjectsOrder(a.title, b.title)
}

/** What the sessions that stand are called: light enough for a check at each file of many. */
export async function sessionTitles(db: Db): Promise<Pick<SessionRow, 'id' | 'title'>[]> {
  return db.selectFrom('sessions').select(['id', 'title']).where('ended', 'is', null).execute()
}

/** @throws {AppError} not-found */
export async function sessionNamed(db: Db, title: string): Promise<Session> {
  return (
    named(await sessions(db), (row) => row.title, title) ?? notFound('session-not-found', { session: title })
  )
}

export interface NewSession {
  title: string
  kind?: SessionKind | undefined
  date?: string | null | undefined
  place?: string | null | undefined
  rule?: QuotingRule | undefined
  guest?: string | null | undefined
}

/**
 * Adds a session.
 * @returns its id
 * @throws {AppError} invalid - an empty title, or one that another session has
 */
export async function addSession(write: Writer, session: NewSession): Promise<string> {
  const title = session.title.trim()
  if (title === '') invalid('session-without-title')
  if (named(await sessionTitles(write.trx), (row) => row.title, title))
    invalid('session-exists', { session: title })
  const id = newId()
  await write.insert('sessions', {
    id,
    title,
    kind: session.kind ?? 'anders',
    date: session.date ?? null,
    place: session.place ?? null,
    rule: session.rule ?? 'openbaar',
    guest: session.guest ?? null,
    retain_until: null,
  })
  return id
}

/** The table of a session with this title, made when it is new. */
export async function tableOf(write: Writer, session: string, title: string): Promise<string> {
  return childOf(write, 'tables', { session, title }, {})
}

/** The proposition of a session with this title, made when it is new. */
export async function propositionOf(
  write: Writer,
  session: string,
  title: string,
  votes: readonly Vote[] = [],
): Promise<string> {
  return childOf(write, 'propositions', { session, title }, { votes: JSON.stringify(votes) })
}

async function childOf(
  write: Writer,
  table: 'tables' | 'propositions',
  { session, title }: { session: string; title: string },
  more: { votes?: string },
): Promise<string> {
  const rows = await write.trx
    .selectFrom(table)
    .select(['id', 'title'])
    .where('session', '=', session)
    .where('ended', 'is', null)
    .execute()
  const found = named(rows, (row) => row.title, title)
  if (found) return found.id
  const id = newId()
  const row = { id, session, title: title.trim(), position: rows.length + 1 }
  if (table === 'tables') await write.insert('tables', row)
  else await write.insert('propositions', { ...row, votes: more.votes ?? '[]' })
  return id
}
