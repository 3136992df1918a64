import type { CodingRow } from '../database/coding-tables.ts'
import { keptUp } from '../database/kept-up.ts'
import { firstWhere } from '../text/halving.ts'
import { type Coding, inTextOrder } from './coding.ts'
import { codings } from './store.ts'

/**
 * As `codings` of one text version, in the same order, kept in memory: of ten thousand only those that acts touched
 * since the last time are read. While nothing was touched it is the same list.
 */
export const codingsAtHand = keptUp<readonly Coding[]>({
  table: 'codings',
  most: 4,
  read: (db, version) => codings(db, version),
  renew: async (db, version, { thing: known, touched }) => {
    const rows = await db.selectFrom('codings').selectAll().where('id', 'in', touched).execute()
    const standing = rows.filter((row) => row.version === version && stands(row))
    if (rows.every(isNew)) return standing.reduce<readonly Coding[]>(withCoding, known)
    const ids = new Set(touched)
    const others = known.filter(({ id }) => !ids.has(id))
    if (standing.length === 0 && others.length === known.length) return known
    return [...others, ...standing].sort(inTextOrder)
  },
})

const stands = ({ ended, carried }: CodingRow) => ended === null && carried !== 'orphan'

/** Never changed since it was made: whoever knew the codings from before it cannot know it at another place. */
const isNew = ({ revision }: CodingRow) => revision === 1

/** A list in order, with one more; the same list when it has that one. */
function withCoding(known: readonly Coding[], coding: Coding): readonly Coding[] {
  const at = firstWhere(known, (one) => inTextOrder(one, coding) >= 0)
  return known[at]?.id === coding.id ? known : known.toSpliced(at, 0, coding)
}
