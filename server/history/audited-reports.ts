import type { RowName } from '../database/leaning.ts'
import type { Db } from '../database/tables.ts'
import type { Change } from '../database/write.ts'
import { mustNotBeAudited } from '../sources/audited.ts'

/** Sees to it that an undo makes no source of a report that was audited. @throws {AppError} as `mustNotBeAudited` */
export async function mustStayReports(db: Db, changes: readonly (RowName & Change)[]): Promise<void> {
  for (const { table, id, before, after } of changes) {
    const isMadeSource = table === 'documents' && after?.role === 'report' && before?.role === 'source'
    if (!isMadeSource) continue
    const row = await db
      .selectFrom('documents')
      .select(['id', 'name', 'title'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row) await mustNotBeAudited(db, row)
  }
}
