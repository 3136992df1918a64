import { sql } from 'kysely'
import { codingCounts, hasPlace } from '../../codings/store.ts'
import type { Origin } from '../../database/coding-tables.ts'
import type { Db } from '../../database/tables.ts'

/** How much one coder coded in one document, from where, and with what in sight. */
interface Share {
  readonly coder: string
  readonly document: string
  readonly origin: Origin
  readonly saw_suggestions: number
  readonly saw_others: number
  readonly count: number
}

/** What was coded, in counts: an account tells no coding by itself. */
export interface Coded {
  readonly count: number
  /** By the id of the code. */
  readonly byCode: ReadonlyMap<string, number>
  /** By the id of the coder. */
  readonly byCoder: ReadonlyMap<string, number>
  readonly byOrigin: ReadonlyMap<Origin, number>
  /** Who coded in each document. */
  readonly codersIn: ReadonlyMap<string, ReadonlySet<string>>
  /** Codings that were given with suggestions in sight, and those with codings of others. */
  readonly sawSuggestions: number
  readonly sawOthers: number
}

/** Counts every coding that has a place. */
export async function codedSoFar(db: Db): Promise<Coded> {
  const shares: Share[] = await db
    .selectFrom('codings')
    .select(['coder', 'document', 'origin', 'saw_suggestions', 'saw_others'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    // No index holds all of these: SQLite would rather take one for who is not ended, and look up each row by it.
    .where(sql`+ended`, 'is', null)
    .where(hasPlace)
    .groupBy(['coder', 'document', 'origin', 'saw_suggestions', 'saw_others'])
    .execute()
  const codersIn = new Map<string, Set<string>>()
  for (const { document, coder } of shares)
    codersIn.set(document, (codersIn.get(document) ?? new Set()).add(coder))
  return {
    count: added(shares),
    byCode: await codingCounts(db),
    byCoder: by(shares, ({ coder }) => coder),
    byOrigin: by(shares, ({ origin }) => origin),
    codersIn,
    sawSuggestions: added(shares.filter((one) => one.saw_suggestions === 1)),
    sawOthers: added(shares.filter((one) => one.saw_others === 1)),
  }
}

const added = (shares: readonly Share[]) => shares.reduce((sum, { count }) => sum + count, 0)

function by<Key extends string>(shares: readonly Share[], keyOf: (share: Share) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const share of shares) {
    const key = keyOf(share)
    counts.set(key, (counts.get(key) ?? 0) + share.count)
  }
  return counts
}
