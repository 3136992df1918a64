import type { Span } from '../text/span.ts'

/** What a codebook says about a code, as far as it helps to find fragments for it. */
export interface CodeDescription {
  readonly id: string
  readonly name: string
  readonly definition: string
  /** When to use it. */
  readonly include: string
  /** When not to use it. */
  readonly exclude: string
  readonly keywords: readonly string[]
  /** Words that point less strongly to the code. */
  readonly related: readonly string[]
  /** Words and phrases that take the meaning away from what they cover: `restwaarde` for *waarden*. */
  readonly excluding: readonly string[]
}

/** A sentence of a text version; `start` and `end` are positions in that text. */
export interface SourceSentence extends Span {
  readonly document: string
  readonly text: string
  /** The table or session that it belongs to. Cross-validation never splits a group. */
  readonly group: string
  /** Neighbouring sentences count as context only within one section. */
  readonly section: string
  /** The words that a list item hangs under, when it makes no sense without them: they are read with it. */
  readonly lead?: Span & { readonly text: string }
  /** Where keyword patterns hit; see `patterns.ts`. */
  readonly patternHits?: readonly PatternHit[]
}

/** A keyword with alternatives, `(te weinig|onvoldoende) handen`, found in a sentence. Positions in the text. */
export interface PatternHit extends Span {
  readonly code: string
  readonly pattern: string
}

/** One thing that a person taught: this sentence has, or has not, this code. */
export interface Lesson {
  /** Index in the list of sentences. */
  readonly sentence: number
  readonly code: string
  readonly positive: boolean
  readonly weight: number
  /**
   * A coding; a decision on a suggestion; left uncoded in a document that is done for this code; or read in a reading
   * sample, whether it got the code or not.
   */
  readonly from: 'coding' | 'decision' | 'done' | 'sample'
  /** Whether this person left a suggestion of the code there: that says something about the words it was made for. */
  readonly wasLeft?: true
}

/** Why a stretch of text speaks for or against a code. */
export type Why = 'name' | 'keyword' | 'related' | 'definition' | 'learned' | 'context' | 'likeness'

/** A contribution to the score, in log odds, and the words it comes from. */
export interface Reason extends Span {
  readonly text: string
  readonly weight: number
  readonly why: Why
}

/** A fragment that was coded earlier, found to be alike. */
export interface AlikeFragment extends Span {
  readonly document: string
  readonly exact: string
}
