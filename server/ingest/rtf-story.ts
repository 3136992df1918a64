import { asBoldHeading } from './bold-heading.ts'
import type { Place } from './html-pieces.ts'
import { hungOnLast, type Piece } from './piece.ts'
import { type Cell, tablePieces } from './table.ts'

interface Words {
  readonly parts: string[]
  length: number
  visible: number
  bold: number
  comments: { offset: number; text: string }[]
  /** What the paragraph is, from when its first words came. */
  place: Place | undefined
}

const noWords = (): Words => ({ parts: [], length: 0, visible: 0, bold: 0, comments: [], place: undefined })

/** A table that is being read; one in a cell of another stands above it. */
interface Table {
  readonly rows: Cell[][]
  row: Cell[]
}

/** One run of text on its own: the body, a note, a comment, a text box. */
export class RtfStory {
  /** A list mark stood before the paragraph that is being read. */
  isItem = false
  private words = noWords()
  private readonly tables: Table[] = []
  /** Of the body first, then of the open cell of each table. */
  private readonly pieces: Piece[][] = [[]]
  /** What a paragraph holds that comes after it: text in a box. */
  private later: Piece[] = []

  add(text: string, place: Place, isBold: boolean): void {
    const visible = text.replace(/\s/g, '').length
    const { words } = this
    if (visible > 0) words.place ??= place
    words.parts.push(text)
    words.length += text.length
    words.visible += visible
    if (isBold) words.bold += visible
  }

  /** The mark of a note, which is no word. */
  mark(text: string): void {
    this.words.parts.push(text)
    this.words.length += text.length
  }

  hang(text: string): void {
    this.words.comments.push({ offset: this.words.length, text })
  }

  /** Comes after the paragraph that is being read. */
  after(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.later.push(piece)
  }

  /** @param depth in how many tables the paragraph stands */
  endParagraph(place: Place, depth: number): void {
    this.inTables(depth)
    const { parts, visible, bold, comments, place: own = place } = this.words
    this.words = noWords()
    this.isItem = false
    const pieces = this.pieces.at(-1)!
    if (visible > 0) {
      const piece: Piece = { ...own, text: parts.join(''), ...(comments.length > 0 ? { comments } : {}) }
      pieces.push(visible === bold ? asBoldHeading(piece) : piece)
    } else for (const { text } of comments) this.hang(text)
    for (const piece of this.later) pieces.push(piece)
    this.later = []
  }

  endCell(place: Place, depth: number): void {
    this.endParagraph(place, depth)
    this.tables.at(-1)?.row.push(this.pieces.at(-1) ?? [])
    this.pieces[this.pieces.length - 1] = []
  }

  endRow(depth: number): void {
    this.inTables(depth)
    const table = this.tables.at(-1)
    if (!table) return
    if (table.row.length > 0) table.rows.push(table.row)
    table.row = []
  }

  finish(place: Place): Piece[] {
    this.endParagraph(place, 0)
    const left = this.words.comments.map(({ text }) => text)
    return hungOnLast(this.pieces[0] ?? [], left)
  }

  /** Opens or closes tables until so many are open. */
  private inTables(depth: number): void {
    while (this.tables.length < depth) {
      this.tables.push({ rows: [], row: [] })
      this.pieces.push([])
    }
    while (this.tables.length > depth) {
      const table = this.tables.pop()!
      const left = this.pieces.pop() ?? []
      const rest = left.length > 0 ? [...table.row, left] : table.row
      const rows = rest.length > 0 ? [...table.rows, rest] : table.rows
      const outer = this.pieces.at(-1)!
      for (const piece of tablePieces(rows)) outer.push(piece)
    }
  }
}
