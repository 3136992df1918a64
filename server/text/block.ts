import type { Span } from './span.ts'

export const blockKinds = [
  'heading',
  'paragraph',
  'item',
  'quote',
  'turn',
  'cell',
  'footnote',
  'contents',
  'caption',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** Whose words a block holds. Only `participant` and `note` count as evidence (`guest` when asked). */
export const voices = ['participant', 'note', 'guest', 'organiser', 'analysis', 'frame'] as const
export type Voice = (typeof voices)[number]

/**
 * A structural piece of a text. Blocks are in order, not empty, and do not overlap.
 * In a plain text the mark of a list item (`- `, `3. `) stays in the text, which passes through
 * character for character, but lies outside the block.
 */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Heading level 1–6, or nesting of an item from 1. */
  readonly level?: number
  /** Page, counted from 1, where the file has pages. */
  readonly page?: number
  /** Seconds from the start of the recording. */
  readonly time?: number
  /** The speaker's label as it stands in the text, for a turn and for a list within it. */
  readonly speaker?: string
}
