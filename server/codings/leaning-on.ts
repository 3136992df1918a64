import type { Db } from '../database/tables.ts'
import type { LeaningSpans } from './planned.ts'

/** The words of a text version on which quotes, evidence and memos that stand lean. */
export async function leaningOn(db: Db, version: string): Promise<LeaningSpans> {
  const quotes = await db
    .selectFrom('quotes')
    .innerJoin('quote_sets', 'quote_sets.id', 'quotes.quote_set')
    .select(['quotes.start', 'quotes.end'])
    .where('quotes.version', '=', version)
    .where('quotes.ended', 'is', null)
    .where('quote_sets.ended', 'is', null)
    .execute()
  const evidence = await db
    .selectFrom('evidence')
    .innerJoin('threads', 'threads.id', 'evidence.thread')
    .select(['evidence.start', 'evidence.end'])
    .where('evidence.version', '=', version)
    .where('evidence.ended', 'is', null)
    .where('evidence.state', '!=', 'dropped')
    .where('threads.ended', 'is', null)
    .execute()
  const hung = await db
    .selectFrom('memos')
    .select(['start', 'end'])
    .where('subject_kind', '=', 'fragment')
    .where('subject', '=', version)
    .where('ended', 'is', null)
    .execute()
  const memos = hung.map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 }))
  return { quotes, evidence, memos }
}
