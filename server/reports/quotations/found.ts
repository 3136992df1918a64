import type { Span } from '../../text/span.ts'
import type { Passage } from './passages.ts'
import type { QuotationForm } from './quotation.ts'

/** A stretch of a report that may be a quotation: without marks, and without white space at its ends. */
export interface Found extends Span {
  readonly passage: Passage
  readonly form: QuotationForm
  /** What it stands between; `none` in a block quote or a list without marks. */
  readonly marks: 'single' | 'double' | 'none'
  /** Whether its place alone makes it a quotation: in a list of quotations. */
  readonly isByPlace: boolean
  /** With its marks. */
  readonly outer: Span
}

/** A span without the white space at its ends; undefined when no letter or digit is left. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  const held = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(held)) return undefined
  return {
    start: start + held.length - held.trimStart().length,
    end: end - (held.length - held.trimEnd().length),
  }
}

/**
 * What a quotation says: the words of the report, without `>`, marks of list items and marks that a next paragraph
 * opens with again. Over a gap in which more than white space stood, one line break or empty line is left.
 */
export function wordsOf(
  text: string,
  { passage, start, end }: Pick<Found, 'passage' | 'start' | 'end'>,
): string {
  let words = ''
  let last: number | undefined
  for (const piece of passage.pieces) {
    const from = Math.max(piece.start, start)
    const to = Math.min(piece.end, end)
    if (from >= to) continue
    if (last !== undefined) words += joint(text.slice(last, from))
    words += text.slice(from, to)
    last = to
  }
  return words
}

function joint(gap: string): string {
  if (/^\s*$/.test(gap)) return gap
  return /^\s*\n[ \t>]*\n/.test(gap) ? '\n\n' : '\n'
}
