import { codes } from '../codebook/store.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { examplesOf } from './examples.ts'

/** What hangs on a code, by how many. */
export interface OnCode {
  codings: number
  children: number
  memos: number
}

/** Counts what hangs on a code: it cannot go while something does. */
export async function hangingOnCode(db: Db, code: string): Promise<OnCode> {
  const { memos } = await db
    .selectFrom('memos')
    .select((eb) => eb.fn.countAll<number>().as('memos'))
    .where('subject', '=', code)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  const { codings } = await db
    .selectFrom('codings')
    .select((eb) => eb.fn.countAll<number>().as('codings'))
    .where('code', '=', code)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    codings,
    children: (await codes(db)).filter(({ parent }) => parent === code).length,
    memos,
  }
}

/** Takes a code away with its examples. @throws {AppError} invalid - codings, sub-codes or memos hang on it; not-found */
export async function removeCode(write: Writer, code: string): Promise<void> {
  const { codings, children, memos } = await hangingOnCode(write.trx, code)
  if (codings > 0) invalid('code-in-use')
  if (children > 0) invalid('code-has-children')
  if (memos > 0) invalid('code-has-memos')
  await write.end('codes', { id: code })
  for (const { id } of await examplesOf(write.trx, code)) await write.end('code_examples', { id })
}
