import { sha256 } from '../database/ids.ts'
import type { Db, EditionRow } from '../database/tables.ts'
import type { Payload } from '../database/write.ts'
import { type FrozenEdition, type FrozenQuote, parsedEdition } from './edition.ts'

/** An edition as it is stored now, with whether it is still what was published. */
export interface PublishedEdition {
  /** Undefined when the frozen text no longer has the shape of an edition. */
  readonly edition: FrozenEdition | undefined
  /** By id, each with its place in the set, from 0. */
  readonly quotes: ReadonlyMap<string, { readonly frozen: FrozenQuote; readonly index: number }>
  readonly hasItsHash: boolean
  /** Whether the log says the same: else somebody changed both the edition and its hash. */
  readonly isInLog: boolean
}

/** Reads a stored edition and checks it against its hash and against the log. */
export async function publishedEdition(db: Db, row: EditionRow): Promise<PublishedEdition> {
  const edition = parsedEdition(row.frozen)
  return {
    edition,
    quotes: new Map(edition?.quotes.map((frozen, index) => [frozen.id, { frozen, index }])),
    hasItsHash: sha256(row.frozen) === row.hash,
    isInLog: await isInLog(db, row),
  }
}

async function isInLog(db: Db, row: EditionRow): Promise<boolean> {
  const event = await db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.seq', 'events.seq')
    .select(['events.payload_hash', 'payloads.json'])
    .where('events.seq', '=', row.made)
    .executeTakeFirst()
  if (!event || sha256(event.json) !== event.payload_hash) return false
  const { changes }: Payload = JSON.parse(event.json)
  const made = changes.find(({ table, id }) => table === 'editions' && id === row.id)
  return made?.after?.frozen === row.frozen && made.after.head === row.head
}
