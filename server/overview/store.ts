import { hasPlace, notImported } from '../codings/store.ts'
import type { EvidenceRow } from '../database/finding-tables.ts'
import type { Db } from '../database/tables.ts'

/** The sources that this person worked in, by where their newest coding or decision begins, the newest first. */
export async function lastPlaces(
  db: Db,
  person: string,
): Promise<{ document: string; version: string; start: number }[]> {
  const coded = await db
    .selectFrom('documents')
    .innerJoin('codings as newest', (join) =>
      join.on('newest.id', '=', (eb) =>
        eb
          .selectFrom('codings')
          .select('id')
          .where('coder', '=', person)
          .whereRef('document', '=', 'documents.id')
          .where(notImported)
          .where('ended', 'is', null)
          .where(hasPlace)
          .orderBy('made', 'desc')
          .orderBy('start', 'desc')
          .limit(1),
      ),
    )
    .select(['newest.document', 'newest.version', 'newest.start', 'newest.made'])
    .execute()
  const decided = await db
    .selectFrom('decisions')
    .select(['document', 'version', 'start', 'made'])
    .where('person', '=', person)
    .where('ended', 'is', null)
    .execute()
  const seen = new Set<string>()
  return [...coded, ...decided]
    .sort((a, b) => b.made - a.made || b.start - a.start)
    .filter(({ document }) => !seen.has(document) && seen.add(document))
}

/** The evidence of every thread, also what was dropped. */
export async function standingEvidence(db: Db): Promise<EvidenceRow[]> {
  return db.selectFrom('evidence').selectAll().where('ended', 'is', null).execute()
}

/** The framework matrix that was made last, of those that stand. */
export async function newestMatrix(db: Db): Promise<{ id: string; title: string } | undefined> {
  return db
    .selectFrom('matrices')
    .select(['id', 'title'])
    .where('ended', 'is', null)
    .orderBy('made', 'desc')
    .executeTakeFirst()
}
