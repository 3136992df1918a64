import type { EvidenceRole, EvidenceRow, ThreadStatus } from '../database/finding-tables.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { standingDocuments } from '../sources/standing.ts'
import { freeTitle } from './adopting.ts'
import { evidenceById, evidenceOf, landingsOf, threadNamed, threads } from './store.ts'
import { type CounterSearch, checkStep, type ThreadText } from './thread.ts'

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

/**
 * @throws {AppError} invalid - a step too far, without claim or evidence, or to publish while a text was corrected within
 * the words of evidence; not-found | conflict
 */
export async function setStatus(write: Writer, thread: Seen, status: ThreadStatus): Promise<void> {
  const standing = await threadNamed(write.trx, thread.id)
  const evidence = (await evidenceOf(write.trx, thread.id)).filter(({ state }) => state !== 'dropped')
  checkStep(standing, status, evidence.length)
  if (status === 'gepubliceerd') await mustStandInLatest(write.trx, evidence)
  await write.update('threads', thread, { status })
}

/** Evidence that stayed at an older text has words that a correction touched: a person looks at it first. */
async function mustStandInLatest(db: Db, evidence: readonly EvidenceRow[]): Promise<void> {
  const documents = new Map((await standingDocuments(db)).map((one) => [one.id, one]))
  const corrected = evidence.filter(({ document, version }) => {
    const latest = documents.get(document)
    return latest !== undefined && latest.version !== version
  })
  if (corrected.length === 0) return
  const names = new Set(corrected.map(({ document }) => documents.get(document)?.name ?? ''))
  invalid('evidence-corrected', { count: corrected.length, documents: [...names].join(', ') })
}

/**
 * Takes a thread away with its evidence and landings; undo brings them back. Threads under it come to lie where it lay.
 * @throws {AppError} not-found | conflict
 */
export async function endThread(write: Writer, thread: Seen): Promise<void> {
  const { id: own, parent } = await threadNamed(write.trx, thread.id)
  for (const { id, parent: above } of await threads(write.trx)) {
    if (above === own) await write.update('threads', { id }, { parent })
  }
  for (const { id } of await evidenceOf(write.trx, own)) await write.end('evidence', { id })
  for (const { id } of await landingsOf(write.trx, own)) await write.end('landings', { id })
  await write.end('threads', thread)
}

/** Puts evidence aside; it stays to be seen, with the reason. @throws {AppError} invalid - no reason; not-found | conflict */
export async function dropEvidence(write: Writer, evidence: Seen, reason: string): Promise<void> {
  const words = reason.normalize('NFC').trim()
  if (words === '') invalid('reason-missing')
  await write.update('evidence', evidence, { state: 'dropped', reason: words })
}

/** Says whether it supports, qualifies or contradicts: that it belongs to the thread too, also when it was put aside. @throws {AppError} not-found | conflict */
export async function setRole(write: Writer, evidence: Seen, role: EvidenceRole): Promise<void> {
  await write.update('evidence', evidence, { role, state: 'kept', reason: null })
}

/** Says for which side of the thread's tension it speaks; null for neither. @throws {AppError} not-found | conflict */
export async function setSide(write: Writer, evidence: Seen, side: EvidenceRow['side']): Promise<void> {
  await write.update('evidence', evidence, { side })
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
