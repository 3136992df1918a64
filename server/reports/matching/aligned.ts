import { alignWords } from '../../text/alignment.ts'
import { widened } from './edges.ts'
import type { Library } from './library.ts'
import { type Place, placeOf } from './place.ts'
import type { Quoted } from './quoted.ts'
import type { Stretch } from './similar.ts'

/** A stretch that is like a quotation as a place: which word is which, and what stands at its edges instead. */
export function aligned(
  library: Library,
  quoted: Quoted,
  { first, end, similarity }: Stretch,
): Place | undefined {
  const pairs = alignWords(quoted.ids, library.words.ids.subarray(first, end)).map((pair) =>
    pair < 0 ? -1 : first + pair,
  )
  const words = widened(library, quoted, { pairs, room: quoted.words.length - (end - first) })
  return placeOf(library, quoted, { pairs, similarity, words })
}
