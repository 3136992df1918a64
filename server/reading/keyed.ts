import { notImported } from '../codings/store.ts'
import { keptUp } from '../database/kept-up.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'

/** How many codes have a key of their own, 1 to 9. */
export const keyCount = 9

/**
 * The codes in the order of their keys: first the nine that somebody gave last, then all others. A code keeps its key
 * for as long as it is among those nine; a code that comes in takes the key of the one that was used longest ago. So
 * fingers can learn the numbers. Until nine were used, the first codes of the codebook have the keys.
 *
 * @param used - what was given, in order; what is no longer in the codebook does not count
 */
export function byKey(codebook: readonly string[], used: readonly string[]): string[] {
  const known = new Set(codebook)
  const keyed = codebook.slice(0, keyCount)
  const lastUse = new Map(keyed.map((code, place) => [code, -1 - place]))
  for (const [at, code] of used.entries()) {
    if (!known.has(code)) continue
    if (!keyed.includes(code)) keyed[longestAgo(keyed, lastUse)] = code
    lastUse.set(code, at)
  }
  const first = new Set(keyed)
  return [...keyed, ...codebook.filter((code) => !first.has(code))]
}

function longestAgo(keyed: readonly string[], lastUse: ReadonlyMap<string, number>): number {
  const uses = keyed.map((code) => lastUse.get(code) ?? Number.NEGATIVE_INFINITY)
  return uses.indexOf(Math.min(...uses))
}

/** What one person gave, by coding, in order. A coding that got another code keeps its turn; what is new came last. */
const givenBy = keptUp<ReadonlyMap<string, string>>({
  table: 'codings',
  most: 8,
  read: async (db, person) => new Map(await given(db, person)),
  renew: async (db, person, { thing: known, touched }) =>
    new Map([...known, ...(await given(db, person, touched))]),
})

/**
 * The codes that a person gave one by one, in order; what came from a file or many at once moves no keys. Kept in
 * memory: of all that somebody ever gave only what acts touched since the last time is read.
 */
export async function codesGiven(
  project: Pick<Project, 'db' | 'derived'>,
  person: string | undefined,
): Promise<string[]> {
  return person === undefined ? [] : [...(await givenBy(project, person)).values()]
}

async function given(db: Db, person: string, among?: readonly string[]): Promise<[string, string][]> {
  let query = db
    .selectFrom('codings')
    .select(['id', 'code'])
    .where('coder', '=', person)
    .where(notImported)
    .where('origin', '!=', 'bulk')
  if (among) query = query.where('id', 'in', among)
  const rows = await query.orderBy('made').orderBy('id').execute()
  return rows.map(({ id, code }) => [id, code])
}
