import { newId } from '../../../server/database/ids.ts'
import { record } from '../../../server/database/write.ts'
import { AppError } from '../../../server/errors.ts'
import type { ReadOptions } from '../../../server/ingest/read.ts'
import { readForCommand } from '../../../server/ingest/reader-process.ts'
import { sentenceFor } from '../../../server/messages.ts'
import { type Added, type Given, understand, writeDocument } from '../../../server/sources/adding.ts'
import { knownDocument } from '../../../server/sources/files.ts'
import { sketchOf } from '../../../server/sources/once.ts'
import { keepBeside } from '../../../server/sources/once-adding.ts'
import type { KnownTexts } from '../../../server/sources/once-store.ts'
import { sourceText } from '../../../server/sources/store.ts'
import type { Call } from '../command.ts'

/** What `ingest` was told about all its files. */
export interface Wishes {
  readonly given: Given
  readonly options: ReadOptions
  /** The texts that are there, to find the same one; absent when each file is to be a document of its own. */
  readonly texts: KnownTexts | undefined
}

/** What became of one file, as `--json` prints it. */
export interface Ingested {
  file: string
  document: string | null
  documentId: string | null
  status: 'added' | 'known' | 'refused'
  characters?: number
  pages?: number | null
  blocks?: number
  sentences?: number
  sha256?: string
  warnings: string[]
  error?: string
}

/** Adds one file as one act. @throws {AppError} what is wrong with it */
export async function ingestFile(
  call: Call,
  file: { name: string; bytes: Uint8Array },
  { given, options, texts }: Wishes,
): Promise<Added> {
  const { db } = await call.project()
  const known = await knownDocument(db, file.bytes)
  if (known) return { status: 'known', document: known, warnings: [] }
  const understood = understand(
    { ...file, read: await readForCommand(file.bytes, file.name, options) },
    given,
  )
  const sketch = sketchOf(understood.read.text, understood.read.blocks)
  const twin = texts?.twinOf(sketch)
  const person = (await call.actor()).id
  if (twin?.relation === 'same-text') {
    const act = { person, act: 'document.add-file', subject: twin.document.id }
    return (await record(db, act, (write) => keepBeside(write, twin.document, understood))).result
  }
  const id = newId()
  const act = { person, act: 'document.add', subject: id }
  const { result } = await record(db, act, (write) => writeDocument(write, id, understood))
  if (result.status === 'added') texts?.add(result.document, sketch)
  if (!twin) return result
  const details = {
    file: understood.name,
    document: twin.document.name,
    percent: Math.floor(twin.share * 100),
  }
  return { ...result, warnings: [...result.warnings, { key: 'text-nearly', details }] }
}

/** What became of a file that was added or known. */
export async function ingested(call: Call, file: string, added: Added): Promise<Ingested> {
  const { db } = await call.project()
  const { document, status, warnings } = added
  const { version } = await sourceText(db, document.id)
  return {
    file,
    document: document.name,
    documentId: document.id,
    status,
    characters: version.characters,
    pages: document.pages,
    blocks: version.block_count,
    sentences: version.sentence_count,
    sha256: version.sha256,
    warnings: warnings.map(({ key, details }) => sentenceFor(key, details)),
  }
}

/** Why a file was refused. @throws the error itself when it is not about the file */
export function refused(file: string, error: unknown): Ingested {
  if (!(error instanceof AppError)) throw error
  const sentence = sentenceFor(error.key, error.details)
  return { file, document: null, documentId: null, status: 'refused', warnings: [], error: sentence }
}
