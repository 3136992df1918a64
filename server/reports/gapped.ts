import { alignWords } from '../text/alignment.ts'
import type { RareWords } from './candidates.ts'
import { widened } from './edges.ts'
import { type Library, passageOf, runOf, type WordRange } from './library.ts'
import { type Place, placeOf } from './place.ts'
import type { Quoted } from './quoted.ts'

/** What a word left out without a mark costs, from a tight stretch to a wide one: the most alike is taken. */
const skippedCosts = [0.02, 0.35, 0.8]

/**
 * For each speaker who said nearly what a quotation with marked omissions says the place of that: the words left out at
 * a mark do not count.
 */
export function placesWithGaps(
  library: Library,
  quoted: Quoted,
  { rare, minimum }: { rare: RareWords; minimum: number },
): Place[] {
  return runsWith(library, rare).flatMap((run) => {
    const places = skippedCosts
      .flatMap((skipped) => placeWithGaps(library, quoted, { run, skipped }) ?? [])
      .filter(({ similarity }) => similarity >= minimum)
    return places.toSorted((a, b) => b.similarity - a.similarity).slice(0, 1)
  })
}

function placeWithGaps(
  library: Library,
  quoted: Quoted,
  { run, skipped }: { run: WordRange; skipped: number },
): Place | undefined {
  const gaps = new Set(quoted.joints.map(({ before }) => before))
  const isGapBefore = (index: number) => gaps.has(index)
  const pairs = alignWords(quoted.ids, library.words.ids.subarray(run.first, run.end), {
    isGapBefore,
    skipped,
  }).map((pair) => (pair < 0 ? -1 : run.first + pair))
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

/** The stretches of one speaker that hold enough of the rare words. */
function runsWith(library: Library, { places, wanted, enough }: RareWords): WordRange[] {
  const runs: WordRange[] = []
  for (let index = 0; index < places.length; ) {
    const passage = passageOf(library, places[index] ?? 0)
    const run = runOf(library, passage)
    const held = new Map<number, number>()
    for (; (places[index] ?? run.end) < run.end; index++) {
      const id = library.words.ids[places[index] ?? 0] ?? -1
      held.set(id, (held.get(id) ?? 0) + 1)
    }
    const counted = [...held].reduce((sum, [id, count]) => sum + Math.min(count, wanted.get(id) ?? 0), 0)
    if (passage.isSaid && counted >= enough) runs.push(run)
  }
  return runs
}
