import { type Library, passageOf, type WordRange } from './library.ts'
import type { Quoted } from './quoted.ts'
import { textAfter, textBefore } from './said.ts'
import type { Match } from './verdict.ts'

/** Words of the library that answer a quotation, with the span that they take in their own text. */
export interface Place {
  readonly words: WordRange
  readonly start: number
  readonly end: number
  readonly similarity: number
  /** For each word of the quotation the word of the library that it is, or -1. */
  readonly pairs: Int32Array
  /** Whether its characters are those of the quotation. */
  readonly isVerbatim?: boolean
}

/**
 * Makes a place of what a quotation was aligned with: from the first word that is the same to the last unless `words`
 * says otherwise, and the marks at its ends that are the same too. Undefined when nothing is the same.
 */
export function placeOf(
  library: Library,
  quoted: Quoted,
  {
    pairs,
    similarity,
    words = pairedWords(pairs),
  }: Pick<Place, 'pairs' | 'similarity'> & { words?: WordRange },
): Place | undefined {
  const { first, end } = words
  if (end <= first) return undefined
  const last = end - 1
  const head = pairs[0] === first ? headOf(quoted) : ''
  const tail = pairs.at(-1) === last ? tailOf(quoted) : ''
  const hasHead = textBefore(library, first).endsWith(head)
  return {
    words,
    start: (library.words.starts[first] ?? 0) - (hasHead ? head.length : 0),
    end: (library.words.ends[last] ?? 0) + sharedStart(textAfter(library, last), tail),
    similarity,
    pairs,
  }
}

function pairedWords(pairs: Int32Array): WordRange {
  return { first: pairs.find((pair) => pair >= 0) ?? 0, end: (pairs.findLast((pair) => pair >= 0) ?? -1) + 1 }
}

/** What stands before the first word of a quotation. */
export function headOf({ read, words }: Quoted): string {
  return read.slice(0, words[0]?.start).trimStart()
}

/** What stands behind the last word of a quotation. */
export function tailOf({ read, words }: Quoted): string {
  return read.slice(words.at(-1)?.end ?? read.length).trimEnd()
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/** A place as a match: in the canonical text of its document, also when it was found in a text laid over that. */
export function matchOf(library: Library, { words, start, end, similarity }: Place): Match {
  const passage = passageOf(library, words.first)
  const { document, documentId, version, text, layers, at, canonical = text } = passage.source
  const from = at ? at(start) : start
  const to = Math.max(at ? at(end) : end, from + 1)
  const exact = canonical.slice(from, to)
  return {
    document,
    documentId,
    version,
    start: from,
    end: to,
    exact,
    similarity,
    voice: passage.block.voice,
    layers,
  }
}

/** The places that share no word with a better one: the more alike first, then the shorter, then the first. */
export function apart(places: readonly Place[]): Place[] {
  const length = ({ words }: Place) => words.end - words.first
  const better = (a: Place, b: Place) =>
    b.similarity - a.similarity || length(a) - length(b) || a.words.first - b.words.first
  const taken = new Set<number>()
  return places.toSorted(better).filter(({ words: { first, end } }) => {
    for (let word = first; word < end; word++) if (taken.has(word)) return false
    for (let word = first; word < end; word++) taken.add(word)
    return true
  })
}
