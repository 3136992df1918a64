import { notImported } from '../codings/store.ts'
import { Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { touchedSince } from '../database/touched.ts'
import { headOf } from '../database/write.ts'

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

/** What one person gave, by coding, in order. */
type Given = Map<string, string>

interface Kept {
  /** The last event that it knows. */
  readonly event: number
  readonly given: Given
}

const shelf = new Shelf<Map<string, Kept>>()
const mostPeople = 8
/** After more changes than this, all are read anew. */
const mostTouched = 500

/**
 * The codes that a person gave one by one, in order; what came from a file or many at once moves no keys. Kept in
 * memory: of all that somebody ever gave only what acts touched since the last time is read.
 */
export async function codesGiven(
  { db, derived }: Pick<Project, 'db' | 'derived'>,
  person: string | undefined,
): Promise<string[]> {
  if (person === undefined) return []
  const event = (await headOf(db))?.seq ?? 0
  const shelved = shelf.of(derived) ?? shelf.keep(derived, new Map<string, Kept>())
  const known = shelved.get(person)
  const given = await upToDate(db, person, known)
  // What a slower request worked out of an earlier state never takes the place of what is newer.
  if ((shelved.get(person)?.event ?? 0) <= event) {
    shelved.delete(person)
    shelved.set(person, { event, given })
    for (const oldest of shelved.keys()) if (shelved.size > mostPeople) shelved.delete(oldest)
  }
  return [...given.values()]
}

/** A coding that got another code keeps its turn; what is new came after all that was known. */
async function upToDate(db: Db, person: string, known: Kept | undefined): Promise<Given> {
  const touched =
    known && (await touchedSince(db, { table: 'codings', event: known.event, most: mostTouched }))
  if (!touched) return new Map(await given(db, person))
  if (touched.length === 0) return known.given
  return new Map([...known.given, ...(await given(db, person, touched))])
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
