import type { CodeRow } from '../database/coding-tables.ts'
import { newId } from '../database/ids.ts'
import { named } from '../database/lookup.ts'
import type { Db, New } from '../database/tables.ts'
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
  const id = newId()
  await insertCodes(write, standing, [{ id, text: checkedText(standing, { ...emptyCode, ...text }) }])
  return id
}

/** Adds codes whose texts were checked, in this order, below those that stand. */
export async function insertCodes(
  write: Writer,
  standing: readonly Code[],
  list: readonly { id: string; text: CodeText }[],
): Promise<void> {
  const last = Math.max(0, ...standing.map((code) => code.position))
  const rows = list.map(({ id, text }, index) => ({
    id,
    ...packed(text),
    position: last + index + 1,
    meaning: 1,
    merged_into: null,
  }))
  await write.insertEach('codes', parentsFirst(rows))
}

/** The database wants a parent to be there before its sub-codes. */
function parentsFirst<R extends { id: string; parent: string | null }>(rows: readonly R[]): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const depth = (row: R): number => {
    const above = byId.get(row.parent ?? '')
    return above ? depth(above) + 1 : 0
  }
  return [...rows].sort((a, b) => depth(a) - depth(b))
}

/**
 * Changes a code.
 * @throws {AppError} invalid as `checkedText`; not-found; conflict on another revision
 */
export async function changeCode(
  write: Writer,
  { id, revision }: { id: string; revision?: number | undefined },
  patch: Partial<CodeText>,
): Promise<void> {
  const standing = await codes(write.trx)
  const code = standing.find((one) => one.id === id) ?? notFound('code-not-found', { code: id })
  await rewriteCode(write, code, checkedText(standing, { ...textOf(code), ...patch }, id), revision)
}

/**
 * Gives a code a text that was checked. A new definition gives it a new meaning, so that readings from before count
 * as old. A meaning is named by the event that gave it: after an undo the same number never stands for another
 * definition.
 * @throws {AppError} not-found; conflict on another revision
 */
export async function rewriteCode(
  write: Writer,
  code: Code,
  text: CodeText,
  revision?: number,
): Promise<void> {
  const meaning = meansSomethingElse(code, text) ? write.event : code.meaning
  await write.update('codes', { id: code.id, revision }, { ...packed(text), meaning })
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
