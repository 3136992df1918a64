import type { DecisionRow } from '../database/coding-tables.ts'
import type { Db } from '../database/tables.ts'

/** A decision as far as it settles a suggestion, and whose it is. */
export type Decided = Pick<DecisionRow, 'version' | 'start' | 'end' | 'code' | 'person' | 'verdict'>

/** The decisions that stand, of all texts or of one, in the order of deciding. */
export async function standingDecisions(db: Db, version?: string): Promise<Decided[]> {
  let query = db
    .selectFrom('decisions')
    .select(['version', 'start', 'end', 'code', 'person', 'verdict'])
    .where('ended', 'is', null)
  if (version) query = query.where('version', '=', version)
  return query.orderBy('made').orderBy('id').execute()
}
