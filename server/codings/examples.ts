import { newId } from '../database/ids.ts'
import type { CodeExampleRow, Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { codingById } from './store.ts'

export type ExampleKind = CodeExampleRow['kind']

/** The typical, borderline and counter examples of a code. */
export async function examplesOf(db: Db, code: string): Promise<CodeExampleRow[]> {
  return db
    .selectFrom('code_examples')
    .selectAll()
    .where('code', '=', code)
    .where('ended', 'is', null)
    .orderBy('made')
    .execute()
}

/** Keeps the words of a coding as an example of its code; an example of another kind on those words changes. */
export async function keepExample(write: Writer, coding: string, kind: ExampleKind): Promise<void> {
  const { code, document, version, start, end, exact } = await codingById(write.trx, coding)
  const known = (await examplesOf(write.trx, code)).find(
    (row) => row.version === version && row.start === start && row.end === end,
  )
  if (known) await write.update('code_examples', { id: known.id }, { kind })
  else await write.insert('code_examples', { id: newId(), code, kind, document, version, start, end, exact })
}
