import type { EvidenceRow } from '../database/finding-tables.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import type { Seen } from './changing.ts'
import { liesUnder } from './nesting.ts'
import { evidenceOf, threadNamed, threads } from './store.ts'
import { type Thread, unpackThread } from './thread.ts'

/**
 * Merges a thread into another: its evidence, memos, landings, threads under it, and the quotes made from it go along;
 * codes and words are those of both, and what the other had not written is filled in. Of evidence that both have, a
 * person's decision goes before a proposal. What was agreed on or published is under discussion again. The merged
 * thread ends and remembers into which.
 * @throws {AppError} invalid - into itself; not-found | conflict
 */
export async function mergeThreads(write: Writer, from: Seen, into: string): Promise<void> {
  const gone = await threadNamed(write.trx, from.id)
  const stays = await threadNamed(write.trx, into)
  if (gone.id === stays.id) invalid('thread-into-itself', { thread: gone.title })
  await write.update('threads', from, { merged_into: stays.id })
  await moveEvidence(write, gone.id, stays.id)
  await moveChildren(write, gone, stays)
  await moveWhatHangsOnIt(write, gone.id, stays.id)
  await write.update('threads', { id: stays.id }, wordsOfBoth(stays, gone))
  await write.end('threads', { id: gone.id })
}

/** Follows merges from a thread that is no more to the one that stands; undefined when it was simply taken away. */
export async function mergedInto(db: Db, thread: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('threads')
    .select(['merged_into', 'ended'])
    .where('id', '=', thread)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.ended === null) return thread
  return row.merged_into === null ? undefined : mergedInto(db, row.merged_into)
}

/** The threads that were merged into this one, as they were then. */
export async function mergedFrom(db: Db, thread: string): Promise<Thread[]> {
  const rows = await db
    .selectFrom('threads')
    .selectAll()
    .where('merged_into', '=', thread)
    .where('ended', 'is not', null)
    .orderBy('ended')
    .execute()
  return rows.map(unpackThread)
}

async function moveEvidence(write: Writer, from: string, into: string): Promise<void> {
  const standing = await evidenceOf(write.trx, into)
  const place = ({ version, start, end }: EvidenceRow) => `${version} ${start} ${end}`
  const known = new Map(standing.map((row) => [place(row), row]))
  let position = Math.max(0, ...standing.map((row) => row.position))
  for (const row of await evidenceOf(write.trx, from)) {
    const twin = known.get(place(row))
    if (!twin) {
      await write.update('evidence', { id: row.id }, { thread: into, position: ++position })
      continue
    }
    if (twin.state === 'proposed' && row.state !== 'proposed') {
      const { state, role, reason, side } = row
      await write.update('evidence', { id: twin.id }, { state, role, reason, side: side ?? twin.side })
    }
    await write.end('evidence', { id: row.id })
  }
}

/** What lay under the thread comes to lie under the other; when the other lay under it, that one takes its place. */
async function moveChildren(write: Writer, gone: Thread, stays: Thread): Promise<void> {
  const standing = await threads(write.trx)
  const isBelow = liesUnder(standing, stays.id, gone.id)
  if (isBelow) await write.update('threads', { id: stays.id }, { parent: gone.parent })
  for (const { id, parent } of standing) {
    if (parent === gone.id && id !== stays.id) await write.update('threads', { id }, { parent: stays.id })
  }
}

async function moveWhatHangsOnIt(write: Writer, from: string, into: string): Promise<void> {
  const own = { trx: write.trx, thread: from }
  for (const id of await idsIn(own, 'landings')) await write.update('landings', { id }, { thread: into })
  for (const id of await idsIn(own, 'quotes')) await write.update('quotes', { id }, { thread: into })
  for (const id of await idsIn(own, 'quote_sets')) await write.update('quote_sets', { id }, { thread: into })
  const memos = await write.trx
    .selectFrom('memos')
    .select('id')
    .where('subject_kind', '=', 'thread')
    .where('subject', '=', from)
    .where('ended', 'is', null)
    .execute()
  for (const { id } of memos) await write.update('memos', { id }, { subject: into })
}

async function idsIn(
  { trx, thread }: { trx: Db; thread: string },
  table: 'landings' | 'quotes' | 'quote_sets',
): Promise<string[]> {
  const rows = await trx
    .selectFrom(table)
    .select('id')
    .where('thread', '=', thread)
    .where('ended', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

const textFields = ['claim', 'tension_this', 'tension_that', 'question', 'scope'] as const

function wordsOfBoth(stays: Thread, gone: Thread) {
  const both = (a: readonly string[], b: readonly string[]) => JSON.stringify([...new Set([...a, ...b])])
  const text = Object.fromEntries(textFields.map((field) => [field, stays[field] || gone[field]]))
  const isSettled = stays.status === 'akkoord' || stays.status === 'gepubliceerd'
  return {
    ...text,
    codes: both(stays.codes, gone.codes),
    terms: both(stays.terms, gone.terms),
    status: isSettled ? ('in-bespreking' as const) : stays.status,
  }
}
