import type { Db, DocumentRow } from '../database/tables.ts'
import { invalid } from '../errors.ts'
import { pictureKind } from '../ingest/picture.ts'
import { refuseBySize } from '../ingest/read.ts'
import { readInChild } from '../ingest/reader-process.ts'
import { likeness, sketchOf } from '../text/sketch.ts'
import type { NewFile } from './files.ts'
import { baseName } from './names.ts'
import { checkedPicture, pictureTypes } from './pictures.ts'
import { sourceText } from './store.ts'

/**
 * A file that somebody wants to keep beside a document: a picture, or a file with its text.
 * @throws {AppError} invalid - it cannot be read, or holds another text; too-large
 */
export async function fileBeside(
  db: Db,
  document: DocumentRow,
  file: { name: string; bytes: Uint8Array },
): Promise<NewFile> {
  const name = baseName(file.name)
  const { bytes } = file
  const kept = { document: document.id, name, bytes }
  if (pictureKind(bytes)) {
    refuseBySize(bytes, name, {})
    const { kind } = checkedPicture(bytes, name)
    const mediaType = pictureTypes[kind] ?? ''
    return { ...kept, relation: 'picture', format: kind, mediaType, pages: null }
  }
  const { sketch, format, mediaType, pages } = await readInChild(bytes, name)
  const source = await sourceText(db, document.id)
  if (!likeness(sketch, sketchOf(source.text, source.blocks)))
    invalid('file-other-text', { file: name, document: document.name })
  return { ...kept, relation: 'same-text', format, mediaType, pages }
}
