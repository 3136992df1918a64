import type { Details } from '../errors.ts'
import type { Block } from '../text/block.ts'

/** A point of attention about a file that was read; `key` names a sentence in `messages.ts`. */
export interface Warning {
  readonly key: string
  readonly details: Details
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
}
