import { firstWhere } from './halving.ts'
import type { Span } from './span.ts'

/**
 * Of spans that are in order and apart from each other, as blocks, sentences and replacements are, those that share at
 * least one unit with a span. Found by halving, so that a long text costs no more than a short one.
 */
export function overlapping<S extends Span>(spans: readonly S[], span: Span): S[] {
  const [first, next] = runOf(spans, span)
  return spans.slice(first, next)
}

/** The same, as indices. */
export function placesOverlapping(spans: readonly Span[], span: Span): number[] {
  const [first, next] = runOf(spans, span)
  return Array.from({ length: next - first }, (_, k) => first + k)
}

function runOf(spans: readonly Span[], span: Span): [first: number, next: number] {
  const first = firstOverlapping(spans, span)
  if (first < 0) return [0, 0]
  let next = first
  while ((spans[next]?.start ?? span.end) < span.end) next++
  return [first, next]
}

/** The index of the first of them, or -1. */
export function firstOverlapping(spans: readonly Span[], span: Span): number {
  const at = firstWhere(spans, ({ end }) => end > span.start)
  const first = spans[at]
  return first && first.start < span.end && span.start < first.end ? at : -1
}

/** Spans in whatever order as stretches in order and apart, which hold the same and nothing else. */
export function apart(spans: readonly Span[]): Span[] {
  const stretches: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1)
    if (last && start <= last.end)
      stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else stretches.push({ start, end })
  }
  return stretches
}
