import type { WayOfReading } from '../../codings/modes.ts'
import type { Project } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import { documents } from '../../sources/store.ts'
import { latestVersions } from '../../sources/text-versions.ts'
import type { Span } from '../../text/span.ts'
import { standingCodings } from '../coded.ts'
import { standingDecisions } from '../standing-decisions.ts'
import type { Deeds } from './stances.ts'

/** What people did with one code at one place. */
export type DeedsAt = (place: Span & { readonly version: string }, code: string) => Deeds

/**
 * What people did with the texts as they stand now, to be asked place by place: gave codes, decided on suggestions,
 * read them to the end.
 */
export async function deedsAt(project: Pick<Project, 'db' | 'derived'>): Promise<DeedsAt> {
  const { db } = project
  const coded = await standingCodings(project)
  const standing = new Set(await standingVersions(db))
  const decisions = Map.groupBy(await standingDecisions(db), ({ version, code }) => `${version} ${code}`)
  const readings = Map.groupBy(await presentReadings(db), ({ code }) => code)
  return (place, code) => {
    if (!standing.has(place.version)) return { codings: [], decisions: [], readings: [] }
    return {
      codings: coded.touching(place.version, code, place),
      decisions: decisions.get(`${place.version} ${code}`) ?? [],
      readings: readings.get(code) ?? [],
    }
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

/** How a person reads, by document; not in it is what nobody chose: then one reads first, and with the others. */
export async function waysOf(db: Db, person: string): Promise<ReadonlyMap<string, WayOfReading>> {
  const rows = await db
    .selectFrom('suggestion_modes')
    .select(['document', 'mode', 'alone'])
    .where('person', '=', person)
    .where('ended', 'is', null)
    .execute()
  return new Map(rows.map(({ document, mode, alone }) => [document, { mode, isAlone: alone === 1 }]))
}
