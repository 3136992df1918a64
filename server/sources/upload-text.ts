import type { DerivedDb } from '../database/derived.ts'
import { newId, sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { readInChild } from '../ingest/reader-process.ts'
import { type Given, understand } from './adding.ts'
import { refuseErased } from './files.ts'
import { keptReading } from './kept-reading.ts'
import type { KnownTexts } from './once-store.ts'
import { type ReadUpload, summaryOf } from './upload.ts'
import { lay } from './uploads.ts'
import { keepAtHand } from './waiting-texts.ts'

export interface Place {
  readonly folder: string
  readonly db: Db
  readonly derived: DerivedDb
}

export interface HandedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is said of a text that is handed in, and what it came with. */
export interface Circumstances {
  readonly texts: KnownTexts
  readonly given?: Given
  readonly archive?: string
  readonly picture?: string
}

/** Reads a text and lays it aside. @throws {AppError} invalid | too-large - it cannot be read, or was erased */
export async function handInText(
  { folder, db }: Place,
  { name, bytes }: HandedFile,
  { texts, given = { role: 'source' }, archive, picture }: Circumstances,
): Promise<ReadUpload> {
  await refuseErased(db, { name, bytes })
  const read = await readInChild(bytes, name)
  keepAtHand(read.sketch)
  const twin = texts.twinOf(read.sketch)
  const upload: ReadUpload = {
    id: newId(),
    name,
    at: new Date().toISOString(),
    status: 'read',
    sha256: sha256(bytes),
    given,
    options: {},
    summary: summaryOf(understand({ name, bytes, read }, given)),
    words: read.sketch.words,
    twin: twin
      ? {
          relation: twin.relation,
          share: twin.share,
          document: twin.document.id,
          name: twin.document.name,
        }
      : null,
    archive: archive ?? null,
    picture: picture ?? null,
    remembered: null,
  }
  return lay(folder, upload, {
    original: bytes,
    'reading.json': keptReading(read),
    'sketch.json': JSON.stringify(read.sketch),
  })
}
