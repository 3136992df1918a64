import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import type { Seen } from './changing.ts'
import { threads } from './store.ts'

/** As much of a thread as its place among the others asks. */
export interface Nestable {
  readonly id: string
  readonly parent: string | null
}

/** A thread with how deep it lies under others. */
export interface Nested<T> {
  readonly thread: T
  readonly depth: number
}

/** Threads in their order, each directly followed by those under it. One whose parent is not there stands on top. */
export function nested<T extends Nestable>(list: readonly T[]): Nested<T>[] {
  const known = new Set(list.map(({ id }) => id))
  const under = Map.groupBy(list, ({ parent }) => (parent !== null && known.has(parent) ? parent : null))
  const placed: Nested<T>[] = []
  const place = (parent: string | null, depth: number) => {
    for (const thread of under.get(parent) ?? []) {
      placed.push({ thread, depth })
      place(thread.id, depth + 1)
    }
  }
  place(null, 0)
  return placed
}

/** The threads that one may be nested under: not itself, and none that lies under it. */
export function possibleParents<T extends Nestable>(list: readonly T[], thread: string): T[] {
  return list.filter(({ id }) => id !== thread && !liesUnder(list, id, thread))
}

/** Whether a thread lies under another, however deep. */
export function liesUnder(list: readonly Nestable[], thread: string, above: string): boolean {
  const parents = new Map(list.map(({ id, parent }) => [id, parent]))
  const seen = new Set<string>()
  for (let at = parents.get(thread); at && !seen.has(at); at = parents.get(at)) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}

/**
 * Nests a thread under another, or takes it out again with null. Each keeps its own evidence and counts.
 * @throws {AppError} invalid - under itself or under one that lies under it; not-found | conflict
 */
export async function nestThread(write: Writer, thread: Seen, parent: string | null): Promise<void> {
  const standing = await threads(write.trx)
  if (parent !== null) {
    const above = standing.find(({ id }) => id === parent) ?? notFound('thread-not-found', { thread: parent })
    if (!possibleParents(standing, thread.id).some(({ id }) => id === parent)) {
      invalid('thread-under-itself', { thread: above.title })
    }
  }
  await write.update('threads', thread, { parent })
}
