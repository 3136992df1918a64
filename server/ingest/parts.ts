import type { Heading } from './headings.ts'
import type { Line } from './outline.ts'
import type { ProposedPart } from './structure.ts'

type Place = 'table' | 'round' | 'proposition'
const places = ['table', 'round', 'proposition'] as const

interface Scope {
  readonly value: string
  readonly depth: number
}

/** Where the walk through the text is: which table, round and proposition are open. */
interface Walk {
  session: number | null
  readonly open: Map<Place, Scope>
  /** The places in the order in which this session first named them, outermost first. */
  readonly order: Place[]
}

/**
 * The parts of a text: runs of blocks that share session, table, round and proposition. A heading closes what stands as
 * deep as itself; without real levels, naming an outer place again closes the inner ones.
 */
export function partsOf(
  lines: readonly Line[],
  sessionOf: readonly (number | null)[],
  table: string | undefined,
): ProposedPart[] {
  const quoteLists = countQuoteLists(lines, sessionOf)
  const walk: Walk = { session: null, open: new Map(), order: [] }
  const parts: ProposedPart[] = []
  lines.forEach(({ block, heading }, at) => {
    const session = sessionOf[at] ?? null
    if (session !== walk.session) {
      Object.assign(walk, { session })
      walk.open.clear()
      walk.order.length = 0
    }
    if (heading && session !== null) step(walk, heading, (quoteLists.get(session) ?? 0) > 1)
    extend(parts, { start: block.start, end: block.end, session, ...placesOf(walk, table) })
  })
  return parts
}

function step(walk: Walk, heading: Heading, quotesPerProposition: boolean): void {
  if (Number.isFinite(heading.depth))
    for (const [place, { depth }] of walk.open) if (depth >= heading.depth) walk.open.delete(place)
  const named = places.filter((place) => heading[place] !== undefined)
  for (const place of named) {
    if (!walk.order.includes(place)) walk.order.push(place)
    for (const inner of walk.order.slice(walk.order.indexOf(place) + 1)) walk.open.delete(inner)
  }
  for (const place of named) walk.open.set(place, { value: heading[place]!, depth: heading.depth })
  if (heading.topic === 'quotes' && !quotesPerProposition) closeProposition(walk)
}

/** The list of quotations at the end of a session belongs to no proposition of it. */
function closeProposition({ open, order }: Walk): void {
  open.delete('proposition')
  for (const inner of order.slice(order.indexOf('proposition') + 1)) open.delete(inner)
}

function countQuoteLists(lines: readonly Line[], sessionOf: readonly (number | null)[]): Map<number, number> {
  const counts = new Map<number, number>()
  lines.forEach(({ heading }, at) => {
    const session = sessionOf[at]
    if (heading?.topic === 'quotes' && typeof session === 'number')
      counts.set(session, (counts.get(session) ?? 0) + 1)
  })
  return counts
}

function placesOf({ session, open }: Walk, table: string | undefined): Pick<ProposedPart, Place> {
  if (session === null) return {}
  const found: { -readonly [place in Place]?: string } = table ? { table } : {}
  for (const [place, { value }] of open) found[place] = value
  return found
}

function extend(parts: ProposedPart[], part: ProposedPart): void {
  const last = parts.at(-1)
  const isSame = last && last.session === part.session && places.every((place) => last[place] === part[place])
  if (isSame) parts[parts.length - 1] = { ...last, end: part.end }
  else parts.push(part)
}
