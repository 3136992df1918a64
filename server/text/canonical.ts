import { createHash } from 'node:crypto'

/**
 * The canonical form of a text, made once when a file comes in: well-formed UTF-16, NFC, lines ended by LF,
 * no byte order mark and no control character but LF and TAB. Form feed, vertical tab and NEL end a line,
 * so they become LF; a lone surrogate becomes U+FFFD. Nothing is trimmed or collapsed.
 * A canonical text comes back as it is: `canonicalText(canonicalText(x)) === canonicalText(x)`.
 * Only a pile of more than 400 accents on one letter is broken up by U+034F, as the stream-safe text format
 * (Unicode UAX #15, section 13) does for more than 30: normalising takes the square of its height.
 */
export function canonicalText(raw: string): string {
  // NFC comes last: taking out a control character can bring a letter and its accent together.
  const repaired = raw
    .toWellFormed()
    .replace(/\r\n?|[\f\v\u0085]/g, '\n')
    .replace(/[\p{Cc}\uFEFF]/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
  return withoutPiles(repaired).normalize('NFC')
}

/** Most texts have no mark at all, and looking for piles of them takes ten times as long as looking for one. */
function withoutPiles(text: string): string {
  if (!anyMark.test(text)) return text
  return text.replace(pileOfMarks, (pile) => pile.replace(hundredMarks, '$&\u034F'))
}

const anyMark = /\p{M}/u

const pileOfMarks = /(?<![\p{M}--\u034F])[\p{M}--\u034F]{401,}/gv
const hundredMarks = /\p{M}{100}/gu

/** SHA-256 of the UTF-8 bytes of a text, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
