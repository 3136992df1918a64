import { newId } from '../database/ids.ts'
import { named } from '../database/lookup.ts'
import type { CodeRow, Db, New } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import {
  type Code,
  type CodeText,
  emptyCode,
  meansSomethingElse,
  unpackCode,
  wouldBeOwnAncestor,
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
 * @throws {AppError} invalid - no name, a name that another code has, an unknown parent, a colour that is none
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
 * Changes a code. A new definition gives it a new meaning, so that readings from before count as old.
 * @throws {AppError} invalid as `addCode`, or a code under itself; conflict on another revision
 */
export async function changeCode(
  write: Writer,
  { id, revision }: { id: string; revision?: number | undefined },
  patch: Partial<CodeText>,
): Promise<void> {
  const standing = await codes(write.trx)
  const code = standing.find((one) => one.id === id) ?? notFound('code-not-found', { code: id })
  const wanted = checkedText(standing, { ...textOf(code), ...patch }, id)
  if (wouldBeOwnAncestor(standing, id, wanted.parent)) invalid('code-under-itself', { code: code.name })
  const meaning = code.meaning + (meansSomethingElse(code, wanted) ? 1 : 0)
  await write.update('codes', { id, revision }, { ...packed(wanted), meaning })
}

/** Gives a code a new meaning although its words stay: after a split, or when part of it went elsewhere. */
export async function markForRereading(write: Writer, id: string): Promise<void> {
  const code =
    (await codes(write.trx)).find((one) => one.id === id) ?? notFound('code-not-found', { code: id })
  await write.update('codes', { id }, { meaning: code.meaning + 1 })
}

export function textOf(code: Code): CodeText {
  const { name, parent, definition, include, exclude, keywords, related, excluding, color, status } = code
  return { name, parent, definition, include, exclude, keywords, related, excluding, color, status }
}

function checkedText(standing: readonly Code[], text: CodeText, self?: string): CodeText {
  const name = text.name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (name === '') invalid('code-without-name')
  if (name.length > 120) invalid('code-name-too-long', { longest: 120 })
  const twin = named(standing, (code) => code.name, name)
  if (twin && twin.id !== self) invalid('code-exists', { code: name })
  if (text.parent !== null && !standing.some((code) => code.id === text.parent)) {
    invalid('parent-not-found', { code: name })
  }
  if (text.color !== null && !/^#[0-9a-f]{6}$/iu.test(text.color)) {
    invalid('color-unknown', { code: name, color: text.color })
  }
  return { ...text, name }
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
