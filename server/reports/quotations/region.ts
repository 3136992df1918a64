import type { Block } from '../../text/block.ts'
import { firstWhere } from '../../text/halving.ts'
import { pairedMarks } from '../../text/quotation-marks.ts'
import type { Span } from '../../text/span.ts'
import { speechVerb } from './speech-words.ts'

/** A stretch of a report near a quotation that may say whose words they are. */
export interface Region extends Span {
  /** `behind` and `label` name the speaker and little else; `before` is a clause that introduces. */
  readonly side: 'before' | 'behind' | 'label'
  /** The words, with what stands between marks in them made white. */
  readonly words: string
}

/** A quotation in its block. */
export interface Inside {
  readonly block: Block
  readonly quotation: Span
  readonly sentences: readonly Span[]
}

/** How far from a quotation its attribution can stand. */
export const farthest = 400

/** Whether words hold a verb of saying. */
export const tellsOfSaying = (words: string) => verb.test(words)
const verb = new RegExp(speechVerb, 'iu')

export function region(text: string, { start, end }: Span, side: Region['side']): Region {
  let words = text.slice(start, end)
  for (const { outer } of pairedMarks(words, { start: 0, end: words.length }).quoted) {
    words = words.slice(0, outer.start) + ' '.repeat(outer.end - outer.start) + words.slice(outer.end)
  }
  return { start, end, side, words }
}

/** The index of the last span that starts at or before a position, or -1. */
export function indexAt(spans: readonly Span[], position: number): number {
  return firstWhere(spans, ({ start }) => start > position) - 1
}
