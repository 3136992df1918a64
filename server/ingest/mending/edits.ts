import type { Repair, RepairKind } from '../../text/repair.ts'
import type { Span } from '../../text/span.ts'

/** A stretch of a text, and what is to stand there instead. */
export interface Edit extends Span {
  readonly kind: RepairKind
  readonly text: string
}

/** A text with the repairs that made it. */
export interface Repaired {
  readonly text: string
  readonly repairs: readonly Repair[]
}

/** Carries out edits that are in order and do not overlap. */
export function applied(source: string, edits: readonly Edit[]): Repaired {
  if (edits.length === 0) return { text: source, repairs: [] }
  const parts: string[] = []
  const repairs: Repair[] = []
  let from = 0
  let length = 0
  for (const { start, end, text, kind } of edits) {
    parts.push(source.slice(from, start), text)
    const at = length + start - from
    length = at + text.length
    repairs.push({ kind, start: at, end: length, raw: source.slice(start, end) })
    from = end
  }
  parts.push(source.slice(from))
  return { text: parts.join(''), repairs }
}

/** Where positions of a text, in order, lie after its repairs; one within a repair at its end. */
export function carried(positions: readonly number[], repairs: readonly Repair[]): number[] {
  let next = 0
  let growth = 0
  return positions.map((position) => {
    while (next < repairs.length && repairs[next]!.start - growth < position) {
      const { start, end, raw } = repairs[next++]!
      growth += end - start - raw.length
    }
    const last = repairs[next - 1]
    return Math.max(position + growth, last?.end ?? 0)
  })
}

/** A repair by where it lies in the text between two passes. */
interface Placed extends Span {
  readonly kind: RepairKind
  /** What an earlier repair found there; undefined for a later one. */
  readonly raw?: string
  /** How much longer a later repair made it. */
  readonly growth: number
}

/**
 * The repairs of two passes as those of one: of a text that was mended, and then again. Where both touch each other
 * they become one repair, named by the later; what was parted from the column beside it is named so.
 * @param between the text after the first pass
 */
export function composed(
  first: readonly Repair[],
  between: string,
  second: readonly Repair[],
): readonly Repair[] {
  if (first.length === 0) return second
  if (second.length === 0) return first
  const repairs: Repair[] = []
  let shift = 0
  for (const cluster of clustersOf(merged(first.map(asFirst), placedBefore(second)))) {
    const start = cluster[0]!.start
    const end = Math.max(...cluster.map((one) => one.end))
    const growth = cluster.reduce((sum, one) => sum + one.growth, 0)
    const kind = kindOf(cluster)
    repairs.push({
      kind,
      start: start + shift,
      end: end + shift + growth,
      raw: rawWithin(cluster, between, { start, end }),
    })
    shift += growth
  }
  return repairs
}

function kindOf(cluster: readonly Placed[]): RepairKind {
  const parted = cluster.find(({ kind }) => kind === 'parted-columns')
  return (parted ?? cluster.findLast(({ raw }) => raw === undefined) ?? cluster[0]!).kind
}

const asFirst = ({ kind, start, end, raw }: Repair): Placed => ({ kind, start, end, raw, growth: 0 })

/** Where later repairs lay in the text that they mended. */
function placedBefore(second: readonly Repair[]): Placed[] {
  let shift = 0
  return second.map(({ kind, start, end, raw }) => {
    const growth = end - start - raw.length
    const at = start - shift
    shift += growth
    return { kind, start: at, end: at + raw.length, growth }
  })
}

function merged(first: readonly Placed[], second: readonly Placed[]): Placed[] {
  const all: Placed[] = []
  let next = 0
  for (const one of first) {
    while (next < second.length && comesFirst(second[next]!, one)) all.push(second[next++]!)
    all.push(one)
  }
  return [...all, ...second.slice(next)]
}

/** What was taken out before a column stands before it. */
const comesFirst = (later: Placed, earlier: Placed) =>
  later.start < earlier.start ||
  (later.start === earlier.start && !(later.kind === 'parted-columns' && earlier.start === earlier.end))

/** Repairs of the two passes that touch go together, but for columns: the lines of each page stay by themselves. */
function clustersOf(placed: readonly Placed[]): Placed[][] {
  const clusters: Placed[][] = []
  let end = -1
  for (const one of placed) {
    const open = clusters.at(-1)
    const isOther = open?.some(({ raw }) => (raw === undefined) !== (one.raw === undefined))
    const isColumns = one.kind === 'parted-columns' || open?.some(({ kind }) => kind === 'parted-columns')
    if (open && (one.start < end || (one.start === end && isOther && !isColumns))) open.push(one)
    else clusters.push([one])
    end = Math.max(open === clusters.at(-1) ? end : -1, one.end)
  }
  return clusters
}

function rawWithin(cluster: readonly Placed[], between: string, { start, end }: Span): string {
  let raw = ''
  let from = start
  for (const one of cluster) {
    if (one.raw === undefined) continue
    raw += between.slice(from, one.start) + one.raw
    from = one.end
  }
  return raw + between.slice(from, end)
}
