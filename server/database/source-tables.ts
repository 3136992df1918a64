import type { Kept } from './tables.ts'

/**
 * What a correction did to something that stands on a text: nothing when null, `changed` when edits fell inside it,
 * `orphan` (*losgeraakt*) when it found no place in the latest text and waits for a person at its old one.
 */
export type CarriedState = 'changed' | 'orphan'

/** Where a coding stood in an earlier text version, when that was corrected: what its page shows of that day. */
export interface CodingPlaceRow extends Kept {
  coding: string
  document: string
  version: string
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  code: string
  coder: string
}

export const fileRelations = ['same-text', 'next-version', 'picture'] as const
/**
 * Another file with the same text (a pdf beside its docx), the file that a later version of the text was read from, or
 * the picture of which the text was typed over.
 */
export type FileRelation = (typeof fileRelations)[number]

/** A further file of a document, beside the one it was made from. */
export interface DocumentFileRow extends Kept {
  document: string
  name: string
  /** SHA-256 of its bytes, which stand in `originals`. */
  original: string
  relation: FileRelation
  /** The text version that was read from it, for `next-version`; else null. */
  version: string | null
  format: string
  media_type: string
  pages: number | null
}

/** Words that the finder took for personal data and that a person says need no black. */
export interface MaskRefusalRow extends Kept {
  document: string
  version: string
  start: number
  end: number
  exact: string
  /** What the finder took them for. */
  kind: string
  person: string
}

export const erasureKinds = ['document', 'part', 'speaker', 'memo'] as const
export type ErasureKind = (typeof erasureKinds)[number]

/** What stays of something that was erased: ids, hashes, lengths, ground, who, when. Never a word. */
export interface ErasureRow extends Kept {
  kind: ErasureKind
  /** Id of the document, participant or memo. */
  subject: string
  ground: string
  person: string
  /** JSON: Tombstone[] */
  tombstones: string
}

export interface SourceTables {
  coding_places: CodingPlaceRow
  document_files: DocumentFileRow
  mask_refusals: MaskRefusalRow
  erasures: ErasureRow
}
