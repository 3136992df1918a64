import type { Voice } from '../text/block.ts'
import type { Span } from '../text/span.ts'

/** A fragment that a summary rests on, as it was when somebody wrote the summary. */
export interface Rest extends Span {
  /** Ids of its codings, or of the evidence of a thread. */
  readonly ids: readonly string[]
  readonly document: string
  /** The text version that the span is in. */
  readonly version: string
  /** Its words; empty once they were erased. */
  readonly exact: string
  readonly voice: Voice
  /** Who said it as it is printed, `deelnemer, bakker`, never a name; null when that is not known any more. */
  readonly attribution: string | null
}

/** A fragment that the writer of a summary saw and did not choose. Without its words: nobody needs those. */
export type PassedBy = Pick<Rest, 'ids' | 'version' | 'start' | 'end'>

/** What a row of `summaries` rests on. */
export function unpackRests(json: string): readonly Rest[] {
  return JSON.parse(json)
}

export function unpackPassedBy(json: string): readonly PassedBy[] {
  return JSON.parse(json)
}
