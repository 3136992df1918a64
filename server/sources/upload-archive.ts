import { sha256 } from '../database/ids.ts'
import { AppError, type Details } from '../errors.ts'
import { unpackInChild } from '../ingest/reader-process.ts'
import { knownDocument } from './files.ts'
import { knownTexts } from './once-store.ts'
import type { ArchiveEntry, ArchiveUpload, RefusedUpload } from './upload.ts'
import { type Circumstances, type HandedFile, handInText, type Place } from './upload-text.ts'
import { lay, removeUpload } from './uploads.ts'

interface Handed {
  readonly id: string
  readonly name: string
  readonly at: string
}

/**
 * Reads the files of a zip and lays them aside together. A zip with a file that cannot be read is refused as a whole,
 * with the reason for each.
 * @throws {AppError} invalid | too-large - it cannot be unpacked
 */
export async function handInArchive(
  place: Place,
  handed: Handed,
  bytes: Uint8Array,
): Promise<ArchiveUpload | RefusedUpload> {
  const files = await unpackInChild(bytes, handed.name)
  const entries: ArchiveEntry[] = []
  const reasons: { key: string; details: Details }[] = []
  const seen = new Map<string, string>()
  const texts = await knownTexts(place.db)
  for (const file of files) {
    const hash = sha256(file.bytes)
    try {
      const twin = seen.get(hash)
      if (twin === undefined) entries.push(await entryOf(place, file, { texts, archive: handed.id }))
      else entries.push({ name: file.name, known: twin, document: null })
      seen.set(hash, file.name)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      reasons.push({ key: error.key, details: error.details })
    }
  }
  if (reasons.length === 0)
    return lay(place.folder, { ...handed, status: 'archive', sha256: sha256(bytes), entries })
  for (const entry of entries) if ('upload' in entry) await removeUpload(place.folder, entry.upload)
  const details = { file: handed.name, count: reasons.length, files: files.length }
  return lay(place.folder, { ...handed, status: 'refused', key: 'archive-refused', details, reasons })
}

async function entryOf(place: Place, file: HandedFile, circumstances: Circumstances): Promise<ArchiveEntry> {
  const known = await knownDocument(place.db, file.bytes)
  if (known) return { name: file.name, known: known.name, document: known.id }
  const { id } = await handInText(place, file, circumstances)
  return { name: file.name, upload: id }
}
