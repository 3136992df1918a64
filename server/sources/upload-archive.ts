import { newId, sha256 } from '../database/ids.ts'
import { AppError } from '../errors.ts'
import { counting, tellingOnly } from '../progress.ts'
import { type ArchiveContents, type ArchivePicture, archiveContents } from './archive-contents.ts'
import { knownDocument } from './files.ts'
import { knownTexts } from './once-store.ts'
import type { ArchiveEntry, ArchiveUpload, Reason, RefusedUpload } from './upload.ts'
import { type HandedFile, handInText, type Place } from './upload-text.ts'
import { lay, removeUpload } from './uploads.ts'

interface Handed {
  readonly id: string
  readonly name: string
  readonly at: string
}

/**
 * Reads the texts of a zip and lays them aside together, with the pictures that belong to them. A zip with a text that
 * cannot be read is refused as a whole, with the reason for each; what is no text at all is left out, and said.
 * @throws {AppError} invalid | too-large - it cannot be unpacked
 */
export async function handInArchive(
  place: Place,
  handed: Handed,
  bytes: Uint8Array,
): Promise<ArchiveUpload | RefusedUpload> {
  const contents = await archiveContents(bytes, handed.name)
  const { leftOut, refusal } = contents
  if (refusal) return lay(place.folder, { ...handed, status: 'refused', ...refusal, reasons: leftOut })
  const { entries, reasons } = await tellingOnly('files', () => laidEntries(place, handed.id, contents))
  if (reasons.length === 0)
    return lay(place.folder, { ...handed, status: 'archive', sha256: sha256(bytes), entries, leftOut })
  for (const entry of entries) {
    if ('upload' in entry) await removeUpload(place.folder, entry.upload)
    if ('picture' in entry) await removeUpload(place.folder, entry.picture)
  }
  const files = contents.files.length + contents.pictures.length + leftOut.length
  const details = { file: handed.name, count: reasons.length, files }
  return lay(place.folder, { ...handed, status: 'refused', key: 'archive-refused', details, reasons })
}

async function laidEntries(
  place: Place,
  archive: string,
  { files, pictures }: ArchiveContents,
): Promise<{ entries: ArchiveEntry[]; reasons: Reason[] }> {
  const entries: ArchiveEntry[] = []
  const reasons: Reason[] = []
  const texts = await knownTexts(place)
  const once = new Once(place)
  for (const file of counting('files', files)) {
    try {
      const known = await once.knownAs(file)
      entries.push(
        known ?? { name: file.name, upload: (await handInText(place, file, { texts, archive })).id },
      )
      once.came(file)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      reasons.push({ key: error.key, details: error.details })
    }
  }
  if (reasons.length > 0) return { entries, reasons }
  for (const picture of pictures) {
    const { name, of } = picture
    const known = await once.knownAs(picture)
    entries.push(known ?? { name, picture: await layPicture(place, archive, picture), of })
    once.came(picture)
  }
  return { entries, reasons }
}

/** Tells which files of one zip are there already, in the project or earlier in the zip. */
class Once {
  readonly #place: Place
  readonly #seen = new Map<string, string>()

  constructor(place: Place) {
    this.#place = place
  }

  async knownAs({ name, bytes }: HandedFile): Promise<ArchiveEntry | undefined> {
    const hash = sha256(bytes)
    const twin = this.#seen.get(hash)
    if (twin !== undefined) return { name, known: twin, document: null }
    const document = await knownDocument(this.#place.db, bytes)
    return document && { name, known: document.name, document: document.id }
  }

  came({ name, bytes }: HandedFile): void {
    const hash = sha256(bytes)
    if (!this.#seen.has(hash)) this.#seen.set(hash, name)
  }
}

async function layPicture(
  { folder }: Place,
  archive: string,
  { name, bytes, format, width, height }: ArchivePicture,
): Promise<string> {
  const id = newId()
  const picture = { format, width, height, sha256: sha256(bytes), archive }
  await lay(
    folder,
    { id, name, at: new Date().toISOString(), status: 'picture', ...picture },
    { original: bytes },
  )
  return id
}
