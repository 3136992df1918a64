import type { Voice } from '../../server/text/block.ts'
import type { ChangedPiece } from '../../server/text/difference.ts'

interface NamedCode {
  readonly id: string
  readonly name: string
  readonly status?: string | undefined
}

/** Words with what stands right before and behind them. */
export interface WordsInContext {
  readonly before: string
  readonly exact: string
  readonly after: string
}

/** A coding that a correction touched. */
export interface TouchedCodingView {
  readonly id: string
  readonly revision: number
  readonly code: NamedCode
  readonly coder: string
  readonly document: { readonly id: string; readonly name: string }
  readonly voice: Voice
}

/** A place where the words of an orphan may stand now. */
export interface ProposalView extends WordsInContext {
  readonly start: number
  readonly end: number
  /** The old words and those of this place, woven into one. */
  readonly pieces: readonly ChangedPiece[]
  /** `zin 12, blz. 3` */
  readonly place: string
  readonly href: string
}

/** A coding that lost its place (*losgeraakt*), with what a person needs to give it one. */
export interface OrphanView extends TouchedCodingView {
  /** Where it stood, in the text version of then. */
  readonly old: WordsInContext & { readonly number: number; readonly href: string }
  /** The correction that took its place away. */
  readonly because: {
    readonly number: number
    readonly reason: string
    readonly person: string
    readonly at: string
  }
  /** The text version in which it is placed. */
  readonly version: string
  /** How many sentences that version has. */
  readonly sentences: number
  /** At most three, the likeliest first. */
  readonly proposals: readonly ProposalView[]
  /** The reading page about where it stood. */
  readonly near: string
}

/** A coding inside which words changed, and that nobody looked at since. */
export interface ChangedView extends TouchedCodingView {
  readonly pieces: readonly ChangedPiece[]
  readonly because: {
    readonly number: number
    readonly reason: string
    readonly person: string
    readonly at: string
  }
  readonly href: string
}

/** Words that something else leans on (evidence, a quote), and that a correction changed since. */
export interface MovedView {
  /** Number of the newest text version. */
  readonly number: number
  /** The old words and those of now, woven into one; null when nothing of them is left. */
  readonly pieces: readonly ChangedPiece[] | null
  /** What stands in their place when they are gone, when that is known. */
  readonly instead: string | null
  /** The old words in their own text version. */
  readonly href: string
}
