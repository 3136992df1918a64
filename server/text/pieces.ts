import type { Span } from './span.ts'

/** About so much is searched at a time: some milliseconds. */
const pieceLength = 6_000

/**
 * At the end of a line that ends in a sign, or is empty, with no postcode behind it; or, in what has no lines, where one
 * sentence follows another without a figure or an address close behind it.
 */
const seam =
  /(?<=[^\p{L}\p{M}\p{N}\p{Cf}\s]|\n)(?=\n(?:\D{20}|\n*\p{Lu}(?!ostcode)))|(?<=\p{Ll}{9}[.?!])(?= \p{Lu}[^\d@\n]{80})/gu

/**
 * Cuts a long text where nothing that is somebody's runs on: no name, number, date or address. What patterns for those
 * find in the pieces they would find in the whole, and each piece takes so little that others can come between. The
 * white space at a seam goes with what follows.
 */
export function* piecesOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    seam.lastIndex = start + pieceLength
    const end = seam.exec(text)?.index ?? text.length
    yield { start, end }
    start = end
  }
}
