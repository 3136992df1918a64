import type { Db } from '../database/tables.ts'

/** How many codings corrections touched that no person looked at since: in all, or in one document. */
export async function touchedCodings(
  db: Db,
  document?: string,
): Promise<{ orphans: number; changed: number }> {
  let query = db
    .selectFrom('codings')
    .select((eb) => ['carried', eb.fn.countAll<number>().as('count')])
    .where('ended', 'is', null)
    .where('carried', 'is not', null)
    // Asked document by document, `codings_touched` holds the few that there are; joined, SQLite reads every coding.
    .where('document', 'in', (eb) => eb.selectFrom('documents').select('id').where('ended', 'is', null))
    .groupBy('carried')
  if (document !== undefined) query = query.where('document', '=', document)
  const rows = await query.execute()
  const count = (state: 'orphan' | 'changed') => rows.find(({ carried }) => carried === state)?.count ?? 0
  return { orphans: count('orphan'), changed: count('changed') }
}
