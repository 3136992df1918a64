import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'

const tableOf = {
  ...{ code: 'codes', with: 'codes', session: 'sessions', document: 'documents' },
  ...{ thread: 'threads', carries: 'threads', report: 'documents' },
} as const

const names = ['code', 'with', 'session', 'document', 'thread', 'carries', 'report'] as const

type Naming = { [N in (typeof names)[number]]?: string | undefined }

/** An address of a figure names ids by their last group: here they are whole again. What names nothing stays as it was. */
export async function wholeIds<Q extends Naming>(db: Db, query: Q): Promise<Q> {
  const whole: Naming = {}
  for (const name of names) {
    const asked = query[name]
    if (asked === undefined || asked.includes('-')) continue
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM ${sql.table(tableOf[name])} WHERE id LIKE ${`%-${asked}`} LIMIT 1`.execute(db)
    whole[name] = rows[0]?.id ?? asked
  }
  return { ...query, ...whole }
}
