import type { Db } from '../database/tables.ts'

/** How many codings corrections touched that no person looked at since: in all, or in one document. */
export async function touchedCodings(
  db: Db,
  document?: string,
): Promise<{ orphans: number; changed: number }> {
  let query = db
    .selectFrom('codings')
    .innerJoin('documents', 'documents.id', 'codings.document')
    .select((eb) => ['codings.carried', eb.fn.countAll<number>().as('count')])
    .where('codings.ended', 'is', null)
    .where('documents.ended', 'is', null)
    .where('codings.carried', 'is not', null)
    .groupBy('codings.carried')
  if (document !== undefined) query = query.where('codings.document', '=', document)
  const rows = await query.execute()
  const count = (state: 'orphan' | 'changed') => rows.find(({ carried }) => carried === state)?.count ?? 0
  return { orphans: count('orphan'), changed: count('changed') }
}
