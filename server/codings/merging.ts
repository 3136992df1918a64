import type { Code } from '../codebook/code.ts'
import { addCode, changeCode, codeNamed, codes, markForRereading } from '../codebook/store.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { readings } from './readings.ts'
import { codingsOfCode, twinOf } from './store.ts'

/**
 * Merges one code into another without losing a coding: where both lie on one span by one coder, one stays.
 * Words and sub-codes go along. Who had read a document for both has read it for what comes of them.
 * @throws {AppError} invalid - a code into itself or into its own sub-code; not-found
 */
export async function mergeCodes(write: Writer, from: string, into: string): Promise<void> {
  const standing = await codes(write.trx)
  const gone = await codeNamed(write.trx, from)
  const stays = await codeNamed(write.trx, into)
  if (gone.id === stays.id) invalid('merge-into-itself', { code: gone.name })
  const parent = stays.parent === gone.id ? gone.parent : stays.parent
  await moveCodings(write, gone, stays)
  for (const child of standing) {
    if (child.parent === gone.id && child.id !== stays.id) {
      await changeCode(write, { id: child.id }, { parent: stays.id })
    }
  }
  await changeCode(write, { id: stays.id }, { parent, ...wordsOfBoth(stays, gone) })
  await markForRereading(write, stays.id)
  await joinReadings(write, gone, stays)
  await write.update('codes', { id: gone.id }, { merged_into: stays.id, status: 'vervallen' })
  await write.end('codes', { id: gone.id })
}

function wordsOfBoth(stays: Code, gone: Code): Pick<Code, 'keywords' | 'related' | 'excluding'> {
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]
  const keywords = both(stays.keywords, gone.keywords)
  return {
    keywords,
    related: both(stays.related, gone.related).filter((word) => !keywords.includes(word)),
    excluding: both(stays.excluding, gone.excluding),
  }
}

async function moveCodings(write: Writer, gone: Code, stays: Code): Promise<void> {
  for (const coding of await codingsOfCode(write.trx, gone.id)) {
    const twin = await twinOf(write.trx, { ...coding, code: stays.id })
    if (twin) await write.end('codings', { id: coding.id })
    else await write.update('codings', { id: coding.id }, { code: stays.id })
  }
}

async function joinReadings(write: Writer, gone: Code, stays: Code): Promise<void> {
  const all = await readings(write.trx)
  const wasReadForGone = new Set(
    all
      .filter((row) => row.code === gone.id && row.meaning === gone.meaning)
      .map((row) => `${row.version} ${row.person}`),
  )
  for (const row of all) {
    const isCurrent = row.code === stays.id && row.meaning === stays.meaning
    if (!isCurrent || !wasReadForGone.has(`${row.version} ${row.person}`)) continue
    await write.update('readings', { id: row.id }, { meaning: stays.meaning + 1 })
  }
}

/**
 * Splits off a part of a code as a sub-code. What was read for the code must be looked at again, for the parts may
 * now belong elsewhere; its codings stay until somebody moves them.
 * @returns the id of the new code
 * @throws {AppError} invalid - a name that is taken or empty; not-found
 */
export async function splitCode(write: Writer, from: string, name: string): Promise<string> {
  const code = await codeNamed(write.trx, from)
  const id = await addCode(write, { name, parent: code.id, status: 'voorlopig', color: null })
  await markForRereading(write, code.id)
  return id
}
