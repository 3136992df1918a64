import { hasPlace } from '../codings/store.ts'
import type { Db, SuggestionMode } from '../database/tables.ts'
import { documents } from '../sources/store.ts'
import { latestVersions } from '../sources/text-versions.ts'
import type { Deeds } from './stances.ts'

/** Of which text versions, and of which code: all that stand, and all, when it is not said. */
export interface DeedsOf {
  readonly versions?: readonly string[] | undefined
  readonly code?: string | undefined
}

/** What people did with texts: gave codes, decided on suggestions, read them to the end. */
export async function deeds(db: Db, { versions, code }: DeedsOf = {}): Promise<Deeds> {
  const among = versions ?? (await standingVersions(db))
  let codings = db
    .selectFrom('codings')
    .select(['version', 'start', 'end', 'code', 'coder'])
    .where('ended', 'is', null)
    .where(hasPlace)
  let decisions = db
    .selectFrom('decisions')
    .select(['version', 'start', 'end', 'code', 'person', 'verdict'])
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
  if (versions) codings = codings.where('version', 'in', versions)
  if (versions) decisions = decisions.where('version', 'in', versions)
  if (code !== undefined) codings = codings.where('code', '=', code)
  if (code !== undefined) decisions = decisions.where('code', '=', code)
  const standing = new Set(among)
  const isStanding = ({ version }: { version: string }) => standing.has(version)
  return {
    codings: (await codings.execute()).filter(isStanding),
    decisions: (await decisions.execute()).filter(isStanding),
    readings: (await presentReadings(db)).filter((one) => code === undefined || one.code === code),
  }
}

async function standingVersions(db: Db): Promise<string[]> {
  const latest = await latestVersions(db)
  return (await documents(db, 'source')).flatMap(({ id }) => latest.get(id) ?? [])
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
