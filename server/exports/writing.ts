import { basename } from 'node:path'
import { asRefusal } from '../database/refusals.ts'
import { putInPieces, type Write, writeWhole } from '../database/whole-file.ts'
import { AppError } from '../errors.ts'

/**
 * Writes a file for others, whole or not at all.
 * @throws {AppError} internal - the disk is full; forbidden - it cannot be written there
 */
export function writeExport(file: string, content: Uint8Array | string): void {
  try {
    writeWhole(file, content)
  } catch (error) {
    throw notWritten(file, error)
  }
}

/**
 * The same of a file that need not fit in memory.
 * @param make writes the file piece by piece
 * @returns what `make` does
 * @throws {AppError} as `writeExport`; and what `make` throws
 */
export async function writeExportInPieces<T>(file: string, make: (write: Write) => Promise<T>): Promise<T> {
  return putInPieces(file, make).catch((error: unknown) => {
    throw isOfSystem(error) ? notWritten(file, error) : error
  })
}

const isOfSystem = (error: unknown) => error instanceof Error && 'syscall' in error

function notWritten(file: string, error: unknown): AppError {
  const refusal = asRefusal(error)
  if (refusal instanceof AppError && refusal.code === 'internal') return refusal
  return new AppError('forbidden', 'export-not-written', { file: basename(file) }, error)
}
