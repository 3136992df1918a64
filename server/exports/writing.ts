import { basename } from 'node:path'
import { asRefusal } from '../database/refusals.ts'
import { writeWhole } from '../database/whole-file.ts'
import { AppError } from '../errors.ts'

/**
 * Writes a file for others, whole or not at all.
 * @throws {AppError} internal - the disk is full; forbidden - it cannot be written there
 */
export function writeExport(file: string, content: Uint8Array | string): void {
  try {
    writeWhole(file, content)
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal instanceof AppError && refusal.code === 'internal') throw refusal
    throw new AppError('forbidden', 'export-not-written', { file: basename(file) }, error)
  }
}
