import type { Voice } from '../../text/block.ts'
import type { ChangedPiece } from '../../text/difference.ts'
import type { Span } from '../../text/span.ts'

/** In the order in which they are tried; the first that holds anywhere in the sources wins. */
export const verdicts = ['verbatim', 'normalised', 'shortened', 'altered', 'composite', 'not-found'] as const
export type Verdict = (typeof verdicts)[number]

export const auditFlags = [
  'not-a-quote',
  'negation-changed',
  'number-changed',
  'name-changed',
  'short',
  'several-sources',
  'several-speakers',
  'nearest',
  'attribution-differs',
  'attribution-missing',
  'agreement-breached',
  'not-participant',
  'light-edit',
] as const
export type AuditFlag = (typeof auditFlags)[number]

/** What stands between a source's own words and the words that may go to others. */
export const publishedLayers = ['pseudonym', 'mask', 'clarification', 'omission', 'light-edit'] as const
export type PublishedLayer = (typeof publishedLayers)[number]

/** A place in the sources: positions in the canonical text of `version`. */
export interface Match extends Span {
  /** The document's name. */
  readonly document: string
  readonly documentId: string
  readonly version: string
  readonly exact: string
  /** 0–1: words in common, in order, ÷ the longer of quotation and source stretch. */
  readonly similarity: number
  readonly voice: Voice
  /** The layers through which the quotation was found: as it would be published. Empty: the source's own words. */
  readonly layers: readonly PublishedLayer[]
}

/** What the matching says of one quotation, before anything about who said it. */
export interface Judged {
  readonly verdict: Verdict
  readonly flags: readonly AuditFlag[]
  readonly matches: readonly Match[]
  /** Against the first match; empty when there is none. */
  /** `delete` stands in the source only, `insert` in the report only. Equal and insert joined give the quotation. */
  readonly difference: readonly ChangedPiece[]
}
