import { newId, sha256 } from '../database/ids.ts'
import type { DocumentFileRow, FileRelation } from '../database/source-tables.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { baseName } from './names.ts'
import type { RowRead } from './session-changes.ts'

/** A further file of a document, still to be kept. */
export interface NewFile {
  readonly document: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly relation: FileRelation
  /** The text version that was read from it. */
  readonly version?: string | undefined
  readonly format: string
  readonly mediaType: string
  readonly pages: number | null
}

/**
 * Keeps bytes under their hash, once.
 * @returns the hash
 * @throws {AppError} invalid - `original-erased`: these very bytes were erased, and do not come back by accident
 */
export async function keepOriginal(write: Writer, bytes: Uint8Array, file: string): Promise<string> {
  await refuseErased(write.trx, { name: file, bytes })
  const hash = sha256(bytes)
  const kept = await original(write.trx, hash)
  if (!kept) {
    await write.trx
      .insertInto('originals')
      .values({ sha256: hash, bytes, size: bytes.length, erased_by: null })
      .execute()
  }
  return hash
}

/** @throws {AppError} invalid - `original-erased`: these very bytes were erased, and do not come back by accident */
export async function refuseErased(db: Db, { name, bytes }: Pick<NewFile, 'name' | 'bytes'>): Promise<void> {
  if (isErased(await original(db, sha256(bytes)))) invalid('original-erased', { file: name })
}

const original = (db: Db, hash: string) =>
  db.selectFrom('originals').select('erased_by').where('sha256', '=', hash).executeTakeFirst()

const isErased = (kept: { erased_by: unknown } | undefined) => kept !== undefined && kept.erased_by !== null

/**
 * The document that already holds these very bytes, as its first file or as a further one, if any. Bytes that were erased
 * are held by none, also when the rest of their document stands.
 */
export async function knownDocument(db: Db, bytes: Uint8Array): Promise<DocumentRow | undefined> {
  const hash = sha256(bytes)
  return (await documentsWithOriginals(db, [hash])).get(hash)
}

/** As `knownDocument`, of several files by the hashes of their bytes. */
export async function documentsWithOriginals(
  db: Db,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, DocumentRow>> {
  const standing = db.selectFrom('documents').selectAll('documents').where('documents.ended', 'is', null)
  const first = await standing
    .innerJoin('originals', 'originals.sha256', 'documents.original')
    .where('originals.sha256', 'in', hashes)
    .where('originals.erased_by', 'is', null)
    .execute()
  const further = await standing
    .innerJoin('document_files', 'document_files.document', 'documents.id')
    .innerJoin('originals', 'originals.sha256', 'document_files.original')
    .select('originals.sha256 as of')
    .where('originals.sha256', 'in', hashes)
    .where('originals.erased_by', 'is', null)
    .where('document_files.ended', 'is', null)
    .execute()
  return new Map([
    ...further.map(({ of, ...document }) => [of, document] as const),
    ...first.map((document) => [document.original, document] as const),
  ])
}

/**
 * Keeps a file beside the first one of a document.
 * @returns its id
 * @throws {AppError} invalid - `file-known`: a document already holds these very bytes; `original-erased`
 */
export async function addFile(write: Writer, file: NewFile): Promise<string> {
  const known = await knownDocument(write.trx, file.bytes)
  const name = baseName(file.name)
  if (known) invalid('file-known', { file: name, document: known.name })
  const id = newId()
  await write.insert('document_files', {
    id,
    document: file.document,
    name,
    original: await keepOriginal(write, file.bytes, name),
    relation: file.relation,
    version: file.version ?? null,
    format: file.format,
    media_type: file.mediaType,
    pages: file.pages,
  })
  return id
}

/** A further file of a document with how large it is, and the event that erased it. */
export interface SizedFile extends DocumentFileRow {
  readonly size: number
  readonly erased_by: number | null
}

/** The further files of a document, in the order in which they came. */
export async function filesOf(db: Db, document: string): Promise<SizedFile[]> {
  return db
    .selectFrom('document_files')
    .innerJoin('originals', 'originals.sha256', 'document_files.original')
    .selectAll('document_files')
    .select(['originals.size', 'originals.erased_by'])
    .where('document', '=', document)
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('document_files.id')
    .execute()
}

/** Whether a file is a picture that can still be looked at. */
export const isPictureThere = ({ relation, erased_by }: Pick<SizedFile, 'relation' | 'erased_by'>) =>
  relation === 'picture' && erased_by === null

/** One further file of a document, also when it was taken away. @throws {AppError} not-found */
export async function fileOf(db: Db, document: string, id: string): Promise<DocumentFileRow> {
  const file = await db
    .selectFrom('document_files')
    .selectAll()
    .where('id', '=', id)
    .where('document', '=', document)
    .executeTakeFirst()
  return file ?? notFound('file-gone')
}

/**
 * Takes a further file away. The file that a text version was read from stays with it.
 * @throws {AppError} invalid - `file-of-version`; conflict - changed meanwhile
 */
export async function endFile(write: Writer, document: string, row: RowRead): Promise<void> {
  const { relation } = await fileOf(write.trx, document, row.id)
  if (relation === 'next-version') invalid('file-of-version')
  await write.end('document_files', row)
}
