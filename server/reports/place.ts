import type { Library, Passage, WordRange } from './library.ts'
import { passageIndex } from './library.ts'
import type { Match } from './verdict.ts'

/** Words of the library with the span that they take in their own text; marks beside the words may belong to it. */
export interface Place {
  readonly words: WordRange
  readonly start: number
  readonly end: number
}

/** A range of words as a place, without the marks around them. */
export function placeOfWords({ words }: Library, range: WordRange): Place {
  return { words: range, start: words.starts[range.first] ?? 0, end: words.ends[range.end - 1] ?? 0 }
}

/** The passages that a place lies in, in order. */
export function passagesOf(library: Library, { words }: Place): readonly Passage[] {
  return library.passages.slice(passageIndex(library, words.first), passageIndex(library, words.end - 1) + 1)
}

/** A place as a match: in the canonical text of its document, also when it was found in a text laid over that. */
export function matchOf(library: Library, place: Place, similarity: number): Match {
  const [passage] = passagesOf(library, place)
  if (!passage) throw new RangeError(`no place ${place.start}`)
  const { document, documentId, version, text, layers, at, canonical = text } = passage.source
  const start = at ? at(place.start) : place.start
  const end = Math.max(at ? at(place.end) : place.end, start + 1)
  return {
    document,
    documentId,
    version,
    start,
    end,
    exact: canonical.slice(start, end),
    similarity,
    voice: passage.block.voice,
    layers,
  }
}
