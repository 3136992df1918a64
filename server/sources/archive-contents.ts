import { AppError, type Details } from '../errors.ts'
import { unpackInChild } from '../ingest/reader-process.ts'
import type { LeftOut, ZipEntry, ZipPicture } from '../ingest/zip.ts'
import { checkedPicture } from './pictures.ts'

/** A picture in a zip that is kept with a text of it. */
export interface ArchivePicture extends ZipEntry {
  readonly format: 'jpg' | 'png'
  readonly width: number
  readonly height: number
  /** Name of the file whose text stands on it. */
  readonly of: string
}

/** What of a zip comes in, and what is left out with the reason for each. */
export interface ArchiveContents {
  readonly files: readonly ZipEntry[]
  readonly pictures: readonly ArchivePicture[]
  readonly leftOut: readonly LeftOut[]
  /** Why nothing of it can come in, when there is no text. */
  readonly refusal: { readonly key: string; readonly details: Details } | undefined
}

/**
 * Unpacks a zip. A picture comes in with the one text of its name that stands beside it, and with no other.
 * @throws {AppError} invalid | too-large - it cannot be unpacked
 */
export async function archiveContents(bytes: Uint8Array, file: string): Promise<ArchiveContents> {
  const { files, pictures: found, leftOut: unreadable } = await unpackInChild(bytes, file)
  const pictures: ArchivePicture[] = []
  const leftOut = [...unreadable]
  for (const picture of found) {
    const placed = placedPicture(picture)
    if ('of' in placed) pictures.push(placed)
    else leftOut.push(placed)
  }
  const key = leftOut.length === found.length ? 'archive-only-pictures' : 'archive-without-text'
  return { files, pictures, leftOut, refusal: files.length === 0 ? { key, details: { file } } : undefined }
}

function placedPicture(picture: ZipPicture): ArchivePicture | LeftOut {
  const { name, of, bytes } = picture
  if (of === null) return { name, key: 'archive-picture-alone', details: { file: name } }
  try {
    const { kind: format, width, height } = checkedPicture(bytes, name)
    return { ...picture, of, format, width, height }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { name, key: error.key, details: error.details }
  }
}
