import { keptUp } from '../database/kept-up.ts'
import type { Coding } from './coding.ts'
import { codings, hasPlace } from './store.ts'

/**
 * As `codings` of one text version, in the same order, kept in memory: of ten thousand only those that acts touched
 * since the last time are read. While nothing was touched it is the same list.
 */
export const codingsAtHand = keptUp<readonly Coding[]>({
  table: 'codings',
  most: 4,
  read: (db, version) => codings(db, version),
  renew: async (db, version, { thing: known, touched }) => {
    const standing = await db
      .selectFrom('codings')
      .selectAll()
      .where('id', 'in', touched)
      .where('version', '=', version)
      .where('ended', 'is', null)
      .where(hasPlace)
      .execute()
    const ids = new Set(touched)
    const others = known.filter(({ id }) => !ids.has(id))
    if (standing.length === 0 && others.length === known.length) return known
    return [...others, ...standing].sort(inOrder)
  },
})

/** The order of `codings` within one text. */
function inOrder(a: Coding, b: Coding): number {
  return a.start - b.start || a.end - b.end || a.made - b.made || (a.id < b.id ? -1 : 1)
}
