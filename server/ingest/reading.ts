import type { Details } from '../errors.ts'
import type { Block } from '../text/block.ts'
import type { Repair } from '../text/repair.ts'

/** A point of attention about a file that was read; `key` names a sentence in `messages.ts`. */
export interface Warning {
  readonly key: string
  readonly details: Details
}

/** What somebody wrote in the margin of a file: kept apart from the text, without its writer's name. */
export interface Comment {
  /** Where it hangs: a position in the canonical text. */
  readonly at: number
  readonly text: string
}

/** What the reader of one format makes of a file. */
export interface Reading {
  /** Canonical. */
  readonly text: string
  readonly blocks: Block[]
  /** Null when the file has no pages of its own. */
  readonly pages?: number | null
  readonly title?: string
  /** YYYY-MM-DD */
  readonly date?: string
  /** What the file says of itself above its text, by lower-case name: `tafel`, `bijeenkomst`, `plaats`. */
  readonly stated?: Readonly<Record<string, string>>
  readonly warnings?: readonly Warning[]
  /** What was mended on the way from file to text, in order; absent for a text that was left alone. */
  readonly repairs?: readonly Repair[]
  readonly comments?: readonly Comment[]
}
