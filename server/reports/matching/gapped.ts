import { alignWords } from '../../text/alignment.ts'
import { candidateRanges, rareWords } from './candidates.ts'
import { widened } from './edges.ts'
import { type Library, passageOf, runOf, type WordRange } from './library.ts'
import { type Place, placeOf } from './place.ts'
import { partsOf, type Quoted } from './quoted.ts'
import { bestOfEach, reachesIn, type Stretch } from './similar.ts'
import { StretchSearch } from './stretch-search.ts'

/** What a word left out without a mark costs, from a tight stretch to a wide one: the most alike is taken. */
const skippedCosts = [0.02, 0.35, 0.8]

/**
 * Where one speaker said nearly what a quotation with marked omissions says: the words left out at a mark do not count.
 * Such a place has nearly one of the parts between the marks; it is looked for around where its longest parts were said.
 */
export function placesWithGaps(library: Library, quoted: Quoted, minimum: number): Place[] {
  return anchorsOf(library, quoted).flatMap((anchor) => {
    const range = around(library, quoted, anchor)
    const places = skippedCosts
      .flatMap((skipped) => placeWithGaps(library, quoted, { range, skipped }) ?? [])
      .filter(({ similarity }) => similarity >= minimum)
    return places.toSorted((a, b) => b.similarity - a.similarity).slice(0, 1)
  })
}

/** A part of a place that is alike enough has most of its own words in common. */
const partFrom = 0.6
/** So many of the longest parts are looked for: one of them may be what changed most. */
const partsSought = 2
/** How far from a part the others are looked for, in words beside the length of the quotation. */
const farthest = 1000
/** Cells of alignment tables that may be filled. */
const cellsToFill = 15_000_000

/** Where the longest parts of a quotation were nearly said, the most alike first. */
function anchorsOf(library: Library, quoted: Quoted): Stretch[] {
  const parts = partsOf(quoted)
    .toSorted((a, b) => b.end - b.first - (a.end - a.first))
    .slice(0, partsSought)
  const stretches = parts.flatMap(({ first, end }) => {
    const ids = quoted.ids.subarray(first, end)
    const search = new StretchSearch(library, ids)
    return candidateRanges(library, rareWords(library, ids, partFrom))
      .flatMap((range) => reachesIn(library, range))
      .filter(({ isSaid }) => isSaid)
      .flatMap((range) => search.in(range, partFrom))
  })
  const cells = quoted.words.length * (2 * farthest + quoted.words.length) * skippedCosts.length
  return bestOfEach(stretches).slice(0, Math.max(3, Math.floor(cellsToFill / cells)))
}

/** What the speaker of a stretch said around it. */
function around(library: Library, quoted: Quoted, { first, end }: Stretch): WordRange {
  const run = runOf(library, passageOf(library, first))
  const reach = farthest + quoted.words.length
  return { first: Math.max(run.first, first - reach), end: Math.min(run.end, end + reach) }
}

function placeWithGaps(
  library: Library,
  quoted: Quoted,
  { range, skipped }: { range: WordRange; skipped: number },
): Place | undefined {
  const gaps = new Set(quoted.joints.map(({ before }) => before))
  const isGapBefore = (index: number) => gaps.has(index)
  const pairs = alignWords(quoted.ids, library.words.ids.subarray(range.first, range.end), {
    isGapBefore,
    skipped,
  }).map((pair) => (pair < 0 ? -1 : range.first + pair))
  const unmarked = wordsUnmarked(pairs, gaps)
  const similarity = pairs.filter((pair) => pair >= 0).length / Math.max(pairs.length, unmarked)
  const words = widened(library, quoted, { pairs, room: pairs.length - unmarked })
  return placeOf(library, quoted, { pairs, similarity, words })
}

/** How many words of the source lie between the first match and the last, without those left out at a mark. */
function wordsUnmarked(pairs: Int32Array, gaps: ReadonlySet<number>): number {
  let [counted, last, isMarked] = [0, -1, false]
  for (const [index, pair] of pairs.entries()) {
    if (gaps.has(index)) isMarked = true
    if (pair < 0) continue
    counted += last < 0 || isMarked ? 1 : pair - last
    last = pair
    isMarked = false
  }
  return counted
}
