/** A stretch of one text version: `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with the words it holds and 32 units on either side (W3C Web Annotation, TextQuoteSelector). */
export interface Anchor extends Span {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export const contextLength = 32

/**
 * Makes the anchor of a span.
 * @throws {RangeError} the span is empty, reversed, over white space only, outside the text, or cuts a surrogate pair
 */
export function anchor(text: string, span: Span): Anchor {
  const fault = spanFault(text, span)
  if (fault) throw new RangeError(fault)
  const { start, end } = span
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: withoutHalves(text, Math.max(0, start - contextLength), start),
    suffix: withoutHalves(text, end, Math.min(text.length, end + contextLength)),
  }
}

export type SpanFault = 'not-whole-numbers' | 'reversed' | 'outside' | 'white-space' | 'cuts-character'

/** Says what is wrong with a span, or undefined when it can be stored. */
export function spanFault(text: string, { start, end }: Span): SpanFault | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'not-whole-numbers'
  if (end <= start) return 'reversed'
  if (start < 0 || end > text.length) return 'outside'
  if (text.slice(start, end).trim() === '') return 'white-space'
  if (cutsSurrogatePair(text, start) || cutsSurrogatePair(text, end)) return 'cuts-character'
  return undefined
}

/** The invariant of every stored span: the text still says what the anchor says it says. */
export function holds(text: string, { start, end, exact }: Span & { exact: string }): boolean {
  return start >= 0 && end > start && end <= text.length && text.slice(start, end) === exact
}

/** Half-open spans overlap when they share at least one unit; adjacent spans do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The number of units that two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function cutsSurrogatePair(text: string, position: number): boolean {
  if (position <= 0 || position >= text.length) return false
  return isHigh(text.charCodeAt(position - 1)) && isLow(text.charCodeAt(position))
}

/** What lies between two positions, but for half a character at either end. */
function withoutHalves(text: string, start: number, end: number): string {
  return text.slice(
    cutsSurrogatePair(text, start) ? start + 1 : start,
    cutsSurrogatePair(text, end) ? end - 1 : end,
  )
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
