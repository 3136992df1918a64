import { wordsOf } from '../../codebook/code.ts'
import { codeNamed } from '../../codebook/store.ts'
import { newId } from '../../database/ids.ts'
import type { Db } from '../../database/tables.ts'
import type { WordRefusalRow } from '../../database/word-tables.ts'
import type { Writer } from '../../database/write.ts'
import { invalid, notFound } from '../../errors.ts'
import { wordKey } from './word-key.ts'

/** The words that somebody does not want proposed for a code, the last one first. */
export async function wordRefusals(db: Db, code: string): Promise<WordRefusalRow[]> {
  return db
    .selectFrom('word_refusals')
    .selectAll()
    .where('code', '=', code)
    .where('ended', 'is', null)
    .orderBy('made', 'desc')
    .orderBy('id')
    .execute()
}

/**
 * Remembers that a word is no word for this code, so that it is not proposed again. Once is enough.
 * @throws {AppError} invalid - not one word; not-found - no such code
 */
export async function refuseWord(write: Writer, code: string, word: string): Promise<void> {
  const [written = '', ...others] = wordsOf(word)
  if (written === '' || others.length > 0) invalid('not-one-word')
  const { id } = await codeNamed(write.trx, code)
  const known = await wordRefusals(write.trx, id)
  if (known.some((row) => wordKey(row.word) === wordKey(written))) return
  await write.insert('word_refusals', { id: newId(), code: id, word: written, person: write.person })
}

/** Lets a word be proposed again. @throws {AppError} not-found */
export async function endWordRefusal(write: Writer, code: string, id: string): Promise<void> {
  const known = await wordRefusals(write.trx, code)
  if (!known.some((row) => row.id === id)) notFound('row-not-found')
  await write.end('word_refusals', { id })
}
