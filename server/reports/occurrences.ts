import { plainGlue, withoutClosing } from './glue.ts'
import { type Library, passageIndex, reachOf, saidBetween, type WordRange } from './library.ts'
import type { Quoted, QuotedPart } from './quoted.ts'

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
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) < word) low = middle + 1
    else high = middle
  }
  return low
}

function isAt(library: Library, quoted: Quoted, { first, end }: QuotedPart, place: number): boolean {
  const { ids } = library.words
  for (let index = first; index < end; index++) {
    if (ids[place + index - first] !== quoted.ids[index]) return false
  }
  const from = passageIndex(library, place)
  const passage = library.passages[from]
  if (!passage?.isSaid || place + end - first > reachOf(library, passage).end) return false
  return hasSameGlue(library, quoted, { first, end }, { place, from })
}

function hasSameGlue(
  library: Library,
  { read, words }: Quoted,
  { first, end }: QuotedPart,
  { place, from }: { place: number; from: number },
): boolean {
  let passage = from
  for (let index = first; index + 1 < end; index++) {
    const word = place + index - first
    const crosses = word + 1 >= (library.passages[passage]?.end ?? 0)
    const said = glueBehind(library, word, passage)
    if (crosses) passage++
    const quotedGlue = read.slice(words[index]?.end, words[index + 1]?.start)
    if (said === quotedGlue) continue
    const [a, b] = [plainGlue(said), plainGlue(quotedGlue)]
    if (a !== b && !(crosses && withoutClosing(a) === withoutClosing(b))) return false
  }
  return true
}

/** What stands between a word and the next one, as said. */
export function glueBehind(library: Library, word: number, passage: number): string {
  const { starts, ends } = library.words
  const crosses = word + 1 >= (library.passages[passage]?.end ?? 0)
  const [from, to] = [ends[word] ?? 0, starts[word + 1] ?? 0]
  if (!crosses) return library.passages[passage]?.source.text.slice(from, to) ?? ''
  return saidBetween(library, from, to, { first: passage, last: passage + 1 })
}
