import { codings } from '../codings/store.ts'
import type { Db, SuggestionMode } from '../database/tables.ts'
import { documents } from '../sources/store.ts'
import { latestVersions } from '../sources/text-versions.ts'
import type { Deeds } from './stances.ts'

/** What people did with the texts as they stand, for every code or for one. */
export async function deeds(db: Db, code?: string): Promise<Deeds> {
  const latest = await latestVersions(db)
  const standing = new Set((await documents(db, 'source')).map(({ id }) => latest.get(id) ?? ''))
  const isHere = (one: { version: string; code: string }) =>
    standing.has(one.version) && (code === undefined || one.code === code)
  const decisions = await db
    .selectFrom('decisions')
    .select(['version', 'start', 'end', 'code', 'person', 'verdict'])
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute()
  return {
    codings: (await codings(db)).filter(isHere),
    decisions: decisions.filter(isHere),
    readings: (await presentReadings(db)).filter((one) => code === undefined || one.code === code),
  }
}

/** Who read which document to the end, for which code in its present meaning. */
export async function presentReadings(db: Db) {
  return db
    .selectFrom('readings')
    .innerJoin('codes', 'codes.id', 'readings.code')
    .select(['readings.document', 'readings.person', 'readings.code'])
    .where('readings.ended', 'is', null)
    .whereRef('readings.meaning', '=', 'codes.meaning')
    .execute()
}

/** When a person wants suggestions, by document; not in it is what nobody chose, and then one reads first. */
export async function modesOf(db: Db, person: string): Promise<ReadonlyMap<string, SuggestionMode>> {
  const rows = await db
    .selectFrom('suggestion_modes')
    .select(['document', 'mode'])
    .where('person', '=', person)
    .where('ended', 'is', null)
    .execute()
  return new Map(rows.map(({ document, mode }) => [document, mode]))
}
