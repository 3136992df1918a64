import type { Db } from '../database/tables.ts'
import type { Made, Task } from './task.ts'

/**
 * What a task kept that did not get to say so, since its server died a moment later: a round has its name before it is
 * made. Of other work it is seen by what is there, and doing it again does nothing twice.
 */
export async function madeBefore(db: Db, { wanted }: Pick<Task, 'wanted'>): Promise<Made | undefined> {
  if (wanted.kind !== 'audit') return undefined
  const round = await db.selectFrom('audits').select('id').where('id', '=', wanted.round).executeTakeFirst()
  return round && { address: `/reports/${round.id}` }
}
