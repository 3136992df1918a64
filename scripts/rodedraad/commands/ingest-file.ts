import { newId } from '../../../server/database/ids.ts'
import type { Db } from '../../../server/database/tables.ts'
import { record } from '../../../server/database/write.ts'
import { AppError } from '../../../server/errors.ts'
import type { ReadOptions } from '../../../server/ingest/read.ts'
import { sentenceFor } from '../../../server/messages.ts'
import {
  type Added,
  type Given,
  type Understood,
  understand,
  writeDocument,
} from '../../../server/sources/adding.ts'
import { knownDocument, refuseErased } from '../../../server/sources/files.ts'
import { keepBeside } from '../../../server/sources/once-adding.ts'
import type { KnownTexts, TextTwin } from '../../../server/sources/once-store.ts'
import { namesParticipants } from '../../../server/sources/participant-list.ts'
import { documentNamed, textVersions } from '../../../server/sources/store.ts'
import type { Call } from '../command.ts'
import { readAsWished } from './ingest-reading.ts'

/** What `ingest` was told about all its files. */
export interface Wishes {
  readonly given: Given
  readonly options: ReadOptions
  /** The texts that are there, to find the same one; absent when each file is to be a document of its own. */
  readonly texts: KnownTexts | undefined
  /** The document of which the text is the next version, and why there is one. */
  readonly nextOf: { readonly document: string; readonly reason: string } | undefined
  /** The column of a list that holds the remarks. */
  readonly remark: string | undefined
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
  wishes: Wishes,
): Promise<Added> {
  const { db } = await call.project()
  const known = await knownDocument(db, file.bytes)
  if (known) return { status: 'known', document: known, warnings: [] }
  await refuseErased(db, file)
  const understood = understand({ ...file, read: await readAsWished(file, wishes) }, wishes.given)
  const person = (await call.actor()).id
  if (wishes.nextOf) return addVersion(db, person, understood, wishes.nextOf)
  const { texts } = wishes
  const { sketch } = understood.read
  const twin = texts?.twinOf(sketch)
  if (twin?.relation === 'same-text') {
    const act = { person, act: 'document.add-file', subject: twin.document.id }
    return (await record(db, act, (write) => keepBeside(write, twin.document, understood))).result
  }
  const id = newId()
  const act = { person, act: 'document.add', subject: id }
  const { result } = await record(db, act, (write) => writeDocument(write, id, understood))
  if (result.status === 'added') texts?.add(result.document, sketch)
  const warnings = [
    ...(twin ? [nearlyWarning(understood.name, twin)] : []),
    ...(looksLikeList(understood, wishes) ? [listWarning(understood.name)] : []),
  ]
  return { ...result, warnings: [...result.warnings, ...warnings] }
}

/** Whether a file names who took part; who says which column holds the remarks is believed. */
const looksLikeList = ({ read }: Understood, { remark }: Wishes) =>
  remark === undefined && (read.table?.sheets.some(namesParticipants) ?? false)

const listWarning = (file: string) => ({ key: 'participant-list-as-source', details: { file } })

/** Says which document a text looks like. */
export function nearlyWarning(file: string, { document, share }: TextTwin): Added['warnings'][number] {
  const details = { file, document: document.name, percent: Math.floor(share * 100) }
  return { key: 'text-nearly', details }
}

/** The text becomes the next version of the text of a document. */
async function addVersion(
  db: Db,
  person: string,
  file: Understood,
  { document: name, reason }: NonNullable<Wishes['nextOf']>,
): Promise<Added> {
  const document = await documentNamed(db, name)
  const act = { person, act: 'document.next-version', subject: document.id }
  const { versionFromFile } = await import('../../../server/codings/version-from-file.ts')
  const { result } = await record(db, act, (write) => versionFromFile(write, document, { file, reason }))
  const { number, orphaned } = result
  const warnings = [
    ...file.read.warnings,
    { key: 'kept-as-version', details: { file: file.name, document: document.name, number } },
    ...(orphaned > 0 ? [{ key: 'orphaned-by-version', details: { count: orphaned } }] : []),
  ]
  return { status: 'added', document, warnings }
}

/** What became of a file that was added or known. */
export async function ingested(call: Call, file: string, added: Added): Promise<Ingested> {
  const { db } = await call.project()
  const { document, status, warnings } = added
  const version = (await textVersions(db, document.id)).at(-1)
  return {
    file,
    document: document.name,
    documentId: document.id,
    status,
    ...(version && { characters: version.characters }),
    pages: document.pages,
    ...(version && {
      blocks: version.block_count,
      sentences: version.sentence_count,
      sha256: version.sha256,
    }),
    warnings: warnings.map(({ key, details }) => sentenceFor(key, details)),
  }
}

/** Why a file was refused. @throws the error itself when it is not about the file */
export function refused(file: string, error: unknown): Ingested {
  if (!(error instanceof AppError)) throw error
  const sentence = sentenceFor(error.key, error.details)
  return { file, document: null, documentId: null, status: 'refused', warnings: [], error: sentence }
}
