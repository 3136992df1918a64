import type { Db } from '../database/tables.ts'
import { inParts } from '../progress.ts'
import { fileOf } from './file.ts'
import { matrixPaper } from './matrix-paper.ts'
import { matrixSheet, restSheet } from './matrix-sheets.ts'
import { outgoingMatrix } from './outgoing-matrix.ts'
import type { ExportFile } from './sheet.ts'

export const matrixFormats = ['docx', 'xlsx'] as const
export type MatrixFormat = (typeof matrixFormats)[number]

/**
 * A matrix to give to others: every summary with the numbers of its fragments, and those fragments. Names and words
 * that may not be told are masked; what was written about a confidential session, and the tables of a session that keeps
 * those to itself, stay out.
 * @throws {AppError} not-found
 */
export async function exportMatrix(
  db: Db,
  matrix: string,
  format: MatrixFormat,
  { publicUrl = null }: { publicUrl?: string | null | undefined } = {},
): Promise<ExportFile> {
  const part = inParts({ cells: 4, file: 1 })
  const outgoing = await part('cells', () => outgoingMatrix(db, matrix))
  const rows = outgoing.rests.length
  return part('file', async () => {
    if (format === 'docx') return fileOf({ paper: matrixPaper(outgoing) }, format, rows)
    const { xlsxOf } = await import('./xlsx.ts')
    return { bytes: await xlsxOf(matrixSheet(outgoing), restSheet(outgoing, publicUrl)), format, rows }
  })
}
