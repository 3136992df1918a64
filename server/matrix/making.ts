import { newId } from '../database/ids.ts'
import type { Axis, ColumnKind, MatrixLineRow, RowKind } from '../database/matrix-tables.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { checkedTitle, type FrameworkMatrix } from './matrix.ts'
import { linesIn, matrixNamed, summariesIn, twinOf } from './store.ts'
import { standingFor, subjectsOf } from './subjects.ts'

/** A row as somebody saw it: another revision means that somebody else changed it meanwhile. */
export interface Seen {
  readonly id: string
  readonly revision?: number | undefined
}

export interface NewMatrix {
  readonly title: string
  readonly rowKind: RowKind
  readonly columnKind: ColumnKind
  /** Ids, in their order. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/**
 * Makes a matrix.
 * @returns its id
 * @throws {AppError} invalid - no title, one that another matrix has, no rows or no columns; not-found
 */
export async function addMatrix(write: Writer, matrix: NewMatrix): Promise<string> {
  const title = await freeTitle(write, matrix.title)
  if (matrix.rows.length === 0) invalid('matrix-without-rows')
  if (matrix.columns.length === 0) invalid('matrix-without-columns')
  const row = { id: newId(), title, row_kind: matrix.rowKind, column_kind: matrix.columnKind }
  await write.insert('matrices', row)
  await addLines(write, row.id, { axis: 'row', subjects: matrix.rows })
  await addLines(write, row.id, { axis: 'column', subjects: matrix.columns })
  return row.id
}

async function freeTitle(write: Writer, wanted: string, self?: string): Promise<string> {
  const title = checkedTitle(wanted)
  if (await twinOf(write.trx, title, self)) invalid('matrix-exists', { matrix: title })
  return title
}

/** @throws {AppError} invalid - as `addMatrix`; not-found | conflict */
export async function renameMatrix(write: Writer, matrix: Seen, title: string): Promise<void> {
  await write.update('matrices', matrix, { title: await freeTitle(write, title, matrix.id) })
}

/** Takes a matrix away with all that was written in it; undo brings it back. @throws {AppError} not-found | conflict */
export async function endMatrix(write: Writer, matrix: Seen): Promise<void> {
  const lines = await linesIn(write.trx, matrix.id)
  const summaries = await summariesIn(write.trx, matrix.id)
  await write.end('matrices', matrix)
  for (const { id } of lines) await write.end('matrix_lines', { id })
  for (const { id } of summaries) await write.end('summaries', { id })
}

/**
 * Puts rows or columns behind those that are there. What was written in them before is there again.
 * @throws {AppError} invalid - nothing chosen; not-found - no such matrix, or something that cannot be a row or column
 */
export async function addLines(
  write: Writer,
  id: string,
  { axis, subjects }: { axis: Axis; subjects: readonly string[] },
): Promise<void> {
  const matrix = await matrixNamed(write.trx, id)
  if (subjects.length === 0) invalid('matrix-lines-not-chosen')
  const known = await subjectsOf(write.trx, kindOn(matrix, axis))
  const choices = new Set(known.choices.map((one) => one.id))
  const there = (await linesIn(write.trx, id)).filter((line) => line.axis === axis)
  const taken = new Set(there.map(({ subject }) => standingFor(known, subject)))
  let position = Math.max(0, ...there.map((line) => line.position))
  for (const subject of new Set(subjects)) {
    if (!choices.has(subject)) notFound('matrix-subject-not-found')
    if (taken.has(subject)) continue
    await write.insert('matrix_lines', { id: newId(), matrix: id, axis, subject, position: ++position })
  }
}

export const kindOn = ({ row_kind, column_kind }: FrameworkMatrix, axis: Axis) =>
  axis === 'row' ? row_kind : column_kind

/**
 * Takes a row or a column away, with what was merged into it. What was written in its cells is kept for when it comes
 * back.
 * @throws {AppError} not-found
 */
export async function endLine(write: Writer, matrix: string, line: string): Promise<void> {
  for (const { id } of await linesOfOne(write.trx, matrix, line)) await write.end('matrix_lines', { id })
}

/**
 * Puts a row or a column one place up, or to the left.
 * @throws {AppError} not-found; invalid - it is the first
 */
export async function moveLine(write: Writer, matrix: string, line: string): Promise<void> {
  const own = await linesOfOne(write.trx, matrix, line)
  const isOwn = new Set(own.map(({ id }) => id))
  const axis = own[0]?.axis
  const all = (await linesIn(write.trx, matrix)).filter((one) => one.axis === axis)
  const at = all.findIndex(({ id }) => id === line)
  const before = all.slice(0, at).findLast(({ id }) => !isOwn.has(id))
  if (!before) return invalid('matrix-line-first')
  const rest = all.filter(({ id }) => !isOwn.has(id))
  const ordered = rest.toSpliced(rest.indexOf(before), 0, ...own)
  for (const [i, { id, position }] of ordered.entries()) {
    if (position !== i + 1) await write.update('matrix_lines', { id }, { position: i + 1 })
  }
}

/** A line with the others that stand for the same subject now: after a merge those are one on the screen. */
async function linesOfOne(db: Db, matrix: string, line: string): Promise<MatrixLineRow[]> {
  const all = await linesIn(db, matrix)
  const found = all.find(({ id }) => id === line)
  if (!found) return notFound('matrix-line-not-found')
  const subjects = await subjectsOf(db, kindOn(await matrixNamed(db, matrix), found.axis))
  const subject = standingFor(subjects, found.subject)
  return all.filter((one) => one.axis === found.axis && standingFor(subjects, one.subject) === subject)
}
