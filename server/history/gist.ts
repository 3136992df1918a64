import { sql } from 'kysely'
import { Shelf } from '../database/at-hand.ts'
import type { Db } from '../database/tables.ts'
import type { Change, Payload } from '../database/write.ts'
import { nextTurn } from '../turns.ts'

/** What the log needs of the changes of one event to tell it: not all of them, for an import has tens of thousands. */
export interface Gist {
  /** The first changes, at most `enoughToTell`; of a huge act only which rows they are. */
  readonly first: readonly Change[]
  readonly changes: number
  readonly decisions: number
  readonly isErased: boolean
}

const enoughToTell = 50

/** From this many bytes on a payload is read once and its gist is kept. */
const large = 65_536

interface Kept {
  readonly gist: Gist
  /** An erasure writes the payload anew, and leaves its own number on it. */
  readonly erasedBy: number | null
}

const shelf = new Shelf<Map<number, Kept>>()

/** The gists of these events, by number; none for an event without a payload. */
export async function gistsOf(db: Db, seqs: readonly number[]): Promise<ReadonlyMap<number, Gist>> {
  const before = shelf.of(db) ?? shelf.keep(db, new Map<number, Kept>())
  const rows = await db
    .selectFrom('payloads')
    .select(['seq', 'erased_by'])
    .select(sql<string | null>`CASE WHEN octet_length(json) < ${large} THEN json END`.as('json'))
    .select(sql<number>`octet_length(json) >= ${huge}`.as('isHuge'))
    .where('seq', 'in', [...seqs])
    .execute()
  const gists = new Map<number, Gist>()
  for (const { seq, erased_by: erasedBy, json, isHuge } of rows) {
    const same = before.get(seq)
    if (json !== null) gists.set(seq, gistOf(json, erasedBy))
    else if (same?.erasedBy === erasedBy) gists.set(seq, same.gist)
    else {
      const gist = isHuge
        ? await gistOfHuge(db, seq, erasedBy)
        : gistOf(await wholePayload(db, seq), erasedBy)
      before.set(seq, { gist, erasedBy })
      gists.set(seq, gist)
    }
  }
  return gists
}

/**
 * From this many bytes on a payload is not read at all, for SQLite has no part of a text without the whole: an import
 * of 200,000 codings has a hundred and thirty million.
 */
const huge = 1_000_000

/** The gist of a payload that is too large to read, from the rows that it touched. */
async function gistOfHuge(db: Db, seq: number, erasedBy: number | null): Promise<Gist> {
  const first = await db
    .selectFrom('event_touches')
    .select(['table_name', 'row_id'])
    .where('seq', '=', seq)
    .orderBy(sql`rowid`)
    .limit(enoughToTell)
    .execute()
  return {
    first: first.map(({ table_name: table, row_id: id }) => ({ table, id, before: null, after: null })),
    ...(await touchesOf(db, seq)),
    isErased: erasedBy !== null,
  }
}

/** Rows that are counted before others get their turn. */
const atATime = 2_000

/** How many rows an event touched, and how many of them are decisions. */
async function touchesOf(db: Db, seq: number): Promise<Pick<Gist, 'changes' | 'decisions'>> {
  let [changes, decisions] = [0, 0]
  for (let last = 0; ; ) {
    const some = db
      .selectFrom('event_touches')
      .select(['table_name', sql<number>`rowid`.as('row')])
      .where('seq', '=', seq)
      .where(sql<number>`rowid`, '>', last)
      .orderBy(sql`rowid`)
      .limit(atATime)
    const counted = await db
      .selectFrom(some.as('some'))
      .select((eb) => [eb.fn.countAll<number>().as('rows'), eb.fn.max('row').as('last')])
      .select(sql<number>`count(CASE WHEN table_name = 'decisions' THEN 1 END)`.as('decisions'))
      .executeTakeFirstOrThrow()
    changes += counted.rows
    decisions += counted.decisions
    if (counted.rows < atATime) return { changes, decisions }
    last = counted.last
    await nextTurn()
  }
}

async function wholePayload(db: Db, seq: number): Promise<string> {
  const { json } = await db
    .selectFrom('payloads')
    .select('json')
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()
  return json
}

function gistOf(json: string, erasedBy: number | null): Gist {
  const { changes }: Payload = JSON.parse(json)
  return {
    first: changes.slice(0, enoughToTell),
    changes: changes.length,
    decisions: changes.filter(({ table }) => table === 'decisions').length,
    isErased: erasedBy !== null,
  }
}
