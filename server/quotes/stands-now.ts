import { type Correction, carry } from '../text/carrying.ts'
import { standsInstead } from '../text/covering.ts'
import type { Span } from '../text/span.ts'

/**
 * Where a quote stands in another version of its text, or what stands there instead: `span` where a correction fell
 * inside it, and the words of that place, or null when its place is gone.
 */
export type StandsNow =
  | { readonly isSame: true; readonly span: Span }
  | { readonly isSame: false; readonly span: Span | null; readonly now: string | null }

/** Follows a span over a correction, by the rule of all that is carried over. */
export function standsNow(correction: Correction, span: Span): StandsNow {
  const { to } = correction
  const carried = carry(correction, span)
  if (carried.state === 'kept') return { isSame: true, span: carried.span }
  if (carried.state === 'changed') {
    return { isSame: false, span: carried.span, now: to.slice(carried.span.start, carried.span.end) }
  }
  const { start, end } = standsInstead(correction, span)
  const words = to.slice(start, end).trim()
  const isAbout = words !== '' && words.length <= 3 * (span.end - span.start) + 24
  return { isSame: false, span: null, now: isAbout ? words : null }
}
