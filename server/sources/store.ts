import { sha256 } from '../database/ids.ts'
import { named } from '../database/lookup.ts'
import type { Db, DocumentRole, DocumentRow, Part, StructureRow, TextVersionRow } from '../database/tables.ts'
import { AppError, notFound } from '../errors.ts'
import type { Comment } from '../ingest/reading.ts'
import type { Repair } from '../text/repair.ts'
import { sharedText } from './held-texts.ts'
import { unpackBlocks, unpackRepairs, unpackSpans, unpackVoices } from './packing.ts'
import type { SourceText, VoicedBlock } from './source.ts'
import { type SpeakerCorrection, voicedBlocks } from './speakers.ts'

/** The documents that stand, in the order in which they came. */
export async function documents(db: Db, role?: DocumentRole): Promise<DocumentRow[]> {
  let query = db.selectFrom('documents').selectAll().where('ended', 'is', null)
  if (role) query = query.where('role', '=', role)
  return query.orderBy('made').orderBy('name').execute()
}

/**
 * The document with this name (case ignored) or id.
 * @throws {AppError} not-found
 */
export async function documentNamed(db: Db, name: string): Promise<DocumentRow> {
  const found = named(await documents(db), (row) => row.name, name)
  return found ?? notFound('document-not-found', { document: name })
}

/**
 * A text version of a document, unpacked; the latest unless a number is given.
 * @throws {AppError} not-found - no such document or version
 * @throws {AppError} internal - the stored text is not the text that was stored
 */
export async function sourceText(db: Db, documentId: string, number?: number): Promise<SourceText> {
  let query = db
    .selectFrom('text_versions')
    .selectAll()
    .where('document', '=', documentId)
    .where('ended', 'is', null)
  if (number !== undefined) query = query.where('number', '=', number)
  const version = await query.orderBy('number', 'desc').limit(1).executeTakeFirst()
  if (!version) return notFound('version-not-found', { document: documentId, version: number ?? null })
  return unpacked(db, version)
}

/** As `sourceText`, by the id of the version. @throws {AppError} not-found | internal */
export async function sourceTextOfVersion(db: Db, versionId: string): Promise<SourceText> {
  const version = await db
    .selectFrom('text_versions')
    .selectAll()
    .where('id', '=', versionId)
    .executeTakeFirst()
  return version ? unpacked(db, version) : notFound('version-not-found', { version: versionId })
}

/** The latest text of every document that stands. */
export async function sourceTexts(db: Db, role?: DocumentRole): Promise<SourceText[]> {
  const texts: SourceText[] = []
  for (const { id } of await documents(db, role)) texts.push(await sourceText(db, id))
  return texts
}

async function unpacked(db: Db, row: TextVersionRow): Promise<SourceText> {
  const document = await db
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', row.document)
    .executeTakeFirstOrThrow()
  const structure = await db
    .selectFrom('structures')
    .selectAll()
    .where('version', '=', row.id)
    .executeTakeFirstOrThrow()
  const { text, blocks, sentences, repairs, comments, ...version } = row
  if (sha256(text) !== (row.erased_sha256 ?? row.sha256))
    throw new AppError('internal', 'text-damaged', { document: document.name })
  const parts: Part[] = JSON.parse(structure.parts)
  return sharedText(db, {
    document,
    version,
    text,
    blocks: await blocksOf(db, blocks, structure),
    sentences: unpackSpans(sentences),
    parts,
    structure: structureOf(structure),
  })
}

/** The packed blocks of a version with whose words they hold, and who speaks as people corrected that. */
export async function blocksOf(
  db: Db,
  packed: string,
  { voices, speakers }: Pick<StructureRow, 'voices' | 'speakers'>,
): Promise<VoicedBlock[]> {
  const blocks = unpackBlocks(packed)
  const corrections: SpeakerCorrection[] = JSON.parse(speakers ?? '[]')
  const ids = [...new Set(corrections.flatMap(({ participant }) => participant ?? []))]
  const people =
    ids.length === 0
      ? []
      : await db.selectFrom('participants').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return voicedBlocks(blocks, unpackVoices(voices), { corrections, names })
}

/** What a text says of its own structure. */
export function structureOf({ id, revision, speakers }: StructureRow): SourceText['structure'] {
  return { id, revision, ...(speakers !== null && { speakers: JSON.parse(speakers) }) }
}

/** The text versions of a document that stand, oldest first, without their heavy columns. */
export async function textVersions(db: Db, documentId: string) {
  return db
    .selectFrom('text_versions')
    .select(['id', 'number', 'at', 'made', 'reason', 'reader', 'sha256', 'characters'])
    .select(['block_count', 'sentence_count'])
    .where('document', '=', documentId)
    .where('ended', 'is', null)
    .orderBy('number')
    .execute()
}

/** What was mended in a text version, and what stood in the margin of its file. @throws {AppError} not-found */
export async function besideText(
  db: Db,
  versionId: string,
): Promise<{ repairs: Repair[]; comments: Comment[] }> {
  const row = await db
    .selectFrom('text_versions')
    .select(['repairs', 'comments'])
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (!row) return notFound('version-not-found', { version: versionId })
  return { repairs: unpackRepairs(row.repairs), comments: JSON.parse(row.comments ?? '[]') }
}

/** The bytes of a document as they came. @throws {AppError} not-found */
export async function originalBytes(db: Db, hash: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('originals')
    .select('bytes')
    .where('sha256', '=', hash)
    .where('erased_by', 'is', null)
    .executeTakeFirst()
  return row?.bytes ?? notFound('original-not-found', { sha256: hash })
}
