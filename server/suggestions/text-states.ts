import type { Db } from '../database/tables.ts'
import { sourceVersions } from '../sources/standing.ts'

/** A text without its words: its parts and voices may be corrected, and its document gets another name. */
export interface TextState {
  readonly document: string
  readonly version: string
  readonly structure: string
  readonly revision: number
  readonly documentRevision: number
  /** The check number of what is left after an erasure. */
  readonly erased: string | null
}

/** How the latest text of every source stands now. */
export async function textStates(db: Db): Promise<TextState[]> {
  const rows = await sourceVersions(db)
    .select(['documents.id as document', 'text_versions.id as version'])
    .select('text_versions.erased_sha256 as erased')
    .select(['structures.id as structure', 'structures.revision', 'documents.revision as documentRevision'])
    .execute()
  return [...new Map(rows.map((row) => [row.document, row])).values()]
}
