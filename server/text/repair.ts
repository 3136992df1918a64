import type { Span } from './span.ts'

/**
 * Why the canonical text differs from what stands in the file.
 * `joined-lines` a line break inside a paragraph became a space; `joined-word` a word broken at the end of a line was made
 * whole; `kept-hyphen` it was joined and its hyphen belongs to it; `ligature` ﬁ became fi; `soft-hyphen` was taken out;
 * `set-aside` a running header, footer or page number; `split-paragraph` an empty line between lines of one paragraph;
 * `moved-note` a note at the foot of a page, in the middle of a sentence, was put behind the paragraph: a repair of its own at
 * the new place, without raw text; `parted-columns` columns that stood beside each other, line by line, came below each other:
 * one repair for all rows that they shared, with those rows as raw text.
 */
export const repairKinds = [
  'joined-lines',
  'joined-word',
  'kept-hyphen',
  'ligature',
  'soft-hyphen',
  'set-aside',
  'split-paragraph',
  'moved-note',
  'parted-columns',
] as const
export type RepairKind = (typeof repairKinds)[number]

/**
 * One repair of a text that came in. The span lies in the canonical text and holds what stands there now; it is empty
 * (`start === end`) where something was set aside. Repairs are in order and do not overlap.
 */
export interface Repair extends Span {
  readonly kind: RepairKind
  /** What stood there in the file. */
  readonly raw: string
}
