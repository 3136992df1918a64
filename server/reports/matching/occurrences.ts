import { firstWhere } from '../../text/halving.ts'
import { plainGlue, withoutClosing } from './glue.ts'
import { type Library, passageOf, reachOf, type WordRange } from './library.ts'
import type { Quoted, QuotedPart } from './quoted.ts'
import { glueBehind } from './said.ts'

/**
 * Where a stretch of a quotation stands with nothing but its typography changed: the library's first word of each
 * place. What stands before its first and behind its last word does not count.
 */
export function occurrences(
  library: Library,
  quoted: Quoted,
  part: QuotedPart,
  within?: WordRange,
): number[] {
  const { words } = library
  const rarest = rarestWord(library, quoted, part)
  const found: number[] = []
  const places = words.placesOf(quoted.ids[rarest] ?? -1)
  const offset = rarest - part.first
  let index = within ? firstAtOrAfter(places, within.first + offset) : 0
  const limit = (within?.end ?? words.count) - (part.end - part.first) + offset
  for (; index < places.length && (places[index] ?? 0) <= limit; index++) {
    const first = (places[index] ?? 0) - offset
    if (first >= 0 && isAt(library, quoted, part, first)) found.push(first)
  }
  return found
}

function rarestWord({ words }: Library, { ids }: Quoted, { first, end }: QuotedPart): number {
  let rarest = first
  for (let index = first + 1; index < end; index++) {
    if (words.frequency(ids[index] ?? -1) < words.frequency(ids[rarest] ?? -1)) rarest = index
  }
  return rarest
}

function firstAtOrAfter(places: Int32Array, word: number): number {
  return firstWhere(places, (place) => place >= word)
}

function isAt(library: Library, quoted: Quoted, { first, end }: QuotedPart, place: number): boolean {
  const { ids } = library.words
  for (let index = first; index < end; index++) {
    if (ids[place + index - first] !== quoted.ids[index]) return false
  }
  const passage = passageOf(library, place)
  if (!passage.isSaid || place + end - first > reachOf(library, passage).end) return false
  return hasSameGlue(library, quoted, { first, end }, place)
}

/** At the end of a paragraph of the source a full stop may come or go: there the line ended the sentence. */
function hasSameGlue(library: Library, { read, words }: Quoted, part: QuotedPart, place: number): boolean {
  for (let index = part.first; index + 1 < part.end; index++) {
    const word = place + index - part.first
    const said = glueBehind(library, word)
    const quoted = read.slice(words[index]?.end, words[index + 1]?.start)
    if (said === quoted) continue
    const [a, b] = [plainGlue(said), plainGlue(quoted)]
    if (a === b) continue
    const isBlockEnd = word + 1 === passageOf(library, word).end
    if (!isBlockEnd || withoutClosing(a) !== withoutClosing(b)) return false
  }
  return true
}
