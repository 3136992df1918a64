import { type Library, passageOf, reachOf } from './library.ts'
import { type Place, placeOf } from './place.ts'
import type { Quoted, QuotedPart } from './quoted.ts'

/** A piece of a quotation with everywhere that it was said. */
export interface Piece {
  readonly part: QuotedPart
  readonly places: readonly Place[]
}

/** A piece has at least so many words in a row. */
const shortestPiece = 4
const coveredFrom = 0.9

/**
 * The pieces that a quotation was put together from: two or more stretches of at least four words in a row, each said
 * somewhere, that together hold at least 90 % of its words. As many words as can be are covered, by as few pieces as can
 * be. Empty when there are none.
 */
export function piecesOf(library: Library, quoted: Quoted): Piece[] {
  const lengths = quoted.words.map((_, index) => longestFrom(library, quoted.ids, index))
  const parts = cover(lengths)
  const covered = parts.reduce((sum, { first, end }) => sum + end - first, 0)
  if (parts.length < 2 || covered < coveredFrom * quoted.words.length) return []
  return parts.map((part) => ({ part, places: placesOf(library, quoted, part) }))
}

function longestFrom(library: Library, ids: Int32Array, index: number): number {
  if (index + shortestPiece > ids.length) return 0
  return placesFrom(library, ids, { first: index, end: index + shortestPiece }).reduce(
    (longest, place) => Math.max(longest, lengthAt(library, ids, { place, index })),
    0,
  )
}

function lengthAt(
  library: Library,
  ids: Int32Array,
  { place, index }: { place: number; index: number },
): number {
  const { end } = reachOf(library, passageOf(library, place))
  let length = shortestPiece
  while (
    index + length < ids.length &&
    place + length < end &&
    isSame(library, ids, place + length, index + length)
  ) {
    length++
  }
  return length
}

/** Where these words were said in a row: the first word of each place. */
function placesFrom(library: Library, ids: Int32Array, { first, end }: QuotedPart): number[] {
  const { words } = library
  let rarest = first
  for (let index = first + 1; index < end; index++) {
    if (words.frequency(ids[index] ?? -1) < words.frequency(ids[rarest] ?? -1)) rarest = index
  }
  const found: number[] = []
  for (const at of words.placesOf(ids[rarest] ?? -1)) {
    const place = at - (rarest - first)
    let index = first
    while (index < end && place >= 0 && isSame(library, ids, place + index - first, index)) index++
    if (index < end) continue
    const passage = passageOf(library, place)
    if (passage.isSaid && place + end - first <= reachOf(library, passage).end) found.push(place)
  }
  return found
}

function isSame({ words }: Library, ids: Int32Array, place: number, index: number): boolean {
  return words.ids[place] === ids[index]
}

/** The pieces that cover most, from how long a piece can be at each word. */
function cover(lengths: readonly number[]): QuotedPart[] {
  const best = [{ covered: 0, pieces: 0, from: 0 }]
  for (let end = 1; end <= lengths.length; end++) {
    const before = best[end - 1] ?? { covered: 0, pieces: 0 }
    let here = { covered: before.covered, pieces: before.pieces, from: end }
    for (let first = 0; first <= end - shortestPiece; first++) {
      if (first + (lengths[first] ?? 0) < end) continue
      const until = best[first] ?? { covered: 0, pieces: 0 }
      const covered = until.covered + end - first
      const pieces = until.pieces + 1
      if (covered > here.covered || (covered === here.covered && pieces < here.pieces)) {
        here = { covered, pieces, from: first }
      }
    }
    best.push(here)
  }
  const parts: QuotedPart[] = []
  for (let end = lengths.length; end > 0; ) {
    const from = best[end]?.from ?? end
    if (from < end) parts.unshift({ first: from, end })
    end = from < end ? from : end - 1
  }
  return parts
}

function placesOf(library: Library, quoted: Quoted, part: QuotedPart): Place[] {
  const similarity = (part.end - part.first) / quoted.words.length
  return placesFrom(library, quoted.ids, part).flatMap((place) => {
    const pairs = Int32Array.from(quoted.words, (_, index) =>
      index >= part.first && index < part.end ? place + index - part.first : -1,
    )
    return placeOf(library, quoted, { pairs, similarity }) ?? []
  })
}
