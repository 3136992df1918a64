import { sql } from 'kysely'
import { among } from '../database/among.ts'
import type { CodingRow } from '../database/coding-tables.ts'
import { keptUp } from '../database/kept-up.ts'
import type { Db } from '../database/tables.ts'
import { firstWhere } from '../text/halving.ts'
import { nextTurn } from '../turns.ts'
import { type Coding, inTextOrder } from './coding.ts'
import { hasPlace } from './store.ts'

/**
 * As `codings` of one text version, in the same order, kept in memory: of ten thousand only those that acts touched
 * since the last time are read. While nothing was touched it is the same list.
 */
export const codingsAtHand = keptUp<readonly Coding[]>({
  table: 'codings',
  most: 4,
  read: readInTurns,
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

/** Rows that are read before others get their turn: a text can have ten thousand. */
const atATime = 2_000

/** What an act touched meanwhile is read anew the next time. */
async function readInTurns(db: Db, version: string): Promise<readonly Coding[]> {
  const places = await db
    .selectFrom('codings')
    .select(sql<number>`rowid`.as('row'))
    .where('version', '=', version)
    .where('ended', 'is', null)
    .where(hasPlace)
    .execute()
  const found: Coding[] = []
  for (let at = 0; at < places.length; at += atATime) {
    const rows = places.slice(at, at + atATime).map(({ row }) => row)
    found.push(
      ...(await db.selectFrom('codings').selectAll().where(sql<number>`rowid`, 'in', among(rows)).execute()),
    )
    await nextTurn()
  }
  return found.filter(stands).sort(inTextOrder)
}

const stands = ({ ended, carried }: CodingRow) => ended === null && carried !== 'orphan'

/** Never changed since it was made: whoever knew the codings from before it cannot know it at another place. */
const isNew = ({ revision }: CodingRow) => revision === 1

/** A list in order, with one more; the same list when it has that one. */
function withCoding(known: readonly Coding[], coding: Coding): readonly Coding[] {
  const at = firstWhere(known, (one) => inTextOrder(one, coding) >= 0)
  return known[at]?.id === coding.id ? known : known.toSpliced(at, 0, coding)
}
