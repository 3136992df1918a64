import type { Db, DocumentRow, Part } from '../database/tables.ts'
import { documents } from './store.ts'

/** A document that stands, with the latest version of its text but without the text itself. */
export interface StandingDocument extends DocumentRow {
  version: string
  number: number
  sentences: number
  parts: Part[]
}

/** Every document that stands and where its parts belong: light enough for a list. */
export async function standingDocuments(db: Db): Promise<StandingDocument[]> {
  const versions = await db
    .selectFrom('text_versions')
    .innerJoin('structures', 'structures.version', 'text_versions.id')
    .select([
      'text_versions.id',
      'text_versions.document',
      'text_versions.number',
      'text_versions.sentence_count',
      'structures.parts',
    ])
    .where('text_versions.ended', 'is', null)
    .orderBy('text_versions.number')
    .execute()
  const latest = new Map(versions.map((version) => [version.document, version]))
  return (await documents(db)).flatMap((document) => {
    const version = latest.get(document.id)
    if (!version) return []
    const { id, number, sentence_count: sentences, parts } = version
    return [{ ...document, version: id, number, sentences, parts: JSON.parse(parts) }]
  })
}

/** The parts of a document that belong to a session. */
export function partsIn(document: Pick<StandingDocument, 'parts'>, session: string): Part[] {
  return document.parts.filter((part) => part.session === session)
}

/**
 * Every text version of the sources that stand, with its structure: documents in the order in which they came, of each
 * the oldest first. Say what to select: parts and voices are heavy.
 */
export function sourceVersions(db: Db) {
  return db
    .selectFrom('documents')
    .innerJoin('text_versions', 'text_versions.document', 'documents.id')
    .innerJoin('structures', 'structures.version', 'text_versions.id')
    .where('documents.ended', 'is', null)
    .where('text_versions.ended', 'is', null)
    .where('documents.role', '=', 'source')
    .orderBy('documents.made')
    .orderBy('documents.name')
    .orderBy('text_versions.number')
}
