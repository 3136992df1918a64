import { sha256 } from '../database/ids.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import { AppError } from '../errors.ts'
import type { ReadOptions } from '../ingest/read.ts'
import { readInChild } from '../ingest/reader-process.ts'
import { choicesIn } from '../ingest/readers.ts'
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
  const first = await db
    .selectFrom('text_versions')
    .select('reader')
    .where('document', '=', document.id)
    .where('number', '=', 1)
    .executeTakeFirst()
  const readings = await readAgain(bytes, document, choicesIn(first?.reader ?? ''))
  return { bytes: bytes.length, sha256: sha256(bytes), readings }
}

async function bytesOf(db: Db, hash: string): Promise<Uint8Array | undefined> {
  try {
    return await originalBytes(db, hash)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return undefined
    throw error
  }
}

/** As a person chose when it came in. The ending helps to tell how a file is read, and people may have given the document another name since. */
async function readAgain(
  bytes: Uint8Array,
  { name, format }: DocumentRow,
  chosen: ReadOptions,
): Promise<{ hash: string; reader: string }[]> {
  const ending = `.${format}`
  const names = new Set([name, name.toLowerCase().endsWith(ending) ? name : name + ending])
  const readings: { hash: string; reader: string }[] = []
  for (const file of names) {
    try {
      const { text, reader } = await readInChild(bytes, file, { ...chosen, bytes: Number.POSITIVE_INFINITY })
      readings.push({ hash: sha256(text), reader })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  return readings
}
