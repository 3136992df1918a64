import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { addThread } from './adopting.ts'
import { evidenceOf, threadNamed } from './store.ts'

export interface Split {
  readonly title: string
  /** Ids of the evidence that goes to the new thread. */
  readonly evidence: readonly string[]
}

/**
 * Moves chosen evidence to a new thread, which keeps the codes and scope of the old one and lies beside it. Each piece
 * keeps its voice, role, side and order.
 * @returns the id of the new thread
 * @throws {AppError} invalid - no evidence chosen, all of it, or a title as `addThread`; not-found
 */
export async function splitThread(write: Writer, from: string, split: Split): Promise<string> {
  const thread = await threadNamed(write.trx, from)
  const rows = await evidenceOf(write.trx, thread.id)
  const wanted = new Set(split.evidence)
  const missing = split.evidence.find((id) => !rows.some((row) => row.id === id))
  if (missing !== undefined) notFound('evidence-not-found', { evidence: missing })
  if (wanted.size === 0) invalid('split-nothing')
  const left = rows.filter(({ id, state }) => state !== 'dropped' && !wanted.has(id))
  if (left.length === 0) invalid('split-everything')
  const { codes, scope, parent } = thread
  const made = await addThread(write, { title: split.title, codes, scope, parent })
  const moving = rows.filter(({ id }) => wanted.has(id))
  for (const [i, { id }] of moving.entries()) {
    await write.update('evidence', { id }, { thread: made, position: i + 1 })
  }
  return made
}
