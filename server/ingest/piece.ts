import type { Block } from '../text/block.ts'
import { canonicalText } from '../text/canonical.ts'
import type { NamedPlace } from './reading.ts'

/** A piece of a document before it has a place in the text: what each reader of a format makes. */
export interface Piece extends Omit<Block, 'start' | 'end'> {
  readonly text: string
  /** Stands before the words, in the text but outside the block: a speaker's name, the mark of a note. */
  readonly label?: string
  /** What parts this piece from the one before. Items of one list follow each other line by line, others after an empty line. */
  readonly after?: string
  /** What hangs in the margin, at places in `text`; `documentOf` and `readSheets` take it from there. */
  readonly comments?: readonly { readonly offset: number; readonly text: string }[]
  /** What a heading names because the file says so, whatever its words; `readSheets` takes it from there. */
  readonly names?: NamedPlace
}

export interface Composed {
  readonly text: string
  readonly blocks: Block[]
}

/**
 * Puts pieces together in the canonical form of a document: the same words with the same structure give
 * the same text, whatever format they came from. Pieces without visible characters are left out.
 */
export function compose(pieces: readonly Piece[]): Composed {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0
  let previous: Piece | undefined
  const write = (words: string) => {
    parts.push(words)
    length += words.length
  }
  for (const piece of pieces) {
    const { text, label, after, comments, names, ...structure } = piece
    const words = tidy(text)
    if (words === '') continue
    if (previous) write(after ?? gap(previous, piece))
    if (label) write(canonicalText(label))
    const start = length
    write(words)
    blocks.push({ ...structure, start, end: length })
    previous = piece
  }
  return { text: parts.join(''), blocks }
}

function gap(previous: Piece, next: Piece): string {
  return previous.kind === 'item' && next.kind === 'item' ? '\n' : '\n\n'
}

/** Hangs what was written beside no words on the last words there are. */
export function hungOnLast(pieces: readonly Piece[], texts: readonly string[]): Piece[] {
  const last = pieces.findLastIndex(isSeen)
  if (texts.length === 0 || last === -1) return [...pieces]
  return pieces.map((piece, at) => {
    if (at !== last) return piece
    const more = texts.map((text) => ({ offset: piece.text.length, text }))
    return { ...piece, comments: [...(piece.comments ?? []), ...more] }
  })
}

/** Whether anything of a piece can be seen, so that it becomes a block. */
export const isSeen = ({ text }: Piece) => tidy(text) !== ''

/** Hard line breaks stay; empty lines and white space at the ends of lines do not. */
function tidy(text: string): string {
  return canonicalText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
