import type { CodeRow, CodeStatus } from '../database/coding-tables.ts'
import { named } from '../database/lookup.ts'
import { invalid } from '../errors.ts'
import { withoutAccents } from '../text/folding.ts'

/** A tag with what it means, unpacked from its row. */
export interface Code extends Omit<CodeRow, 'keywords' | 'related' | 'excluding'> {
  keywords: string[]
  related: string[]
  excluding: string[]
}

/** What people can say about a code. */
export interface CodeText {
  name: string
  parent: string | null
  definition: string
  include: string
  exclude: string
  keywords: string[]
  related: string[]
  excluding: string[]
  color: string | null
  status: CodeStatus
}

export const emptyCode: Omit<CodeText, 'name'> = {
  parent: null,
  definition: '',
  include: '',
  exclude: '',
  keywords: [],
  related: [],
  excluding: [],
  color: null,
  status: 'vast',
}

export function unpackCode(row: CodeRow): Code {
  return {
    ...row,
    keywords: JSON.parse(row.keywords),
    related: JSON.parse(row.related),
    excluding: JSON.parse(row.excluding),
  }
}

export function textOf(code: Code): CodeText {
  const { name, parent, definition, include, exclude, keywords, related, excluding, color, status } = code
  return { name, parent, definition, include, exclude, keywords, related, excluding, color, status }
}

export const longestName = 120
export const longestText = 10_000

/**
 * What people said about a code, ready to keep. `self` is the code itself when it already stands.
 * @throws {AppError} invalid - no name, a name that another code has, an unknown parent, a code under itself,
 * a text that is too long, a colour that is none
 */
export function checkedText(standing: readonly Code[], text: CodeText, self?: string): CodeText {
  const name = text.name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (name === '') invalid('code-without-name')
  if (name.length > longestName) invalid('code-name-too-long', { longest: longestName })
  const twin = named(standing, (code) => code.name, name)
  if (twin && twin.id !== self) invalid('code-exists', { code: name })
  if (text.parent !== null && !standing.some((code) => code.id === text.parent)) {
    invalid('parent-not-found', { code: name })
  }
  if (self !== undefined && wouldBeOwnAncestor(standing, self, text.parent)) {
    invalid('code-under-itself', { code: name })
  }
  for (const field of ['definition', 'include', 'exclude'] as const) {
    if (text[field].length > longestText) invalid('code-text-too-long', { field, longest: longestText })
  }
  if (text.color !== null && !/^#[0-9a-f]{6}$/iu.test(text.color)) {
    invalid('color-unknown', { code: name, color: text.color })
  }
  return { ...text, name }
}

/** Words in one cell or field, separated by `;` or by a line; doubles leave. */
export function wordsOf(cell: string): string[] {
  const words = cell.split(/[;\n]/u).map((word) => word.normalize('NFC').replace(/\s+/gu, ' ').trim())
  return [...new Set(words.filter((word) => word !== ''))]
}

/** Whether a code means something else now: then what was read for it must be looked at again. */
export function meansSomethingElse(before: CodeText, after: CodeText): boolean {
  return (
    before.definition !== after.definition ||
    before.include !== after.include ||
    before.exclude !== after.exclude
  )
}

/** A code with its sub-codes, in the order of the codebook. */
export interface CodeBranch {
  code: Code
  children: CodeBranch[]
}

/** The codes as a tree; a code whose parent is gone stands at the top. */
export function codeTree(codes: readonly Code[]): CodeBranch[] {
  const ids = new Set(codes.map((code) => code.id))
  const branches = (parent: string | null): CodeBranch[] =>
    codes
      .filter((code) => (code.parent !== null && ids.has(code.parent) ? code.parent : null) === parent)
      .map((code) => ({ code, children: branches(code.id) }))
  return branches(null)
}

/** What of the tree holds all these words, in a code's name, texts or words; with what stands above it. */
export function filteredTree(tree: readonly CodeBranch[], query: string): CodeBranch[] {
  const wanted = withoutAccents(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
  return tree.flatMap(({ code, children }) => {
    const below = filteredTree(children, query)
    const said = withoutAccents(
      [code.name, code.definition, code.include, code.exclude, ...code.keywords, ...code.related].join('\n'),
    )
    return below.length > 0 || wanted.every((word) => said.includes(word)) ? [{ code, children: below }] : []
  })
}

/** A code may not become its own ancestor. */
export function wouldBeOwnAncestor(
  codes: readonly Pick<Code, 'id' | 'parent'>[],
  id: string,
  parent: string | null,
): boolean {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const seen = new Set<string>()
  for (let at = parent; at !== null && !seen.has(at); at = byId.get(at)?.parent ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
