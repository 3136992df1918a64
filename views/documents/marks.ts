import type { MaskGround } from '../../server/database/report-tables.ts'
import { contains, overlaps, type Span } from '../../server/text/span.ts'

/** Something drawn under words: a coding, or several codings of one code on one span. */
export interface Mark extends Span {
  readonly id: string
}

/** A piece of a block on which everything is the same from its first character to its last. */
export interface Segment extends Span {
  readonly text: string
  /** The marks under it, by lane, those without a lane left out. */
  readonly marks: readonly string[]
  /** How many more marks lie here than there are lanes. */
  readonly more: number
  /** Whether the words count for the suggestion that is open. */
  readonly isReason: boolean
  /** Whether it lies in what the reader chose. */
  readonly isChosen: boolean
  /** The ground on which others do not read it, and whether the black ends here. */
  readonly black?: { readonly ground: MaskGround; readonly isLast: boolean }
}

/** A mark with what lies inside it, or a segment. */
export type Nested =
  | { readonly mark: string; readonly inside: readonly Nested[] }
  | { readonly segment: Segment }

/** Words that others do not read. */
export interface Black extends Span {
  readonly ground: MaskGround
}

export const deepestLane = 5

/**
 * Gives each mark a lane of its own, 1 to 5, as its underlines keep it from first word to last; 0 when five
 * others lie there already. Whoever begins first takes the highest free lane; of two that begin together, the longer.
 */
export function lanesOf(marks: readonly Mark[]): Map<string, number> {
  const ends: number[] = Array.from({ length: deepestLane }, () => 0)
  const lanes = new Map<string, number>()
  for (const mark of [...marks].sort(byPlace)) {
    const free = ends.findIndex((end) => end <= mark.start)
    if (free >= 0) ends[free] = mark.end
    lanes.set(mark.id, free + 1)
  }
  return lanes
}

export function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)
}

export interface Layers {
  readonly marks: readonly Mark[]
  readonly lanes: ReadonlyMap<string, number>
  readonly reasons?: readonly Span[] | undefined
  readonly chosen?: Span | undefined
  readonly blackened?: readonly Black[] | undefined
  /** Further places to cut: the bounds of sentences. */
  readonly cuts?: readonly Span[] | undefined
}

/** Cuts a block at every bound that falls inside it. The segments' texts, one after another, are the block's text. */
export function segmentsOf(block: Span & { readonly text: string }, layers: Layers): Segment[] {
  const marks = layers.marks.filter((mark) => overlaps(mark, block))
  const reasons = (layers.reasons ?? []).filter((reason) => overlaps(reason, block))
  const blackened = (layers.blackened ?? []).filter((black) => overlaps(black, block))
  const further = [...(layers.cuts ?? []), ...one(layers.chosen)]
  const bounds = boundsIn(block, [...marks, ...reasons, ...blackened, ...further])
  const laneOf = (id: string) => layers.lanes.get(id) ?? 0
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? block.end
    const span = { start, end }
    const here = marks.filter((mark) => contains(mark, span))
    const black = blackened.find((each) => contains(each, span))
    const drawn = here.map(({ id }) => id).filter((id) => laneOf(id) > 0)
    return {
      ...span,
      text: block.text.slice(start - block.start, end - block.start),
      marks: drawn.sort((a, b) => laneOf(a) - laneOf(b)),
      more: here.length - drawn.length,
      isReason: reasons.some((reason) => contains(reason, span)),
      isChosen: layers.chosen !== undefined && contains(layers.chosen, span),
      ...(black && {
        black: { ground: black.ground, isLast: end === Math.min(black.end, block.end) },
      }),
    }
  })
}

/**
 * Puts segments inside marks as a document tree must: a mark that lies within another is nested, one that crosses
 * it is cut. Of the marks that begin at a segment the one that reaches furthest goes outside.
 */
export function nested(segments: readonly Segment[]): Nested[] {
  const nodes: Nested[] = []
  let at = 0
  for (let segment = segments[at]; segment; segment = segments[at]) {
    const [mark, reach] = furthest(segments, at)
    if (mark === undefined) {
      nodes.push({ segment })
      at += 1
      continue
    }
    const run = segments.slice(at, reach).map((each) => ({
      ...each,
      marks: each.marks.filter((id) => id !== mark),
    }))
    nodes.push({ mark, inside: nested(run) })
    at = reach
  }
  return nodes
}

function furthest(segments: readonly Segment[], at: number): [mark: string | undefined, reach: number] {
  let best: [string | undefined, number] = [undefined, at]
  for (const mark of segments[at]?.marks ?? []) {
    let reach = at
    while (segments[reach]?.marks.includes(mark)) reach += 1
    if (reach > best[1]) best = [mark, reach]
  }
  return best
}

function boundsIn(block: Span, spans: readonly Span[]): number[] {
  const bounds = new Set([block.start, block.end])
  for (const { start, end } of spans) {
    if (start > block.start && start < block.end) bounds.add(start)
    if (end > block.start && end < block.end) bounds.add(end)
  }
  return [...bounds].sort((a, b) => a - b)
}

function one(span: Span | undefined): Span[] {
  return span ? [span] : []
}
