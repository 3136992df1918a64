import type { MatrixFilter } from '../../server/matrix/filter.ts'

/** The page of a matrix, as it was filtered. */
export function matrixHref(
  matrix: string,
  filter: Partial<MatrixFilter> & { at?: string | undefined } = {},
): string {
  const query = new URLSearchParams()
  if (filter.show && filter.show !== 'all') query.set('show', filter.show)
  for (const key of ['row', 'column', 'q', 'at'] as const) if (filter[key]) query.set(key, filter[key])
  return `/matrices/${matrix}${query.size > 0 ? `?${query}` : ''}`
}

/** The page of a cell, and the way back from it to the matrix as it was filtered. */
export function cellHref({ matrix, row, column }: CellAddress, filter: Partial<MatrixFilter> = {}): string {
  const back = matrixHref(matrix, { ...filter, at: `${row}.${column}` })
  return `/matrices/${matrix}/cells/${row}/${column}?back=${encodeURIComponent(back)}`
}

export interface CellAddress {
  readonly matrix: string
  readonly row: string
  readonly column: string
}

/** Where a coding, or a piece of evidence, stands now. */
export const fragmentHref = (id: string) => `/matrices/fragments/${id}`
