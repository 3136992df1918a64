import type { CodeExampleRow } from '../database/coding-tables.ts'
import { newId } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { notFound } from '../errors.ts'
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

/**
 * Keeps the words of a coding as an example of its code; an example of another kind on those words changes.
 * @throws {AppError} not-found - no such coding of this code, or it was taken off
 */
export async function keepExample(
  write: Writer,
  code: string,
  { coding, kind }: { coding: string; kind: ExampleKind },
): Promise<void> {
  const standing = await codingById(write.trx, coding)
  if (standing.code !== code || standing.ended !== null) notFound('coding-not-found', { coding })
  const { document, version, start, end, exact } = standing
  const known = (await examplesOf(write.trx, code)).find(
    (row) => row.version === version && row.start === start && row.end === end,
  )
  if (known) await write.update('code_examples', { id: known.id }, { kind })
  else await write.insert('code_examples', { id: newId(), code, kind, document, version, start, end, exact })
}

/** Takes an example of this code away; the coding stays. @throws {AppError} not-found */
export async function dropExample(write: Writer, code: string, example: string): Promise<void> {
  const standing = (await examplesOf(write.trx, code)).find(({ id }) => id === example)
  if (!standing) notFound('row-not-found')
  await write.end('code_examples', { id: example })
}
