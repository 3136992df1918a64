import type { EvidenceRow } from '../database/tables.ts'
import { overlaps } from '../text/span.ts'
import type { Candidate, Evidence } from './candidate.ts'

/** What deriving again shows beside a thread that people keep. It changes nothing by itself. */
export interface Renewal {
  readonly candidate: Candidate
  /** Evidence of the candidate that the thread does not have, and that nobody put aside. */
  readonly fresh: readonly Evidence[]
  /** Evidence that the candidate no longer has, and that nobody kept or put aside by hand. */
  readonly gone: readonly EvidenceRow[]
}

/**
 * Compares a thread with the candidate that it grew from as it is derived now; undefined when it no longer is.
 * @param documentNames names of documents by their id
 */
export function renewal(
  thread: { readonly candidate: string | null },
  rows: readonly EvidenceRow[],
  candidates: readonly Candidate[],
  documentNames: ReadonlyMap<string, string>,
): Renewal | undefined {
  const candidate = candidates.find(({ key }) => key === thread.candidate)
  if (!candidate) return undefined
  const isSame = (row: EvidenceRow, evidence: Evidence) =>
    documentNames.get(row.document) === evidence.document && overlaps(row, evidence)
  return {
    candidate,
    fresh: candidate.evidence.filter((evidence) => !rows.some((row) => isSame(row, evidence))),
    gone: rows.filter(
      (row) => row.state === 'proposed' && !candidate.evidence.some((evidence) => isSame(row, evidence)),
    ),
  }
}
