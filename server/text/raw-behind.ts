import { firstWhere } from './halving.ts'
import type { Repair } from './repair.ts'
import type { Span } from './span.ts'

/**
 * The repairs that touch a span: those that share a unit with it, and those that took something out within it or at
 * one of its ends. Repairs are in order.
 */
export function repairsTouching(repairs: readonly Repair[], span: Span): Repair[] {
  const touching: Repair[] = []
  for (let at = firstWhere(repairs, ({ end }) => end >= span.start); at < repairs.length; at++) {
    const repair = repairs[at]!
    if (repair.start > span.end) break
    const isEmpty = repair.start === repair.end
    if (isEmpty || (repair.start < span.end && span.start < repair.end)) touching.push(repair)
  }
  return touching
}

/**
 * What stood in the file where a span of the canonical text stands now. A repair that the span cuts is taken whole:
 * of a word that was broken nobody can say which half belongs to half of it.
 */
export function rawBehind(repairs: readonly Repair[], text: string, span: Span): string {
  const touching = repairsTouching(repairs, span).filter(
    ({ start, end }) => start < end || (span.start < start && start < span.end),
  )
  const parts: string[] = []
  let from = Math.min(span.start, touching[0]?.start ?? span.start)
  for (const { start, end, raw } of touching) {
    parts.push(text.slice(from, start), raw)
    from = end
  }
  if (from < span.end) parts.push(text.slice(from, span.end))
  return parts.join('')
}

/** Finds for a position in the canonical text the one in the text before its repairs; the beginning of a repair for a position within it. */
export function rawPositions(repairs: readonly Repair[]): (position: number) => number {
  const grown: number[] = [0]
  for (const { start, end, raw } of repairs) grown.push(grown.at(-1)! + raw.length - (end - start))
  return (position) => {
    const next = firstWhere(repairs, ({ end }) => end > position)
    const inside = repairs[next]
    const at = inside && inside.start < position ? inside.start : position
    return at + grown[next]!
  }
}
