import type { DocumentRow } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { type Added, type Understood, writeDocument } from './adding.ts'
import { addFile } from './files.ts'
import { keepBeside } from './once-adding.ts'
import { pictureTypes } from './pictures.ts'
import type { PictureUpload } from './upload.ts'

/** The picture of which a text was typed over. */
export interface TypedFrom {
  readonly picture: Pick<PictureUpload, 'name' | 'format'>
  readonly bytes: Uint8Array
}

/** A file that waits, with what a person decided about it. */
export interface FileToKeep {
  readonly file: Understood
  /** The document beside which it is kept, when its text is there already. */
  readonly beside: DocumentRow | null
  readonly typedFrom: TypedFrom | null
}

/**
 * Writes a file that waited, as a document under this id or beside another document.
 * @throws {AppError} invalid - as `writeDocument` and `addFile`
 */
export async function writeKept(write: Writer, id: string, kept: FileToKeep): Promise<Added> {
  const { file, beside, typedFrom } = kept
  const added = beside ? await keepBeside(write, beside, file) : await writeDocument(write, id, file)
  if (typedFrom) await addPicture(write, added.document.id, typedFrom)
  return added
}

/** Keeps a picture beside a document. @throws {AppError} invalid - `file-known`, `original-erased` */
export async function addPicture(
  write: Writer,
  document: string,
  { picture: { name, format }, bytes }: TypedFrom,
): Promise<void> {
  const mediaType = pictureTypes[format] ?? ''
  await addFile(write, { document, name, bytes, relation: 'picture', format, mediaType, pages: null })
}
