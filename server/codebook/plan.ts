import { named } from '../database/lookup.ts'
import { AppError, type Details } from '../errors.ts'
import type { Row } from '../ingest/rows.ts'
import {
  type Code,
  type CodeText,
  checkedText,
  emptyCode,
  textOf,
  wordsOf,
  wouldBeOwnAncestor,
} from './code.ts'

/** What is wrong with one row of a CSV. `key` names the sentence that says so. */
export interface RowFault {
  row: number
  key: string
  details: Details
}

/** What one row makes of its code. */
export interface PlannedCode {
  row: number
  /** Undefined when the code is new. */
  known: Code | undefined
  /** Everything but its place in the tree. */
  text: CodeText
  /** Name of the code to stand under, null for the top. */
  parent: string | null
}

/** What a CSV would make of the codebook, and every row that cannot be. Nothing is written here. */
export function planCodebook(
  standing: readonly Code[],
  rows: readonly Row[],
  present: ReadonlySet<string>,
): { codes: PlannedCode[]; faults: RowFault[] } {
  const codes: PlannedCode[] = []
  const faults: RowFault[] = []
  const gather = (row: number, work: () => void) => {
    try {
      work()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      faults.push({ row, key: error.key, details: error.details })
    }
  }
  const rowOfName = new Map<string, number>()
  for (const row of rows) {
    gather(row.number, () => {
      const planned = plannedCode(standing, row, present)
      const key = planned.text.name.toLocaleLowerCase('nl')
      const other = rowOfName.get(key)
      if (other !== undefined)
        throw new AppError('invalid', 'csv-code-twice', { code: planned.text.name, other })
      rowOfName.set(key, row.number)
      codes.push(planned)
    })
  }
  const tree = treeOf(standing, codes)
  for (const planned of codes) gather(planned.row, () => checkPlace(tree, planned))
  return {
    codes: codes.map((planned) => ({ ...planned, parent: leafNamed(tree, planned.parent)?.name ?? null })),
    faults: faults.sort((a, b) => a.row - b.row),
  }
}

function checkPlace(tree: readonly Leaf[], { text, parent }: PlannedCode): void {
  const above = leafNamed(tree, parent)
  if (parent !== null && !above) {
    throw new AppError('invalid', 'csv-parent-not-found', { code: text.name, parent })
  }
  const own = leafNamed(tree, text.name)
  if (own && wouldBeOwnAncestor(tree, own.id, above?.id ?? null)) {
    throw new AppError('invalid', 'code-under-itself', { code: text.name })
  }
}

function plannedCode(
  standing: readonly Code[],
  { number, cells }: Row,
  present: ReadonlySet<string>,
): PlannedCode {
  const name = (cells.code ?? '').trim()
  const known = named(standing, (code) => code.name, name)
  const before = known ? textOf(known) : { ...emptyCode, name }
  const text = checkedText(standing, { ...before, ...textIn(cells, present), parent: null }, known?.id)
  return { row: number, known, text, parent: parentIn(cells, present, nameOf(standing, known?.parent)) }
}

/** An absent column leaves a known code as it is; an empty cell empties it. */
function textIn(cells: Row['cells'], present: ReadonlySet<string>): Partial<CodeText> {
  const text: Partial<CodeText> = {}
  for (const column of ['definition', 'include', 'exclude'] as const) {
    if (present.has(column)) text[column] = (cells[column] ?? '').trim()
  }
  for (const column of ['keywords', 'related', 'excluding'] as const) {
    if (present.has(column)) text[column] = wordsOf(cells[column] ?? '')
  }
  if (present.has('color')) text.color = (cells.color ?? '').trim().toLowerCase() || null
  return text
}

function parentIn(cells: Row['cells'], present: ReadonlySet<string>, before: string | null): string | null {
  return present.has('parent') ? (cells.parent ?? '').trim() || null : before
}

function nameOf(standing: readonly Code[], id: string | null | undefined): string | null {
  return standing.find((code) => code.id === id)?.name ?? null
}

interface Leaf {
  id: string
  name: string
  parent: string | null
}

/** The tree as it would be: codes of the file by their name, the others by their id. */
function treeOf(standing: readonly Code[], planned: readonly PlannedCode[]): Leaf[] {
  const changed = new Set(planned.map(({ known }) => known?.id))
  const leaves: Leaf[] = [
    ...standing.filter(({ id }) => !changed.has(id)).map(({ id, name, parent }) => ({ id, name, parent })),
    ...planned.map(({ known, text }) => ({
      id: known?.id ?? `new ${text.name}`,
      name: text.name,
      parent: null,
    })),
  ]
  for (const { text, parent } of planned) {
    const leaf = leafNamed(leaves, text.name)
    if (leaf) leaf.parent = leafNamed(leaves, parent)?.id ?? null
  }
  return leaves
}

function leafNamed(leaves: readonly Leaf[], name: string | null): Leaf | undefined {
  return name === null ? undefined : named(leaves, (leaf) => leaf.name, name)
}
