import { topicOf } from './headings.ts'
import type { Piece } from './piece.ts'

/** What stands in one cell. */
export type Cell = readonly Piece[]

/**
 * The pieces of a table, cell by cell and row by row. Where each cell holds one paragraph the rows stay lines with a
 * tab between the cells; where cells hold lists or more paragraphs, as in a form for notes, they follow each other
 * as text. A table of one cell is a frame around text.
 */
export function tablePieces(rows: readonly (readonly Cell[])[]): Piece[] {
  const cells = rows.flat()
  if (cells.length === 1) return [...(cells[0] ?? [])]
  const isGrid = rows.every((row) => row.every((cell) => isPlain(cell, row.length)))
  return isGrid ? gridOf(rows) : cells.flat().map(asCell)
}

function gridOf(rows: readonly (readonly Cell[])[]): Piece[] {
  const pieces: Piece[] = []
  for (const row of rows) {
    let between = pieces.length ? '\n' : '\n\n'
    for (const [piece] of row) {
      if (piece && piece.text.trim() !== '') {
        pieces.push({ ...piece, kind: 'cell', after: between })
        between = ''
      }
      between += '\t'
    }
  }
  return pieces
}

/** One paragraph; or one line all in bold, which beside other cells heads a column, unless it opens a table or a proposition. */
function isPlain([piece, ...more]: Cell, width: number): boolean {
  if (!piece) return true
  if (more.length > 0) return false
  return (
    piece.kind === 'paragraph' ||
    (piece.kind === 'heading' &&
      piece.level === undefined &&
      width > 1 &&
      topicOf(piece.text.trim()) === 'other')
  )
}

const asCell = (piece: Piece): Piece => (piece.kind === 'paragraph' ? { ...piece, kind: 'cell' } : piece)
