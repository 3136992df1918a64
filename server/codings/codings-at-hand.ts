import { Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { touchedSince } from '../database/touched.ts'
import { headOf } from '../database/write.ts'
import type { Coding } from './coding.ts'
import { codings, hasPlace } from './store.ts'

interface Kept {
  /** The last event that it knows. */
  readonly event: number
  readonly codings: readonly Coding[]
}

const shelf = new Shelf<Map<string, Kept>>()
const mostVersions = 4
/** After more changes than this, all are read anew. */
const mostTouched = 500

/**
 * As `codings` of one text version, in the same order, kept in memory: of ten thousand only those that acts touched
 * since the last time are read. While nothing was touched it is the same list.
 */
export async function codingsAtHand(
  { db, derived }: Pick<Project, 'db' | 'derived'>,
  version: string,
): Promise<readonly Coding[]> {
  const event = (await headOf(db))?.seq ?? 0
  const shelved = shelf.of(derived) ?? shelf.keep(derived, new Map<string, Kept>())
  const known = shelved.get(version)
  const now = { event, codings: await upToDate(db, version, known) }
  // What a slower request worked out of an earlier state never takes the place of what is newer.
  if ((shelved.get(version)?.event ?? 0) > event) return now.codings
  shelved.delete(version)
  shelved.set(version, now)
  for (const oldest of shelved.keys()) if (shelved.size > mostVersions) shelved.delete(oldest)
  return now.codings
}

async function upToDate(db: Db, version: string, known: Kept | undefined): Promise<readonly Coding[]> {
  if (!known) return codings(db, version)
  const touched = await touchedSince(db, { table: 'codings', event: known.event, most: mostTouched })
  if (!touched) return codings(db, version)
  if (touched.length === 0) return known.codings
  const standing = await db
    .selectFrom('codings')
    .selectAll()
    .where('id', 'in', touched)
    .where('version', '=', version)
    .where('ended', 'is', null)
    .where(hasPlace)
    .execute()
  const ids = new Set(touched)
  const others = known.codings.filter(({ id }) => !ids.has(id))
  if (standing.length === 0 && others.length === known.codings.length) return known.codings
  return [...others, ...standing].sort(inOrder)
}

/** The order of `codings` within one text. */
function inOrder(a: Coding, b: Coding): number {
  return a.start - b.start || a.end - b.end || a.made - b.made || (a.id < b.id ? -1 : 1)
}
