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
  const counts = countHeadings(lines, sessionOf)
  const walk: Walk = { session: null, open: new Map(), order: [] }
  const parts: ProposedPart[] = []
  lines.forEach(({ block, heading }, at) => {
    const session = sessionOf[at] ?? null
    if (session !== walk.session) {
      Object.assign(walk, { session })
      walk.open.clear()
      walk.order.length = 0
    }
    if (heading && session !== null) step(walk, heading, counts.get(session) ?? {})
    extend(parts, { start: block.start, end: block.end, session, ...placesOf(walk, table) })
  })
  return parts
}

type Counts = { [topic in Place | 'quotes']?: number }

function step(walk: Walk, heading: Heading, counts: Counts): void {
  if (Number.isFinite(heading.depth))
    for (const [place, { depth }] of walk.open) if (depth >= heading.depth) walk.open.delete(place)
  const named = places.filter((place) => heading[place] !== undefined)
  for (const place of named) {
    if (!walk.order.includes(place)) walk.order.push(place)
    for (const inner of walk.order.slice(walk.order.indexOf(place) + 1))
      if ((walk.open.get(inner)?.depth ?? 0) >= heading.depth) walk.open.delete(inner)
  }
  for (const place of named) walk.open.set(place, { value: heading[place]!, depth: heading.depth })
  if (heading.topic === 'quotes') closeForQuotes(walk, counts)
  if (ofNoTable.test(heading.words)) walk.open.clear()
}

/** What stands at the end of a text belongs to all of its tables. */
const ofNoTable = /^(?:colofon|disclaimer|bronnen(?:lijst)?|bijlagen?)\b/i

/**
 * A list of quotations at the end of a session, or of a table, belongs to no proposition or round of it. Only when there
 * are as many lists as propositions each belongs to its own.
 */
function closeForQuotes({ open, order }: Walk, counts: Counts): void {
  const lists = counts.quotes ?? 0
  for (const place of order.toReversed()) {
    if (!open.has(place)) continue
    const hasItsOwn = lists >= (counts[place] ?? 0) && (place === 'table' || lists > 1)
    if (hasItsOwn) return
    open.delete(place)
  }
}

/** How many headings of each kind every session has. */
function countHeadings(lines: readonly Line[], sessionOf: readonly (number | null)[]): Map<number, Counts> {
  const counted = new Map<number, Counts>()
  lines.forEach(({ heading }, at) => {
    const session = sessionOf[at]
    if (!heading || typeof session !== 'number') return
    const counts = counted.get(session) ?? {}
    counted.set(session, counts)
    const named = places.filter((place) => heading[place] !== undefined)
    for (const kind of heading.topic === 'quotes' ? (['quotes'] as const) : named)
      counts[kind] = (counts[kind] ?? 0) + 1
  })
  return counted
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
