import type { EditionRow } from '../database/finding-tables.ts'
import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { graveyard } from '../database/tombstones.ts'
import type { Payload } from '../database/write.ts'
import { type FrozenEdition, type FrozenQuote, parsedEdition } from './edition.ts'

/** An edition as it is stored now, with whether it is still what was published. */
export interface PublishedEdition {
  /** Undefined when the frozen text no longer has the shape of an edition. */
  readonly edition: FrozenEdition | undefined
  /** By id, each with its place in the set, from 0. */
  readonly quotes: ReadonlyMap<string, { readonly frozen: FrozenQuote; readonly index: number }>
  readonly hasItsHash: boolean
  /** Whether the log says the same (what was erased, as its tombstone says): else somebody changed both the edition and its hash. */
  readonly isInLog: boolean
}

/** Reads a stored edition and checks it against its hash and against the log. */
export async function publishedEdition(db: Db, row: EditionRow): Promise<PublishedEdition> {
  const edition = parsedEdition(row.frozen)
  return {
    edition,
    quotes: new Map(edition?.quotes.map((frozen, index) => [frozen.id, { frozen, index }])),
    hasItsHash: sha256(row.frozen) === ((await graveyard(db)).left('edition', row.id) ?? row.hash),
    isInLog: await isInLog(db, row),
  }
}

async function isInLog(db: Db, row: EditionRow): Promise<boolean> {
  const event = await db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.seq', 'events.seq')
    .select(['events.seq', 'events.payload_hash', 'payloads.json', 'payloads.erased_by'])
    .where('events.seq', '=', row.made)
    .executeTakeFirst()
  if (!event) return false
  const known =
    event.erased_by === null ? event.payload_hash : (await graveyard(db)).left('payload', event.seq)
  if (sha256(event.json) !== known) return false
  const { changes }: Payload = JSON.parse(event.json)
  const made = changes.find(({ table, id }) => table === 'editions' && id === row.id)
  return made?.after?.frozen === row.frozen && made.after.head === row.head
}
