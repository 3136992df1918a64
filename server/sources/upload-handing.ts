import { newId, sha256 } from '../database/ids.ts'
import { AppError } from '../errors.ts'
import { archiveKind } from '../ingest/archive-kind.ts'
import { pictureKind } from '../ingest/picture.ts'
import { refuseBySize } from '../ingest/read.ts'
import { knownDocument, refuseErased } from './files.ts'
import { baseName } from './names.ts'
import { knownTexts } from './once-store.ts'
import { checkedPicture } from './pictures.ts'
import type { KnownUpload, Upload } from './upload.ts'
import { handInArchive } from './upload-archive.ts'
import { type HandedFile, handInText, type Place } from './upload-text.ts'
import { lay, removeUpload, uploads } from './uploads.ts'

/** Reads a file that was handed in and lays it aside. Whatever is wrong with it becomes its status. */
export async function handIn(place: Place, file: HandedFile): Promise<Upload> {
  const { folder } = place
  const name = baseName(file.name)
  const handed = { id: newId(), name, at: new Date().toISOString() }
  await clearNotices(folder, name)
  const known = await alreadyThere(place, file.bytes)
  if (known) return lay(folder, { ...handed, status: 'known', ...known })
  try {
    if (archiveKind(file.bytes) === 'zip') return await handInArchive(place, handed, file.bytes)
    if (pictureKind(file.bytes)) return await handInPicture(place, handed, file.bytes)
    return await handInText(place, { ...file, name }, { texts: await knownTexts(place) })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return lay(folder, { ...handed, status: 'refused', key: error.key, details: error.details })
  }
}

async function handInPicture(
  { folder, db }: Place,
  handed: { id: string; name: string; at: string },
  bytes: Uint8Array,
): Promise<Upload> {
  refuseBySize(bytes, handed.name, {})
  await refuseErased(db, { name: handed.name, bytes })
  const { kind, width, height } = checkedPicture(bytes, handed.name)
  const upload = {
    ...handed,
    status: 'picture',
    sha256: sha256(bytes),
    format: kind,
    width,
    height,
  } as const
  return lay(folder, upload, { original: bytes })
}

/** Whoever hands a file in again has read why it was refused before. */
async function clearNotices(folder: string, name: string): Promise<void> {
  for (const upload of await uploads(folder)) {
    const isNotice = upload.status === 'known' || upload.status === 'refused'
    if (isNotice && upload.name === name) await removeUpload(folder, upload.id)
  }
}

async function alreadyThere(
  { folder, db }: Place,
  bytes: Uint8Array,
): Promise<Pick<KnownUpload, 'document' | 'upload'> | undefined> {
  const document = await knownDocument(db, bytes)
  if (document) return { document: document.id, upload: null }
  const hash = sha256(bytes)
  const twin = (await uploads(folder)).find((one) => 'sha256' in one && one.sha256 === hash)
  return twin && { document: null, upload: twin.id }
}
