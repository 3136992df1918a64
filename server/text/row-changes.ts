import { diffArrays } from 'diff'
import { firstWhere } from './halving.ts'
import type { Span } from './span.ts'

/** A stretch of an old row, and what stands in its place in a new one. */
export interface Run {
  readonly was: Span
  readonly now: Span
}

/** Whether something stands in place of something, instead of only being put in or taken out. */
export const isReplaced = ({ was, now }: Run) => was.start < was.end && now.start < now.end

/**
 * What changed between two rows of numbers, as stretches of both, in order. Numbers that occur once in both are held to
 * first (patience diff, Bram Cohen); between them runs a diff after Myers (1986, "An O(ND) difference algorithm and its
 * variations") of bounded effort. Where the effort runs out that stretch is replaced as a whole.
 */
export function changesBetween(old: Int32Array, next: Int32Array): Run[] {
  const found: Run[] = []
  const waiting: Run[] = [{ was: { start: 0, end: old.length }, now: { start: 0, end: next.length } }]
  for (let run = waiting.pop(); run; run = waiting.pop()) {
    const { was, now } = trimmed(old, next, run)
    if (was.start === was.end && now.start === now.end) continue
    if (!isReplaced({ was, now })) {
      found.push({ was, now })
      continue
    }
    const anchors = sharedOnce(old, next, { was, now })
    if (anchors.length === 0) found.push(...bounded(old, next, { was, now }))
    else waiting.push(...between(anchors, { was, now }))
  }
  return found.sort((a, b) => a.was.start - b.was.start || a.now.start - b.now.start)
}

/** A run without what both rows share at its beginning and its end. */
export function trimmed(old: Int32Array, next: Int32Array, { was, now }: Run): Run {
  let [start, from, end, to] = [was.start, now.start, was.end, now.end]
  while (start < end && from < to && old[start] === next[from]) {
    start++
    from++
  }
  while (end > start && to > from && old[end - 1] === next[to - 1]) {
    end--
    to--
  }
  return { was: { start, end }, now: { start: from, end: to } }
}

type Pair = readonly [was: number, now: number]

/** What occurs exactly once in both stretches, as the longest row that is in order in both. */
function sharedOnce(old: Int32Array, next: Int32Array, { was, now }: Run): Pair[] {
  const places = onlyPlaces(next, now)
  const pairs: Pair[] = []
  for (const [token, at] of onlyPlaces(old, was)) {
    const other = places.get(token)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other])
  }
  return longestRising(pairs)
}

/** Where each number stands, or -1 when it stands in more places. */
function onlyPlaces(row: Int32Array, { start, end }: Span): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = start; at < end; at++) {
    const token = row[at] ?? -1
    places.set(token, places.has(token) ? -1 : at)
  }
  return places
}

function longestRising(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = []
  const before: number[] = []
  pairs.forEach(([, now], index) => {
    const place = firstWhere(tops, (top) => (pairs[top]?.[1] ?? 0) >= now)
    before[index] = place > 0 ? (tops[place - 1] ?? -1) : -1
    tops[place] = index
  })
  const rising: Pair[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) rising.push(pair)
  }
  return rising.reverse()
}

function between(anchors: readonly Pair[], { was, now }: Run): Run[] {
  const runs: Run[] = []
  let [start, from] = [was.start, now.start]
  for (const [at, other] of [...anchors, [was.end, now.end] as const]) {
    runs.push({ was: { start, end: at }, now: { start: from, end: other } })
    start = at + 1
    from = other + 1
  }
  return runs
}

/** More steps than this between two stretches that share no anchor are not worth the time. */
const mostSteps = 600

function bounded(old: Int32Array, next: Int32Array, { was, now }: Run): Run[] {
  const steps = diffArrays(
    Array.from(old.subarray(was.start, was.end)),
    Array.from(next.subarray(now.start, now.end)),
    { maxEditLength: mostSteps },
  )
  if (!steps) return [{ was, now }]
  const runs: Run[] = []
  let [at, other] = [was.start, now.start]
  let [start, from] = [at, other]
  for (const { added, removed, count } of [...steps, { added: false, removed: false, count: 0 }]) {
    if (added) other += count
    else if (removed) at += count
    else {
      if (start < at || from < other) runs.push({ was: { start, end: at }, now: { start: from, end: other } })
      at += count
      other += count
      start = at
      from = other
    }
  }
  return runs
}
