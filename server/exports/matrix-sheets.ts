import { t } from '../language/t.ts'
import type { OutgoingMatrix } from './outgoing-matrix.ts'
import type { Sheet } from './sheet.ts'

/** The matrix itself, row by row. */
export const matrixSheet = ({ corner, columns, rows }: OutgoingMatrix): Sheet => ({
  title: t.matrix.file.sheetMatrix,
  columns: [{ title: corner, width: 28 }, ...columns.map((title) => ({ title, width: 44 }))],
  rows: rows.map(({ title, cells }) => [title, ...cells]),
  stickyColumns: 1,
})

/** One row a fragment under a summary; the permanent link only where others can follow it. */
export function restSheet({ rests }: OutgoingMatrix, publicUrl: string | null): Sheet {
  const { file } = t.matrix
  const columns = [
    { title: file.number, width: 8 },
    { title: file.matrixRow, width: 28 },
    { title: file.matrixColumn, width: 24 },
    { title: file.words, width: 70 },
    { title: file.attribution, width: 36 },
    { title: file.source, width: 26 },
    { title: file.version, width: 11 },
    { title: file.start, width: 9 },
    { title: file.end, width: 9 },
    { title: file.changedColumn, width: 24 },
    { title: file.coding, width: 38 },
    ...(publicUrl === null ? [] : [{ title: file.link, width: 60 }]),
  ]
  return {
    title: file.sheetFragments,
    columns,
    rows: rests.map((rest) => [
      ...[rest.number, rest.rowTitle, rest.columnTitle, rest.words, rest.attribution, rest.source],
      ...[rest.version, rest.start, rest.end, rest.changed, rest.id],
      ...(publicUrl === null ? [] : [rest.id && `${publicUrl}/matrices/fragments/${rest.id}`]),
    ]),
    stickyColumns: 1,
  }
}
