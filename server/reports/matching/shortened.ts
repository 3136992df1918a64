import { type Library, passageOf, runOf, type WordRange } from './library.ts'
import { occurrences } from './occurrences.ts'
import { apart, type Place, placeOf } from './place.ts'
import { partsOf, type Quoted, type QuotedPart } from './quoted.ts'

/** As many words as an addition in brackets may stand in the place of: `[de provincie]` for `zij daar in dat huis`. */
const mostReplaced = 6

/**
 * The places where a quotation stands with nothing changed but what it marks: its parts word for word, in order, said
 * by one speaker, with omissions only where it has `…` or `[…]`, and additions only in brackets.
 */
export function shortenedPlaces(library: Library, quoted: Quoted): Place[] {
  const parts = partsOf(quoted)
  const anchor = parts.toSorted((a, b) => commonness(library, quoted, a) - commonness(library, quoted, b))[0]
  if (!quoted.isMarked || !anchor) return []
  const runs = new Map(
    occurrences(library, quoted, anchor).map((word) => {
      const run = runOf(library, passageOf(library, word))
      return [run.first, run]
    }),
  )
  const places = [...runs.values()].flatMap((run) => chainsIn(library, quoted, parts, run))
  return apart(places).sort((a, b) => a.words.first - b.words.first)
}

function commonness({ words }: Library, { ids }: Quoted, { first, end }: QuotedPart): number {
  return Math.min(...Array.from(ids.subarray(first, end), (id) => words.frequency(id)))
}

/** A place of one part, with the way on from it that ends first. */
interface Link {
  readonly at: number
  readonly end: number
  readonly next: Link | undefined
}

function chainsIn(library: Library, quoted: Quoted, parts: readonly QuotedPart[], run: WordRange): Place[] {
  let links: Link[] | undefined
  for (const [index, part] of [...parts.entries()].reverse()) {
    const length = part.end - part.first
    const most = mostLeftOut(quoted, part.end)
    const following = links
    links = occurrences(library, quoted, part, run)
      .filter((at) => at + length <= run.end)
      .flatMap((at): Link[] => {
        if (index === parts.length - 1) return [{ at, end: at + length, next: undefined }]
        const next = firstToEnd(following ?? [], at + length, at + length + most)
        return next ? [{ at, end: next.end, next }] : []
      })
    if (links.length === 0) return []
  }
  return (links ?? []).flatMap(
    (link) => placeOf(library, quoted, { pairs: pairsOf(quoted, parts, link), similarity: 1 }) ?? [],
  )
}

/** How many words of the source may be left out before this word of the quotation. */
function mostLeftOut({ joints }: Quoted, before: number): number {
  const here = joints.filter((joint) => joint.before === before)
  return here.some(({ kind }) => kind === 'gap') ? Number.POSITIVE_INFINITY : here.length * mostReplaced
}

function firstToEnd(links: readonly Link[], from: number, to: number): Link | undefined {
  let best: Link | undefined
  for (const link of links) {
    if (link.at < from) continue
    if (link.at > to) break
    if (!best || link.end < best.end) best = link
  }
  return best
}

function pairsOf({ words }: Quoted, parts: readonly QuotedPart[], from: Link): Int32Array {
  const pairs = new Int32Array(words.length).fill(-1)
  let link: Link | undefined = from
  for (const { first, end } of parts) {
    for (let index = first; index < end; index++) pairs[index] = (link?.at ?? 0) + index - first
    link = link?.next
  }
  return pairs
}
