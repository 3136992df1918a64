import { isSameName, named } from '../database/lookup.ts'
import type { MatrixLineRow, SummaryRow } from '../database/matrix-tables.ts'
import type { Db } from '../database/tables.ts'
import { notFound } from '../errors.ts'
import { inProjectsOrder } from '../language/order.ts'
import type { FrameworkMatrix } from './matrix.ts'

/** The matrices that stand, by title. */
export async function matrices(db: Db): Promise<FrameworkMatrix[]> {
  const rows = await db.selectFrom('matrices').selectAll().where('ended', 'is', null).execute()
  return rows.sort((a, b) => inProjectsOrder(a.title, b.title))
}

/** The matrix with this title (case ignored) or id. @throws {AppError} not-found */
export async function matrixNamed(db: Db, title: string): Promise<FrameworkMatrix> {
  const found = named(await matrices(db), (row) => row.title, title)
  return found ?? notFound('matrix-not-found', { matrix: title })
}

/** Another matrix with this title. */
export async function twinOf(db: Db, title: string, self?: string): Promise<FrameworkMatrix | undefined> {
  return (await matrices(db)).find((row) => row.id !== self && isSameName(row.title, title))
}

/** The rows and columns of a matrix, each in its order. */
export async function linesIn(db: Db, matrix: string): Promise<MatrixLineRow[]> {
  return db
    .selectFrom('matrix_lines')
    .selectAll()
    .where('matrix', '=', matrix)
    .where('ended', 'is', null)
    .orderBy('axis')
    .orderBy('position')
    .orderBy('made')
    .orderBy('id')
    .execute()
}

/** A summary without the fragments that it rests on: those may be hundreds. */
export type SummaryLine = Omit<SummaryRow, 'fragments' | 'passed_by'>

const lightColumns = [
  ...(['id', 'revision', 'made', 'at', 'ended', 'matrix', 'row_subject', 'column_subject', 'text'] as const),
  ...(['person', 'written_at', 'written_in'] as const),
]

/** The fragments of these summaries. */
export async function fragmentsUnder(
  db: Db,
  ids: readonly string[],
): Promise<Pick<SummaryRow, 'id' | 'fragments' | 'passed_by'>[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('summaries')
    .select(['id', 'fragments', 'passed_by'])
    .where('id', 'in', [...ids])
    .execute()
}

/** What people wrote in the cells of a matrix, also in those whose row or column was taken away. */
export async function summariesIn(db: Db, matrix: string): Promise<SummaryLine[]> {
  return db
    .selectFrom('summaries')
    .select(lightColumns)
    .where('matrix', '=', matrix)
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute()
}
