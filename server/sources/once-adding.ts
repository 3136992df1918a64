import type { DocumentRow } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import type { Added, Understood } from './adding.ts'
import { addFile } from './files.ts'

/**
 * Keeps a file beside the document that has its text already: one document with two originals.
 * @throws {AppError} invalid - `file-known`, `original-erased`
 */
export async function keepBeside(write: Writer, document: DocumentRow, file: Understood): Promise<Added> {
  const { name, bytes, read } = file
  await addFile(write, {
    document: document.id,
    name,
    bytes,
    relation: 'same-text',
    format: read.format,
    mediaType: read.mediaType,
    pages: read.pages,
  })
  const details = { file: name, document: document.name }
  return { status: 'known', document, warnings: [{ key: 'kept-beside', details }] }
}
