import type { Block } from '../text/block.ts'
import type { Cells, RowComments } from './columns.ts'
import { hungOnLast, isSeen, type Piece } from './piece.ts'
import type { Comment } from './reading.ts'

/** Hands what somebody wrote beside a row to the first words of that row, or of what comes after it. */
export class RowHanging {
  readonly #comments: RowComments
  readonly #passed = new Set<Cells>()
  #waiting: string[] = []

  constructor(comments: RowComments) {
    this.#comments = comments
  }

  /** Each row counts once, in whichever column its first words are. */
  pass(row: Cells): void {
    if (this.#comments.size === 0 || this.#passed.has(row)) return
    this.#passed.add(row)
    this.wait(this.#comments.get(row) ?? [])
  }

  wait(comments: readonly string[]): void {
    this.#waiting.push(...comments)
  }

  on(piece: Piece): Piece {
    if (this.#waiting.length === 0 || !isSeen(piece)) return piece
    const comments = this.#waiting.map((text) => ({ offset: 0, text }))
    this.#waiting = []
    return { ...piece, comments }
  }

  /** What still waits at the end of a sheet hangs on its last words. */
  rest(pieces: readonly Piece[]): Piece[] {
    return hungOnLast(pieces, this.#waiting)
  }
}

/** Where the comments of pieces stand in the text that was made of them: at the beginning of their blocks. */
export function commentsOn(pieces: readonly Piece[], blocks: readonly Block[]): Comment[] {
  if (pieces.every(({ comments }) => comments === undefined)) return []
  return pieces
    .filter(isSeen)
    .flatMap(({ comments = [] }, at) => comments.map(({ text }) => ({ at: blocks[at]?.start ?? 0, text })))
}
