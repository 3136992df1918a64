import { type Correction, carry } from './carrying.ts'
import type { Span } from './span.ts'

/** What must stay covered after a correction; none when nothing of it is left. */
export interface Covered {
  readonly spans: readonly Span[]
  /** Whether it is just the same words. */
  readonly isSame: boolean
}

/**
 * Where what was covered (blacked out) in the old text must be covered in the new one: rather too much than too
 * little. The same words; or all that stands in their place, with what was put in at either edge of what changed; and
 * the same words wherever else they stand.
 */
export function cover(correction: Correction, span: Span): Covered {
  const result = carry(correction, span)
  if (result.state === 'kept') return { spans: [result.span], isSame: true }
  const words = correction.from.slice(span.start, span.end)
  return { spans: apart([standsInstead(correction, span), ...placesOf(correction.to, words)]), isSame: false }
}

/** What stands in the place of a span: all between the nearest letters on either side that no edit touched. */
export function standsInstead({ edits, shifts }: Correction, span: Span): Span {
  let [first, next] = [0, edits.length]
  while (first < edits.length && (edits[first]?.end ?? 0) < span.start) first++
  while (next > first && (edits[next - 1]?.start ?? 0) > span.end) next--
  const start = Math.min(span.start, edits[first]?.start ?? span.start)
  const end = Math.max(span.end, edits[next - 1]?.end ?? span.end)
  return { start: start + (shifts[first] ?? 0), end: end + (shifts[next] ?? 0) }
}

function placesOf(text: string, words: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length })
  }
  return places
}

/** In order, those that touch made one, without the empty ones. */
function apart(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else joined.push(span)
  }
  return joined
}
