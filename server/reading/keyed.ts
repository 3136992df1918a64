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

/** The codes that a person gave one by one, in order; what came from a file or many at once moves no keys. */
export async function codesGiven(db: Db, person: string | undefined): Promise<string[]> {
  if (person === undefined) return []
  const rows = await db
    .selectFrom('codings')
    .select('code')
    .where('coder', '=', person)
    .where('origin', 'not in', ['import', 'bulk'])
    .orderBy('made')
    .orderBy('id')
    .execute()
  return rows.map(({ code }) => code)
}
