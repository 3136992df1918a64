import type { EvidenceRow } from '../database/finding-tables.ts'
import { overlaps } from '../text/span.ts'
import type { Candidate, Derivation, Evidence } from './candidate.ts'
import { becauseOf, type GoneBecause } from './changes.ts'
import type { Gathered } from './gathering.ts'

/** Evidence that the candidate has now and the thread has not. */
export interface Fresh {
  readonly evidence: Evidence
  /** In a source that the thread has nothing of yet; coded with its codes; in its words; or beside it, against it. */
  readonly why: 'new-source' | 'coded' | 'words' | 'against'
}

/** Evidence of the thread that nobody decided on and that the candidate no longer has. */
export interface FellAway {
  readonly row: EvidenceRow
  /** Its source has another text; no coding of the thread's codes lies on it; or it no longer fits with the rest. */
  readonly why: 'source-changed' | 'no-coding' | 'no-fit'
}

/** What deriving again shows beside a thread that people keep. It changes nothing by itself. */
export interface Renewal {
  /** Null when the thread's candidate is no longer derived. */
  readonly candidate: Candidate | null
  readonly because: GoneBecause | null
  readonly fresh: readonly Fresh[]
  readonly gone: readonly FellAway[]
}

/** A thread as far as renewing it asks. */
export interface Renewable {
  readonly candidate: string | null
  /** Names of its codes. */
  readonly codes: readonly string[]
}

/**
 * Compares a thread with the candidate that it grew from as it is derived now; undefined for a thread that people
 * began themselves. What somebody kept or put aside is neither fresh nor gone.
 */
export function renewal(
  thread: Renewable,
  rows: readonly EvidenceRow[],
  derivation: Pick<Derivation, 'candidates' | 'passed'>,
  gathered: Gathered,
): Renewal | undefined {
  const { candidate: key, codes } = thread
  if (key === null) return undefined
  const candidate = derivation.candidates.find((each) => each.key === key)
  if (!candidate) {
    const because = becauseOf(key, codes, derivation, gathered.material.codes)
    return { candidate: null, because, fresh: [], gone: [] }
  }
  const { documentNames } = gathered
  const byName = Map.groupBy(rows, ({ document }) => documentNames.get(document))
  const byDocument = Map.groupBy(candidate.evidence, ({ document }) => document)
  const isKnown = (each: Evidence) => (byName.get(each.document) ?? []).some((row) => overlaps(row, each))
  const isHad = (row: EvidenceRow) =>
    (byDocument.get(documentNames.get(row.document) ?? '') ?? []).some((each) => overlaps(row, each))
  return {
    candidate,
    because: null,
    fresh: candidate.evidence
      .filter((each) => !isKnown(each))
      .map((evidence) => ({ evidence, why: whyFresh(evidence, byName.has(evidence.document), codes) })),
    gone: rows
      .filter((row) => row.state === 'proposed' && !isHad(row))
      .map((row) => ({ row, why: whyGone(row, codes, gathered) })),
  }
}

function whyFresh({ role }: Evidence, isKnownSource: boolean, codes: readonly string[]): Fresh['why'] {
  if (!isKnownSource) return 'new-source'
  if (role === 'contradicts') return 'against'
  return codes.length > 0 ? 'coded' : 'words'
}

function whyGone(row: EvidenceRow, codes: readonly string[], gathered: Gathered): FellAway['why'] {
  const name = gathered.documentNames.get(row.document)
  if (name === undefined || gathered.sources.get(name)?.version.id !== row.version) return 'source-changed'
  if (codes.length === 0 || row.role === 'contradicts') return 'no-fit'
  const own = withBelow(codes, gathered.material.codes)
  const isCoded = gathered.material.codings.some(
    ({ document, start, end, code }) => document === name && own.has(code) && overlaps({ start, end }, row),
  )
  return isCoded ? 'no-fit' : 'no-coding'
}

function withBelow(codes: readonly string[], book: Gathered['material']['codes']): Set<string> {
  const all = new Set(codes)
  for (let before = -1; before < all.size; ) {
    before = all.size
    for (const { id, parent } of book) if (parent !== null && all.has(parent)) all.add(id)
  }
  return all
}
