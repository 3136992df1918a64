import type { Db } from '../database/tables.ts'

/**
 * Of the events from a number on, those whose work no longer stands, each with the event that undid it. An undo can be
 * undone itself: then what it undid stands again.
 */
export async function undoneBy(db: Db, from: number): Promise<ReadonlyMap<number, number>> {
  const undoings = await db
    .selectFrom('events')
    .select(['seq', 'undoes'])
    .where('undoes', '>=', from)
    .orderBy('seq', 'desc')
    .execute()
  const undone = new Map<number, number>()
  for (const { seq, undoes } of undoings) if (undoes !== null && !undone.has(seq)) undone.set(undoes, seq)
  return undone
}

const pageLength = 50

/** The newest event of this person that stands and can be undone: what the key `u` undoes. */
export async function lastOwnEvent(db: Db, person: string): Promise<number | undefined> {
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const page = await db
      .selectFrom('events')
      .innerJoin('payloads', 'payloads.seq', 'events.seq')
      .select('events.seq')
      .where('events.person', '=', person)
      .where('events.act', '!=', 'person.add')
      .where('events.undoes', 'is', null)
      .where('events.seq', '<', before)
      .orderBy('events.seq', 'desc')
      .limit(pageLength)
      .execute()
    const last = page.at(-1)
    if (!last) return undefined
    const undone = await undoneBy(db, last.seq)
    const found = page.find(({ seq }) => !undone.has(seq))
    if (found) return found.seq
    before = last.seq
  }
}
