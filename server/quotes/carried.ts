import type { Span } from '../text/span.ts'

/** Where a quote stands in a later text version, or what stands there instead. */
export type Carried =
  | { readonly isSame: true; readonly span: Span }
  | { readonly isSame: false; readonly now: string | null }

/**
 * Follows a span to a later version of its text. It is the same when the edits lie wholly before or after it, or
 * when its words, if need be with what stands beside them, occur exactly once in both texts. Resemblance is never
 * enough. Otherwise `now` holds what stands between the old neighbours, or null when they are gone too.
 */
export function carried(from: string, to: string, span: Span): Carried {
  const shift = to.length - from.length
  const ahead = sharedStart(from, to)
  if (span.end <= ahead) return { isSame: true, span }
  const behind = sharedEnd(from, to, ahead)
  if (span.start >= from.length - behind) {
    return { isSame: true, span: { start: span.start + shift, end: span.end + shift } }
  }
  const moved = onlyPlace(from, to, span)
  return moved ? { isSame: true, span: moved } : { isSame: false, now: betweenNeighbours(from, to, span) }
}

function sharedStart(from: string, to: string): number {
  const most = Math.min(from.length, to.length)
  let count = 0
  while (count < most && from.charCodeAt(count) === to.charCodeAt(count)) count++
  return count
}

function sharedEnd(from: string, to: string, ahead: number): number {
  const most = Math.min(from.length, to.length) - ahead
  let count = 0
  while (count < most && from.charCodeAt(from.length - 1 - count) === to.charCodeAt(to.length - 1 - count)) {
    count++
  }
  return count
}

/** How far to look beside the words, in UTF-16 units, when they stand in more places than one. */
const neighbourhoods = [0, 16, 32, 64, 128] as const

function onlyPlace(from: string, to: string, { start, end }: Span): Span | undefined {
  for (const size of neighbourhoods) {
    for (const [before, after] of [[size, 0] as const, [0, size] as const]) {
      const left = Math.max(0, start - before)
      const words = from.slice(left, end + after)
      const place = onlyOccurrence(to, words)
      if (place === undefined || onlyOccurrence(from, words) === undefined) continue
      const shifted = place + (start - left)
      return { start: shifted, end: shifted + (end - start) }
    }
  }
  return undefined
}

function onlyOccurrence(text: string, words: string): number | undefined {
  const first = text.indexOf(words)
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : undefined
}

const neighbour = 24

function betweenNeighbours(from: string, to: string, { start, end }: Span): string | null {
  const before = from.slice(Math.max(0, start - neighbour), start)
  const after = from.slice(end, end + neighbour)
  const left = before === '' ? 0 : onlyOccurrence(to, before)
  const right = after === '' ? to.length : onlyOccurrence(to, after)
  if (left === undefined || right === undefined) return null
  const now = to.slice(left + before.length, right)
  return left + before.length <= right && now.length <= 3 * (end - start) + neighbour ? now : null
}
