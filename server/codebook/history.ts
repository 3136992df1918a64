import type { CodeRow, Db } from '../database/tables.ts'
import type { Payload } from '../database/write.ts'
import { type Code, unpackCode } from './code.ts'

/**
 * The codebook as it stood at a moment: every change to a code up to then, played again.
 * @param moment ISO 8601; changes at that very moment count
 */
export async function codebookAt(db: Db, moment: string): Promise<Code[]> {
  const events = await db
    .selectFrom('payloads')
    .innerJoin('events', 'events.seq', 'payloads.seq')
    .select(['payloads.json', 'events.seq'])
    .where('events.at', '<=', moment)
    .where('events.seq', 'in', (query) =>
      query.selectFrom('event_touches').select('seq').where('table_name', '=', 'codes'),
    )
    .orderBy('events.seq')
    .execute()
  const rows = new Map<string, Record<string, unknown>>()
  for (const { json } of events) {
    const { changes }: Payload = JSON.parse(json)
    for (const { table, id, after } of changes) {
      if (table === 'codes') rows.set(id, { ...rows.get(id), ...after })
    }
  }
  return [...rows.values()]
    .filter((row) => row.ended === null)
    .map((row) => unpackCode(row as unknown as CodeRow))
    .sort((a, b) => a.position - b.position)
}
