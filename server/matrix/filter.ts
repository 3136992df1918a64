import { withoutAccents } from '../text/folding.ts'
import type { Chart, ChartedCell } from './charting.ts'
import type { MatrixLine } from './lines.ts'

export const shows = ['all', 'waiting', 'changed'] as const
/** All cells, those with fragments that nobody summarised, or those whose summary must be looked at. */
export type Show = (typeof shows)[number]

/** What somebody wants to see of a matrix; it stands in the address. */
export interface MatrixFilter {
  readonly show: Show
  /** Ids of what one row, or one column, is about. */
  readonly row?: string | undefined
  readonly column?: string | undefined
  /** Words in a summary. */
  readonly q: string
}

export interface Filtered {
  readonly rows: readonly MatrixLine[]
  readonly columns: readonly MatrixLine[]
  /** How many cells fit, of how many. */
  readonly cells: number
  readonly of: number
}

/** The rows and columns in which a cell fits. */
export function filtered({ rows, columns, cellAt }: Chart, filter: MatrixFilter): Filtered {
  const words = withoutAccents(filter.q)
    .split(/\s+/u)
    .filter((word) => word !== '')
  const fits = (cell: ChartedCell) => fitsShow(cell, filter.show) && says(cell, words)
  const isOpen = filter.show === 'all' && words.length === 0
  const wantedRows = rows.filter(({ subjects }) => !filter.row || subjects.includes(filter.row))
  const wantedColumns = columns.filter(({ subjects }) => !filter.column || subjects.includes(filter.column))
  const fitting = wantedRows.flatMap((row) =>
    wantedColumns.flatMap((column) => (fits(cellAt(row, column)) ? { row, column } : [])),
  )
  const [inRows, inColumns] = [
    new Set(fitting.map(({ row }) => row)),
    new Set(fitting.map(({ column }) => column)),
  ]
  return {
    rows: isOpen ? wantedRows : wantedRows.filter((row) => inRows.has(row)),
    columns: isOpen ? wantedColumns : wantedColumns.filter((column) => inColumns.has(column)),
    cells: fitting.length,
    of: rows.length * columns.length,
  }
}

export const isWaiting = ({ summary, fragments }: ChartedCell) => !summary && fragments.length > 0

function fitsShow(cell: ChartedCell, show: Show): boolean {
  if (show === 'waiting') return isWaiting(cell)
  return show === 'all' || cell.summary?.drift !== undefined
}

function says({ summary }: ChartedCell, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = withoutAccents(summary?.row.text ?? '')
  return words.every((word) => text.includes(word))
}

/** How far a matrix is: summaries, of the cells with fragments, and those to look at again. */
export interface Progress {
  readonly done: number
  readonly of: number
  readonly changed: number
}

export function progressOf({ rows, columns, cellAt }: Chart): Progress {
  const cells = rows.flatMap((row) => columns.map((column) => cellAt(row, column)))
  const done = cells.filter(({ summary }) => summary).length
  return {
    done,
    of: done + cells.filter(isWaiting).length,
    changed: cells.filter(({ summary }) => summary?.drift).length,
  }
}
