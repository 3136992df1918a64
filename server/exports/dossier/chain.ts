import { linkWords } from '../../database/chain.ts'
import type { EventRow } from '../../database/log-tables.ts'
import type { Db } from '../../database/tables.ts'
import type { Sheet } from '../sheet.ts'

/** The chain of the log without what it says: numbers, moments, ids and hashes. */
export interface Chain {
  readonly events: readonly EventRow[]
  /** `seq:hash`, or empty when nothing was recorded yet. */
  readonly head: string
  /** The words over which the last hash was made. */
  readonly last: string | null
}

export async function chainOf(db: Db): Promise<Chain> {
  const events = await db.selectFrom('events').selectAll().orderBy('seq').execute()
  const last = events.at(-1)
  return { events, head: last ? `${last.seq}:${last.hash}` : '', last: last ? linkWords(last) : null }
}

/** One row an event; the last column is what its hash is made of. */
export function logSheet({ events }: Chain): Sheet {
  return {
    title: 'Logboek',
    columns: [
      { title: 'nummer', width: 8 },
      { title: 'wanneer', width: 24 },
      { title: 'handeling', width: 20 },
      { title: 'controlegetal van de inhoud', width: 66 },
      { title: 'vorige controlegetal', width: 66 },
      { title: 'controlegetal', width: 66 },
      { title: 'waarover het controlegetal is berekend', width: 100 },
    ],
    rows: events.map((event) => [
      event.seq,
      event.at,
      event.act,
      event.payload_hash,
      event.previous_hash,
      event.hash,
      linkWords(event),
    ]),
  }
}
