import type { EvidenceRow, ThreadStatus } from '../database/finding-tables.ts'
import { partAt } from '../sources/source.ts'
import type { StandingDocument } from '../sources/standing.ts'
import type { Thread } from '../threads/thread.ts'

/** A thread as the start page lists it. */
export interface ThreadLine {
  readonly id: string
  readonly title: string
  readonly status: ThreadStatus
  /** Tables at which somebody said it. */
  readonly tables: number
  /** Tables of which somebody read something, those at which it was said included: what nobody read is not nought. */
  readonly ofTables: number
  /** Voices against that were kept, or null when nobody looked for them. */
  readonly against: number | null
}

/**
 * Where each thread runs, by the evidence that was not dropped.
 * @param read ids of the documents that somebody read
 */
export function threadLines(
  threads: readonly Pick<Thread, 'id' | 'title' | 'status' | 'counterSearch'>[],
  evidence: readonly EvidenceRow[],
  documents: readonly Pick<StandingDocument, 'id' | 'parts'>[],
  read: ReadonlySet<string>,
): ThreadLine[] {
  const partsOf = new Map(documents.map(({ id, parts }) => [id, parts]))
  const readTables = documents
    .filter(({ id }) => read.has(id))
    .flatMap(({ parts }) => parts.flatMap(({ table }) => table ?? []))
  return threads.map(({ id, title, status, counterSearch }) => {
    const own = evidence.filter((row) => row.thread === id && row.state !== 'dropped')
    const tables = new Set(
      own
        .filter(({ role }) => role === 'supports')
        .flatMap(({ document, start }) => partAt(partsOf.get(document) ?? [], start)?.table ?? []),
    )
    const against = own.filter(({ role }) => role === 'contradicts').length
    const wasSought = counterSearch !== null || against > 0
    const ofTables = new Set([...readTables, ...tables]).size
    return { id, title, status, tables: tables.size, ofTables, against: wasSought ? against : null }
  })
}
