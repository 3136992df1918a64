import { addCode, codeNamed, markForRereading } from '../codebook/store.ts'
import type { Writer } from '../database/write.ts'
import { AppError, invalid, notFound } from '../errors.ts'
import { codingById, twinOf } from './store.ts'

/**
 * Splits off a part of a code as a sub-code. What was read for the code must be looked at again, for the parts may
 * now belong elsewhere; its codings stay until their coder moves them.
 * @returns the id of the new code
 * @throws {AppError} invalid - a name that is taken or empty; not-found
 */
export async function splitCode(write: Writer, from: string, name: string): Promise<string> {
  const code = await codeNamed(write.trx, from)
  await markForRereading(write, code.id)
  return addCode(write, { name, parent: code.id, status: 'voorlopig' })
}

/**
 * Gives one's own codings another code, as after a split. Where the coder gave that span the other code already,
 * one of the two stays.
 * @throws {AppError} invalid - none chosen; forbidden - a coding of somebody else; not-found
 */
export async function recode(
  write: Writer,
  { from, into, codings }: { from: string; into: string; codings: readonly string[] },
): Promise<void> {
  if (codings.length === 0) invalid('nothing-to-move')
  const { id: code } = await codeNamed(write.trx, into)
  for (const id of codings) {
    const coding = await codingById(write.trx, id)
    if (coding.code !== from || coding.ended !== null) notFound('coding-not-found', { coding: id })
    if (coding.coder !== write.person) throw new AppError('forbidden', 'not-own-coding')
    if (await twinOf(write.trx, { ...coding, code })) await write.end('codings', { id })
    else await write.update('codings', { id }, { code })
  }
}
