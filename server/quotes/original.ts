import { sha256 } from '../database/ids.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import { AppError } from '../errors.ts'
import { readInChild } from '../ingest/reader-process.ts'
import { originalBytes } from '../sources/store.ts'

/** A document's file as it is now: its hash, and what reading it again gives. */
export interface OriginalLook {
  readonly bytes: number
  readonly sha256: string
  /** Hash of the text and name of the reader; empty when the file cannot be read any more. */
  readonly readings: readonly { readonly hash: string; readonly reader: string }[]
}

/** Hashes and reads the stored file of a document. Undefined when the bytes are gone. */
export async function lookAtOriginal(db: Db, document: DocumentRow): Promise<OriginalLook | undefined> {
  const bytes = await bytesOf(db, document.original)
  if (!bytes) return undefined
  return { bytes: bytes.length, sha256: sha256(bytes), readings: await readAgain(bytes, document) }
}

async function bytesOf(db: Db, hash: string): Promise<Uint8Array | undefined> {
  try {
    return await originalBytes(db, hash)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return undefined
    throw error
  }
}

/** The ending helps to tell how a file is read, and people may have given the document another name since. */
async function readAgain(
  bytes: Uint8Array,
  { name, format }: DocumentRow,
): Promise<{ hash: string; reader: string }[]> {
  const ending = `.${format}`
  const names = new Set([name, name.toLowerCase().endsWith(ending) ? name : name + ending])
  const readings: { hash: string; reader: string }[] = []
  for (const file of names) {
    try {
      const { text, reader } = await readInChild(bytes, file, { bytes: Number.POSITIVE_INFINITY })
      readings.push({ hash: sha256(text), reader })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  return readings
}
