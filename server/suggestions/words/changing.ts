import { wordsOf } from '../../codebook/code.ts'
import { changeCode, codeNamed } from '../../codebook/store.ts'
import type { Writer } from '../../database/write.ts'
import { invalid } from '../../errors.ts'
import { changeWord, type WordPlace } from './change-word.ts'
import { wordKey } from './word-key.ts'

export interface WordChange {
  readonly word: string
  readonly to: WordPlace
}

/**
 * Gives one word of a code another place. What the code means stays the same, so what was read for it stays read.
 * @throws {AppError} invalid - not one word or phrase, or the name of the code is to hide itself
 * @throws {AppError} not-found; conflict on another revision
 */
export async function changeWordOf(
  write: Writer,
  { id, revision }: { id: string; revision?: number | undefined },
  { word, to }: WordChange,
): Promise<void> {
  const [written = '', ...others] = wordsOf(word)
  if (written === '' || others.length > 0) invalid('not-one-word')
  const code = await codeNamed(write.trx, id)
  if (to === 'excluding' && wordKey(written) === wordKey(code.name))
    invalid('word-is-name', { word: written })
  await changeCode(write, { id, revision }, changeWord(code, written, to))
}
