import { sql } from 'kysely'
import { hasPlace } from '../codings/store.ts'
import type { EvidenceRow } from '../database/finding-tables.ts'
import type { Db } from '../database/tables.ts'

/** SQLite gives the other columns of the row in which this is highest. */
const newestLast = sql<number>`made * 4294967296 + start`

/** The sources that this person worked in, by where their newest coding or decision begins, the newest first. */
export async function lastPlaces(
  db: Db,
  person: string,
): Promise<{ document: string; version: string; start: number }[]> {
  const coded = await db
    .selectFrom('codings')
    .select((eb) => ['document', 'version', 'start', 'made', eb.fn.max(newestLast).as('newest')])
    .where('coder', '=', person)
    .where('origin', '!=', 'import')
    .where('ended', 'is', null)
    .where(hasPlace)
    .groupBy('document')
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

/** Spans that carry at least one code, however many and whoever gave them. */
export async function fragmentCount(db: Db): Promise<number> {
  const spans = db
    .selectFrom('codings')
    .select(['version', 'start', 'end'])
    .where('ended', 'is', null)
    .where(hasPlace)
    .distinct()
  const { count } = await db
    .selectFrom(spans.as('spans'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The evidence of every thread, also what was dropped. */
export async function standingEvidence(db: Db): Promise<EvidenceRow[]> {
  return db.selectFrom('evidence').selectAll().where('ended', 'is', null).execute()
}
