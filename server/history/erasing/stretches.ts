import { firstOverlapping, overlapping } from '../../text/sorted-spans.ts'
import { anchor, contextLength, type Span, spanFault } from '../../text/span.ts'

/** What stands in the place of each unit of erased words, so that every other span stays where it is. */
export const filler = '▇'

/** One text version with what is erased of it. */
export interface ErasedText {
  readonly document: string
  readonly before: string
  /** As long as `before`, or empty when the whole document goes. */
  readonly after: string
  /** What is erased, in order and apart. */
  readonly spans: readonly Span[]
}

/** A text of which stretches go: each unit becomes a filler, but for line breaks. */
export function erasedText(document: string, before: string, stretches: readonly Span[]): ErasedText {
  const spans = joined(before, stretches)
  let after = ''
  let at = 0
  for (const { start, end } of spans) {
    after += before.slice(at, start) + filled(before.slice(start, end))
    at = end
  }
  return { document, before, after: after + before.slice(at), spans }
}

/** A text of which nothing stays. */
export function wholeErased(document: string, before: string): ErasedText {
  return { document, before, after: '', spans: [{ start: 0, end: before.length }] }
}

/** As many units as the words had; line breaks stay. */
export const filled = (words: string) => words.replace(/[^\n]/g, filler)

/** In order; stretches that overlap, or that only white space keeps apart, are one. */
function joined(text: string, stretches: readonly Span[]): Span[] {
  const apart: Span[] = []
  const inOrder = stretches
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  for (const { start, end } of inOrder) {
    const last = apart.at(-1)
    if (last && (start <= last.end || text.slice(last.end, start).trim() === '')) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    } else apart.push({ start, end })
  }
  return apart
}

/** What is left of the words of a span and of what stands beside them. */
export interface Left {
  /** Nothing that was said is left of it. */
  readonly isGone: boolean
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

const gone: Left = { isGone: true, exact: '', prefix: '', suffix: '' }

/** What is left at a span; undefined where neither it nor the 32 units on either side were touched. */
export function leftAt(text: ErasedText, { start, end }: Span): Left | undefined {
  const near = { start: start - contextLength, end: end + contextLength }
  if (firstOverlapping(text.spans, near) < 0) return undefined
  const isTouched = firstOverlapping(text.spans, { start, end }) >= 0
  if (spanFault(text.before, { start, end })) return isTouched ? gone : undefined
  const exact = text.after.slice(start, end)
  if (isTouched && !/[\p{L}\p{N}]/u.test(exact)) return gone
  if (exact.trim() === '') return gone
  const { prefix, suffix } = anchor(text.after, { start, end })
  return { isGone: false, exact, prefix, suffix }
}

/** The words within a span that are erased. */
export function wordsErased({ before, spans }: ErasedText, { start, end }: Span): string[] {
  return overlapping(spans, { start, end }).map((span) =>
    before.slice(Math.max(span.start, start), Math.min(span.end, end)),
  )
}
