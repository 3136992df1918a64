import { checkedAnchor } from '../codings/coding.ts'
import { newId } from '../database/ids.ts'
import type { EvidenceRole, ThreadStatus } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { voiceAt } from '../sources/source.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import { freeTitle } from './adopting.ts'
import { evidenceById, evidenceOf, threadNamed } from './store.ts'
import { type CounterSearch, checkStep, maySupport, type ThreadText } from './thread.ts'

/** A row as somebody saw it: another revision means that somebody else changed it meanwhile. */
export interface Seen {
  readonly id: string
  readonly revision?: number | undefined
}

/** Writes title, claim, tension, question or scope. @throws {AppError} invalid | not-found | conflict */
export async function changeThread(write: Writer, thread: Seen, patch: Partial<ThreadText>): Promise<void> {
  const text = Object.fromEntries(
    Object.entries(patch).map(([field, words]) => [field, words.normalize('NFC').trim()]),
  )
  if (patch.title !== undefined) text.title = await freeTitle(write, patch.title, thread.id)
  await write.update('threads', thread, text)
}

/** @throws {AppError} invalid - a step too far, or without claim or evidence; not-found | conflict */
export async function setStatus(write: Writer, thread: Seen, status: ThreadStatus): Promise<void> {
  const standing = await threadNamed(write.trx, thread.id)
  const evidence = (await evidenceOf(write.trx, thread.id)).filter(({ state }) => state !== 'dropped')
  checkStep(standing, status, evidence.length)
  await write.update('threads', thread, { status })
}

/** Takes a thread away with its evidence; undo brings both back. @throws {AppError} not-found | conflict */
export async function endThread(write: Writer, thread: Seen): Promise<void> {
  for (const { id } of await evidenceOf(write.trx, thread.id)) await write.end('evidence', { id })
  await write.end('threads', thread)
}

export interface NewEvidence extends Span {
  readonly thread: string
  readonly version: string
  readonly role: EvidenceRole
}

/**
 * Adds words to a thread, for or against. Words that are there already change nothing but are kept.
 * @returns the id of the evidence
 * @throws {AppError} invalid - a span that cannot be stored, or words that nobody said at a table; not-found
 */
export async function addEvidence(write: Writer, wanted: NewEvidence): Promise<string> {
  await threadNamed(write.trx, wanted.thread)
  const source = await sourceTextOfVersion(write.trx, wanted.version)
  if (source.document.ended !== null) notFound('document-not-found', { document: source.document.name })
  const { start, end, exact } = checkedAnchor(source.text, wanted)
  const voice = voiceAt(source.blocks, start)
  if (!maySupport(voice)) invalid('evidence-not-said', { document: source.document.name })
  const rows = await evidenceOf(write.trx, wanted.thread)
  const twin = rows.find((row) => row.version === wanted.version && row.start === start && row.end === end)
  if (twin) {
    await write.update('evidence', { id: twin.id }, { state: 'kept', role: wanted.role, reason: null })
    return twin.id
  }
  const id = newId()
  const position = Math.max(0, ...rows.map((row) => row.position)) + 1
  await write.insert('evidence', {
    ...{
      id,
      thread: wanted.thread,
      document: source.document.id,
      version: wanted.version,
      start,
      end,
      exact,
    },
    ...{ voice, role: wanted.role, position, state: 'kept', reason: null, side: null },
  })
  return id
}

/** A person says that this belongs to the thread. @throws {AppError} not-found | conflict */
export async function keepEvidence(write: Writer, evidence: Seen): Promise<void> {
  await write.update('evidence', evidence, { state: 'kept', reason: null })
}

/** Puts evidence aside; it stays to be seen, with the reason. @throws {AppError} invalid - no reason; not-found | conflict */
export async function dropEvidence(write: Writer, evidence: Seen, reason: string): Promise<void> {
  const words = reason.normalize('NFC').trim()
  if (words === '') invalid('reason-missing')
  await write.update('evidence', evidence, { state: 'dropped', reason: words })
}

/** Says whether it supports, qualifies or contradicts; that is keeping it too. @throws {AppError} not-found | conflict */
export async function setRole(write: Writer, evidence: Seen, role: EvidenceRole): Promise<void> {
  await write.update('evidence', evidence, { role, state: 'kept', reason: null })
}

/** Puts a piece of evidence before another of its thread, or last. @throws {AppError} not-found | conflict */
export async function moveEvidence(write: Writer, evidence: Seen, before: string | null): Promise<void> {
  const moved = await evidenceById(write.trx, evidence.id)
  const rest = (await evidenceOf(write.trx, moved.thread)).filter(({ id }) => id !== moved.id)
  const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before)
  if (at < 0) notFound('evidence-not-found', { evidence: before })
  const ordered = rest.toSpliced(at, 0, moved)
  for (const [i, { id, position }] of ordered.entries()) {
    const seen = id === moved.id ? evidence : { id }
    if (position !== i + 1) await write.update('evidence', seen, { position: i + 1 })
  }
}

/** Records that somebody looked for voices against, how, and over how much. @throws {AppError} invalid | not-found | conflict */
export async function recordCounterSearch(
  write: Writer,
  thread: Seen,
  search: Omit<CounterSearch, 'person' | 'at'>,
): Promise<void> {
  const how = search.how.normalize('NFC').trim()
  if (how === '') invalid('how-missing')
  const kept: CounterSearch = { ...search, how, person: write.person, at: write.at }
  await write.update('threads', thread, { counter_search: JSON.stringify(kept) })
}
