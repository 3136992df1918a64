import { alignWords } from '../text/alignment.ts'
import { candidateRanges, rareWords } from './candidates.ts'
import { widened } from './edges.ts'
import { placesWithGaps } from './gapped.ts'
import type { Library } from './library.ts'
import { apart, type Place, placeOf } from './place.ts'
import type { Quoted } from './quoted.ts'
import { reachesIn, type Stretch, stretchesIn } from './similar.ts'

/** From this similarity a place is where an altered quotation comes from. */
export const alteredFrom = 0.75
/** From this similarity a place is worth showing as the nearest. */
export const nearestFrom = 0.4

/**
 * Every place where somebody said nearly what a quotation says, the most alike first. With marked omissions the words
 * left out at them do not count, as long as one speaker said it all. `neverSaid` is a heading or a title that is more
 * alike than any of them: the quotation comes from there.
 */
export function alteredPlaces(
  library: Library,
  quoted: Quoted,
): { readonly places: readonly Place[]; readonly neverSaid: Place | undefined } {
  const rare = rareWords(library, quoted.ids, alteredFrom)
  const stretches = candidateRanges(library, rare)
    .flatMap((range) => reachesIn(library, range))
    .flatMap(({ isSaid, ...range }) =>
      stretchesIn(library, { ids: quoted.ids, range, minimum: alteredFrom }).map((stretch) => ({
        ...stretch,
        isSaid,
      })),
    )
  const whole = bestOfEach(stretches.filter(({ isSaid }) => isSaid)).flatMap(
    (stretch) => aligned(library, quoted, stretch) ?? [],
  )
  const gapped =
    quoted.joints.length > 0 ? placesWithGaps(library, quoted, { rare, minimum: alteredFrom }) : []
  const places = apart([...whole, ...gapped])
  const [other] = stretches.filter(({ isSaid }) => !isSaid).toSorted(better)
  const isMoreAlike = other && other.similarity > (places[0]?.similarity ?? 0)
  return { places, neverSaid: isMoreAlike ? aligned(library, quoted, other) : undefined }
}

/** Of stretches that overlap the best one: the most alike, then with the fewest words changed, then the first. */
function bestOfEach(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const stretch of stretches.toSorted(better)) {
    if (!kept.some(({ first, end }) => first < stretch.end && stretch.first < end)) kept.push(stretch)
  }
  return kept
}

function better(a: Stretch, b: Stretch): number {
  const changed = ({ first, end, common }: Stretch) => end - first - 2 * common
  return b.similarity - a.similarity || changed(a) - changed(b) || a.first - b.first
}

function aligned(library: Library, quoted: Quoted, { first, end, similarity }: Stretch): Place | undefined {
  const pairs = alignWords(quoted.ids, library.words.ids.subarray(first, end)).map((pair) =>
    pair < 0 ? -1 : first + pair,
  )
  const words = widened(library, quoted, { pairs, room: quoted.words.length - (end - first) })
  return placeOf(library, quoted, { pairs, similarity, words })
}

/**
 * The place of most in common in the whole library, also where nobody said it: a heading, a title. Undefined when none
 * is alike enough.
 */
export function nearestPlace(library: Library, quoted: Quoted): Place | undefined {
  let best: Stretch | undefined
  for (const range of candidateRanges(library, rareWords(library, quoted.ids, nearestFrom))) {
    for (const reach of reachesIn(library, range)) {
      const minimum = best?.similarity ?? nearestFrom
      for (const stretch of stretchesIn(library, { ids: quoted.ids, range: reach, minimum })) {
        if (!best || better(stretch, best) < 0) best = stretch
      }
    }
  }
  return best && aligned(library, quoted, best)
}
