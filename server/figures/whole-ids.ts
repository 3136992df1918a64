import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'
import type { BehindQuery } from './figure-form.ts'

const tableOf = {
  ...{ code: 'codes', with: 'codes', session: 'sessions', document: 'documents' },
  ...{ thread: 'threads', carries: 'threads', report: 'documents' },
} as const

/** An address of a figure names ids by their last group: here they are whole again. What names nothing stays as it was. */
export async function wholeIds(db: Db, query: BehindQuery): Promise<BehindQuery> {
  const whole = { ...query }
  for (const name of ['code', 'with', 'session', 'document', 'thread', 'carries', 'report'] as const) {
    const asked = query[name]
    if (asked === undefined || asked.includes('-')) continue
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM ${sql.table(tableOf[name])} WHERE id LIKE ${`%-${asked}`} LIMIT 1`.execute(db)
    whole[name] = rows[0]?.id ?? asked
  }
  return whole
}
