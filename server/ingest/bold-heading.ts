import { topicOf } from './headings.ts'
import type { Piece } from './piece.ts'

const longest = 80

/** A short line all in bold, that is no sentence and no speaker's label, is what many use for a heading. */
export function asBoldHeading(piece: Piece): Piece {
  const words = piece.text.trim()
  const isHeading =
    piece.kind === 'paragraph' &&
    words.length <= longest &&
    !/[\n\v]/.test(words) &&
    !/[.;,]$/.test(words) &&
    (!words.endsWith(':') || topicOf(words) !== 'other')
  return isHeading ? { ...piece, kind: 'heading' } : piece
}
