import { aligned } from './aligned.ts'
import { candidateRanges, rareWords } from './candidates.ts'
import { placesWithGaps } from './gapped.ts'
import type { Library } from './library.ts'
import { apart, type Place } from './place.ts'
import type { Quoted } from './quoted.ts'
import { bestOfEach, better, reachesIn, type Stretch } from './similar.ts'
import { StretchSearch } from './stretch-search.ts'

/** From this similarity a place is where an altered quotation comes from. */
export const alteredFrom = 0.75

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
  const search = new StretchSearch(library, quoted.ids)
  const said: Stretch[] = []
  const others: Stretch[] = []
  for (const range of candidateRanges(library, rare)) {
    for (const reach of reachesIn(library, range)) {
      const found = reach.isSaid ? said : others
      found.push(...search.in(reach, alteredFrom))
    }
  }
  const whole = bestOfEach(said).flatMap((stretch) => aligned(library, quoted, stretch) ?? [])
  const gapped = quoted.joints.length > 0 ? placesWithGaps(library, quoted, alteredFrom) : []
  const places = apart([...whole, ...gapped])
  const [other] = others.toSorted(better)
  const isMoreAlike = other && other.similarity > (places[0]?.similarity ?? 0)
  return { places, neverSaid: isMoreAlike ? aligned(library, quoted, other) : undefined }
}
