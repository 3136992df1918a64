import { newId } from '../database/ids.ts'
import { named } from '../database/lookup.ts'
import type { CodeRow, Db, New } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { notFound } from '../errors.ts'
import {
  type Code,
  type CodeText,
  checkedText,
  emptyCode,
  meansSomethingElse,
  textOf,
  unpackCode,
} from './code.ts'

/** The codes that stand, in the order of the codebook. */
export async function codes(db: Db): Promise<Code[]> {
  const rows = await db
    .selectFrom('codes')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('position')
    .orderBy('made')
    .execute()
  return rows.map(unpackCode)
}

/** The code with this name (case ignored) or id. @throws {AppError} not-found */
export async function codeNamed(db: Db, name: string): Promise<Code> {
  return named(await codes(db), (code) => code.name, name) ?? notFound('code-not-found', { code: name })
}

/**
 * Adds a code to the codebook.
 * @returns its id
 * @throws {AppError} invalid as `checkedText`
 */
export async function addCode(write: Writer, text: Partial<CodeText> & { name: string }): Promise<string> {
  const standing = await codes(write.trx)
  const checked = checkedText(standing, { ...emptyCode, ...text })
  const id = newId()
  const position = Math.max(0, ...standing.map((code) => code.position)) + 1
  await write.insert('codes', { id, ...packed(checked), position, meaning: 1, merged_into: null })
  return id
}

/**
 * Changes a code. A new definition gives it a new meaning, so that readings from before count as old. A meaning is
 * named by the event that gave it: after an undo the same number never stands for another definition.
 * @throws {AppError} invalid as `checkedText`; not-found; conflict on another revision
 */
export async function changeCode(
  write: Writer,
  { id, revision }: { id: string; revision?: number | undefined },
  patch: Partial<CodeText>,
): Promise<void> {
  const standing = await codes(write.trx)
  const code = standing.find((one) => one.id === id) ?? notFound('code-not-found', { code: id })
  const wanted = checkedText(standing, { ...textOf(code), ...patch }, id)
  const meaning = meansSomethingElse(code, wanted) ? write.event : code.meaning
  await write.update('codes', { id, revision }, { ...packed(wanted), meaning })
}

/** Gives a code a new meaning although its words stay: after a split, or when part of it went elsewhere. */
export async function markForRereading(write: Writer, id: string): Promise<void> {
  await write.update('codes', { id }, { meaning: write.event })
}

type PackedText = Omit<New<CodeRow>, 'id' | 'position' | 'meaning' | 'merged_into'>

function packed(text: CodeText): PackedText {
  return {
    ...text,
    keywords: JSON.stringify(text.keywords),
    related: JSON.stringify(text.related),
    excluding: JSON.stringify(text.excluding),
  }
}
