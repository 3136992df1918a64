import { kept, table } from './columns.ts'
import type { Kept } from './tables.ts'

export const rowKinds = ['session', 'table'] as const
export type RowKind = (typeof rowKinds)[number]
export const columnKinds = ['code', 'thread'] as const
export type ColumnKind = (typeof columnKinds)[number]
export type Axis = 'row' | 'column'

/** A framework matrix: what its rows and its columns are. */
export interface MatrixRow extends Kept {
  title: string
  row_kind: RowKind
  column_kind: ColumnKind
}

/** A row or a column of a matrix. */
export interface MatrixLineRow extends Kept {
  matrix: string
  axis: Axis
  /** Id of the session, table, code or thread. */
  subject: string
  position: number
}

/** What a person wrote in a cell. It stays when its row or column is taken away, and is there when that comes back. */
export interface SummaryRow extends Kept {
  matrix: string
  row_subject: string
  column_subject: string
  text: string
  /** JSON: Rest[], the fragments that it rests on, with their words as they were. */
  fragments: string
  /** JSON: PassedBy[], fragments that its writer saw and did not choose, without their words. */
  passed_by: string
  /** Who wrote it as it stands, when, and in which event. */
  person: string
  written_at: string
  written_in: number
}

export interface MatrixTables {
  matrices: MatrixRow
  matrix_lines: MatrixLineRow
  summaries: SummaryRow
}

export const matrixSchema: readonly string[] = [
  table('matrices', `${kept}, title TEXT NOT NULL, row_kind TEXT NOT NULL, column_kind TEXT NOT NULL`),
  table(
    'matrix_lines',
    `${kept}, matrix TEXT NOT NULL REFERENCES matrices(id), axis TEXT NOT NULL, subject TEXT NOT NULL,
    position INTEGER NOT NULL`,
  ),
  'CREATE UNIQUE INDEX matrix_lines_once ON matrix_lines (matrix, axis, subject) WHERE ended IS NULL',
  table(
    'summaries',
    `${kept}, matrix TEXT NOT NULL REFERENCES matrices(id), row_subject TEXT NOT NULL,
    column_subject TEXT NOT NULL, text TEXT NOT NULL, fragments TEXT NOT NULL, passed_by TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people(id), written_at TEXT NOT NULL, written_in INTEGER NOT NULL`,
  ),
  'CREATE UNIQUE INDEX summaries_once ON summaries (matrix, row_subject, column_subject) WHERE ended IS NULL',
]
