import type { CodeMatrix, MatrixColumn } from './code-matrix.ts'

/** A stretch of columns that stand in one picture: whole sessions, from one of them to another without the other. */
export interface Columns {
  readonly from: number
  readonly to: number
  /** Which sessions they are of, counted from 1. */
  readonly first: number
  readonly last: number
}

/** With more cells than this a picture can neither be taken in nor sent at once. */
const mostCells = 2_100
const fewestColumns = 12

/** The columns of so many rows in as many stretches as it takes, no session over two of them; one when all fit. */
export function stretchesOf(columns: readonly MatrixColumn[], rows: number): Columns[] {
  const most = Math.max(fewestColumns, Math.floor(mostCells / Math.max(1, rows)))
  const stretches: Columns[] = []
  let at = 0
  let session = 0
  let open = { from: 0, first: 1 }
  while (at < columns.length) {
    let next = at + 1
    while (columns[next]?.session.id === columns[at]?.session.id && next < columns.length) next++
    if (next - open.from > most && at > open.from) {
      stretches.push({ ...open, to: at, last: session })
      open = { from: at, first: session + 1 }
    }
    session += 1
    at = next
  }
  if (columns.length > 0) stretches.push({ ...open, to: columns.length, last: session })
  return stretches
}

/** A matrix with only these columns; what was counted over all of them stays. */
export const columnsOf = ({ columns, rows }: CodeMatrix, { from, to }: Columns): CodeMatrix => ({
  columns: columns.slice(from, to),
  rows: rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) })),
})
