import type { Db } from '../database/tables.ts'
import { invalid } from '../errors.ts'
import { readInChild } from '../ingest/reader-process.ts'
import { addDocument, understand } from '../sources/adding.ts'
import { knownDocument } from '../sources/files.ts'
import { baseName } from '../sources/names.ts'

interface HandedIn {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The one file of a form. @throws {AppError} invalid - none was chosen */
export function reportIn(fields: Record<string, unknown>): File {
  const [file] = [fields.report].flat()
  if (!(file instanceof File) || file.name === '') return invalid('report-file-missing')
  return file
}

/**
 * Keeps a file that was handed in as a report, and gives its document; a report that is there already is that one.
 * @throws {AppError} invalid - the file cannot be read, or stands in the project as a source
 */
export async function keepReport(db: Db, person: string, file: HandedIn): Promise<string> {
  const known = await knownDocument(db, file.bytes)
  if (known?.role === 'source') return invalid('report-is-source', { document: known.name })
  if (known) return known.id
  const name = baseName(file.name)
  const read = await readInChild(file.bytes, name)
  const understood = understand({ name, bytes: file.bytes, read }, { role: 'report' })
  return (await addDocument(db, person, understood)).document.id
}
