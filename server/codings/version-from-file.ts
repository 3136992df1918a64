import type { DocumentRow } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import type { Understood } from '../sources/adding.ts'
import { addFile } from '../sources/files.ts'
import { structureAfter } from '../sources/next-structure.ts'
import { sourceText } from '../sources/store.ts'
import { type CorrectionMade, nextVersion } from './correcting.ts'

/**
 * Makes the text of a file the next text version of a document, and keeps the file beside the first one. The structure
 * is that of the text before, as people have it.
 * @throws {AppError} invalid - no reason, the same text, or bytes that are known; conflict - corrected meanwhile
 */
export async function versionFromFile(
  write: Writer,
  document: DocumentRow,
  { file, reason }: { file: Understood; reason: string },
): Promise<CorrectionMade> {
  const { read, structure, name, bytes } = file
  const before = await sourceText(write.trx, document.id)
  const { text, blocks, reader, repairs, comments } = read
  const made = await nextVersion(write, {
    document: document.id,
    version: before.version.id,
    reason,
    next: {
      ...{ text, blocks, reader, repairs, comments },
      ...structureAfter(before, { text, blocks, voices: structure.voices }),
    },
  })
  await addFile(write, {
    document: document.id,
    name,
    bytes,
    relation: 'next-version',
    version: made.version,
    format: read.format,
    mediaType: read.mediaType,
    pages: read.pages,
  })
  return made
}
