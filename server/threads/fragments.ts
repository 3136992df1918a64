import { KeptOn } from '../kept-on.ts'
import { overlap, overlaps, type Span } from '../text/span.ts'
import { each } from '../turns.ts'
import { compare, type Line, type Lines, linesUnder } from './lines.ts'
import type { ThreadCoding, Unit } from './material.ts'
import { ReadFragment } from './read-fragment.ts'
import { pushUnder } from './sets.ts'

/** A span that somebody gave one or more codes, in words that may stand behind a thread. */
export interface Fragment extends Span {
  readonly document: string
  readonly exact: string
  readonly unit: Unit
  /** The line that most of it lies in: its voice and speaker are the fragment's. */
  readonly line: Line
  readonly lines: readonly Line[]
  readonly codings: readonly ThreadCoding[]
}

/** What happened to codings that cannot count. */
export interface LeftOut {
  /** In words of an organiser, an analyst or a frame, or of a guest when guests are not asked. */
  readonly otherVoices: number
  /** Outside every sentence, or in a sentence that belongs to no session. */
  readonly nowhere: number
}

interface Made {
  readonly fragments: readonly Fragment[]
  readonly leftOut: LeftOut
}

const madeOnce = new KeptOn<Lines, Map<string, Made & { readonly of: readonly ThreadCoding[] }>>()

/**
 * Makes one fragment of all codings of the same span, by document and place. A fragment has the voice and the unit
 * of the sentence that most of it lies in; when that is not evidence, the fragment is not either. Those of a document
 * are the same for as long as its lines and its codings are.
 */
export function* fragmentsOf(codings: readonly ThreadCoding[], lines: Lines): Generator<void, Made> {
  const known = madeOnce.get(lines) ?? new Map<string, Made & { of: readonly ThreadCoding[] }>()
  madeOnce.set(lines, known)
  const byDocument = new Map<string, ThreadCoding[]>()
  yield* each(codings, (coding) => pushUnder(byDocument, coding.document, coding))
  const made: Made[] = []
  for (const [document, own] of [...byDocument].sort(([a], [b]) => compare(a, b))) {
    yield
    const before = known.get(document)
    const isKnown = before && isSame(before.of, own)
    const now = isKnown
      ? before
      : { ...fragmentsIn(own, lines.byDocument.get(document) ?? [], before?.fragments), of: own }
    known.set(document, now)
    made.push(now)
  }
  const sum = (kind: keyof LeftOut) => made.reduce((all, { leftOut }) => all + leftOut[kind], 0)
  return {
    fragments: made.flatMap(({ fragments }) => fragments),
    leftOut: { otherVoices: sum('otherVoices'), nowhere: sum('nowhere') },
  }
}

const isSame = (a: readonly ThreadCoding[], b: readonly ThreadCoding[]) =>
  a.length === b.length && a.every((one, i) => one === b[i])

/** @param before - in order: those whose codings are the same stay the same */
function fragmentsIn(
  codings: readonly ThreadCoding[],
  own: readonly Line[],
  before: readonly Fragment[] = [],
): Made {
  const sorted = [...codings].sort(byPlace)
  let at = 0
  const fragments: Fragment[] = []
  let otherVoices = 0
  let nowhere = 0
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i]!
    let next = i + 1
    while (next < sorted.length && sameSpan(sorted[next]!, first)) next++
    const same = sorted.slice(i, next)
    i = next
    while (at < before.length && byPlace(before[at]!, first) < 0) at++
    const known = before[at]
    if (known && holdsOnly(known, same)) {
      fragments.push(known)
      continue
    }
    const lines = linesUnder(own, first.start, first.end)
    const line = mostIn(lines, first)
    if (!line?.unit) nowhere += same.length
    else if (!line.counts) otherVoices += same.length
    else fragments.push(fragment(same, line, lines))
  }
  return { fragments, leftOut: { otherVoices, nowhere } }
}

const holdsOnly = ({ codings }: Fragment, same: readonly ThreadCoding[]) =>
  codings.length === same.length && same.every((one) => codings.includes(one))

/** Sentences and what was coded in them, by document. */
export interface Coded {
  readonly lines: Lines
  readonly fragmentsIn: ReadonlyMap<string, readonly Fragment[]>
}

/**
 * The fragment at a span that somebody chose, with the codings of fragments that overlap it; undefined when most of
 * it lies outside every sentence of a session.
 */
export function fragmentAt(
  span: Span & { readonly document: string; readonly exact: string },
  { lines: { byDocument }, fragmentsIn }: Coded,
): Fragment | undefined {
  const { document, start, end, exact } = span
  const lines = linesUnder(byDocument.get(document) ?? [], start, end)
  const line = mostIn(lines, span)
  if (!line?.unit) return undefined
  const on = (fragmentsIn.get(document) ?? []).filter((each) => overlaps(each, span))
  const codings = on.flatMap((each) => each.codings)
  return { document, start, end, exact, unit: line.unit, line, lines, codings }
}

/** Of fragments that overlap keeps one: the one that most coders marked, else the longest, else the first. */
export function withoutOverlap(fragments: readonly Fragment[]): Fragment[] {
  const sorted = inOrder(fragments)
  const kept: Fragment[] = []
  for (let i = 0; i < sorted.length; ) {
    const next = chainFrom(i, sorted)
    if (next === i + 1) kept.push(sorted[i]!)
    else kept.push(...bestOf(sorted.slice(i, next)).sort(byPlace))
    i = next
  }
  return kept
}

/** Those of a code stand in order already. */
function inOrder(fragments: readonly Fragment[]): readonly Fragment[] {
  const isBehind = (each: Fragment, i: number) => i === 0 || byPlace(fragments[i - 1]!, each) <= 0
  return fragments.every(isBehind) ? fragments : fragments.toSorted(byPlace)
}

/** Where the run ends of fragments of one document that each overlap one before it. */
function chainFrom(first: number, sorted: readonly Fragment[]): number {
  const { document, end: firstEnd } = sorted[first]!
  let end = firstEnd
  let next = first + 1
  for (; next < sorted.length; next++) {
    const each = sorted[next]!
    if (each.start >= end || each.document !== document) break
    end = Math.max(end, each.end)
  }
  return next
}

export const byPlace = (a: Span & { document: string }, b: Span & { document: string }) =>
  compare(a.document, b.document) || a.start - b.start || a.end - b.end

function fragment(codings: ThreadCoding[], line: Line, lines: readonly Line[]): Fragment {
  const ordered = codings.sort((a, b) => compare(a.code, b.code) || compare(a.coder, b.coder))
  return new ReadFragment(codings[0]!, { line, lines, codings: ordered })
}

const sameSpan = (a: ThreadCoding, b: ThreadCoding) =>
  a.document === b.document && a.start === b.start && a.end === b.end

function mostIn(lines: readonly Line[], span: Span): Line | undefined {
  let best: Line | undefined
  let most = 0
  for (const line of lines) {
    const shared = overlap(line.sentence, span)
    if (shared > most) {
      best = line
      most = shared
    }
  }
  return best
}

function bestOf(chain: readonly Fragment[]): Fragment[] {
  const coders = (each: Fragment) => new Set(each.codings.map((coding) => coding.coder)).size
  const ranked = [...chain].sort(
    (a, b) => coders(b) - coders(a) || b.end - b.start - (a.end - a.start) || byPlace(a, b),
  )
  const kept: Fragment[] = []
  for (const each of ranked) if (!kept.some((other) => overlaps(each, other))) kept.push(each)
  return kept
}
