import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'
import { startOfDay } from './days.ts'
import { type EventWords, eventsInWords } from './words.ts'

/** What to show of the log; everything is optional. */
export interface LogFilter {
  person?: string | undefined
  /** The first half of an act: coding, code, document … */
  noun?: string | undefined
  /** YYYY-MM-DD, both included, in the time of the Netherlands. */
  from?: string | undefined
  until?: string | undefined
  /** Only what touched this row. */
  row?: string | undefined
  /** Events older than this one. */
  before?: number | undefined
}

export const logPageLength = 100

/** A page of the log, newest first. */
export async function log(db: Db, filter: LogFilter): Promise<{ events: EventWords[]; next: number | null }> {
  let query = db.selectFrom('events').select('seq').orderBy('seq', 'desc')
  if (filter.person) query = query.where('person', '=', filter.person)
  if (filter.noun) query = query.where('act', 'like', `${filter.noun}.%`)
  if (filter.from) query = query.where('at', '>=', startOfDay(filter.from))
  if (filter.until) query = query.where('at', '<', startOfDay(filter.until, 1))
  if (filter.before) query = query.where('seq', '<', filter.before)
  if (filter.row) {
    query = query.where(sql<boolean>`seq IN (SELECT seq FROM event_touches WHERE row_id = ${filter.row})`)
  }
  const rows = await query.limit(logPageLength + 1).execute()
  const seqs = rows.slice(0, logPageLength).map((row) => row.seq)
  return {
    events: await eventsInWords(db, seqs),
    next: rows.length > logPageLength ? (seqs.at(-1) ?? null) : null,
  }
}
