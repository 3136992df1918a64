import type { CodeRow, CodeStatus } from '../database/tables.ts'

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

/** A code may not become its own ancestor. */
export function wouldBeOwnAncestor(codes: readonly Code[], id: string, parent: string | null): boolean {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const seen = new Set<string>()
  for (let at = parent; at !== null && !seen.has(at); at = byId.get(at)?.parent ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
