import { isId } from '../database/lookup.ts'
import { AppError, type Details, invalid } from '../errors.ts'
import type { Row } from '../ingest/rows.ts'
import { foldedName } from '../text/folding.ts'
import { type Code, type CodeText, checkedText, emptyCode, textOf, wordsOf } from './code.ts'

/** What is wrong with one row of a CSV. `key` names the sentence that says so. */
export interface RowFault {
  row: number
  key: string
  details: Details
}

/** What one row makes of its code. */
export interface PlannedCode {
  id: string
  /** Undefined when the code is new. */
  known: Code | undefined
  text: CodeText
}

export interface CodebookPlan {
  codes: PlannedCode[]
  faults: RowFault[]
}

/**
 * What a CSV would make of the codebook, and every row that cannot be. Nothing is written here.
 * @param newId names a code that is new
 */
export function planCodebook(
  standing: readonly Code[],
  { rows, columns }: { rows: readonly Row[]; columns: ReadonlySet<string> },
  newId: () => string,
): CodebookPlan {
  const entries = entriesOf(standing, rows, newId)
  const tree = treeOf(standing, entries, columns)
  const plan: CodebookPlan = { codes: [], faults: [] }
  for (const entry of entries) {
    try {
      checkPlace(entry, tree)
      plan.codes.push({
        id: entry.id,
        known: entry.known,
        text: textOfEntry(standing, entry, { tree, columns }),
      })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      plan.faults.push({ row: entry.row.number, key: error.key, details: error.details })
    }
  }
  return plan
}

/** One row with the code that it names. */
interface Entry {
  row: Row
  id: string
  name: string
  known: Code | undefined
  /** The row that named this code before, when there is one. */
  earlier: number | undefined
}

function entriesOf(standing: readonly Code[], rows: readonly Row[], newId: () => string): Entry[] {
  const byName = new Map(standing.map((code) => [foldedName(code.name), code]))
  const byId = new Map(standing.map((code) => [code.id, code]))
  const named = new Map<string, Entry>()
  return rows.map((row) => {
    const cell = (row.cells.code ?? '').trim()
    const known = isId(cell) ? byId.get(cell) : byName.get(foldedName(cell))
    const name = known?.name ?? cell
    const before = named.get(foldedName(name))
    const id = known?.id ?? before?.id ?? newId()
    const entry = { row, id, name, known, earlier: before?.row.number }
    if (!before && name !== '') named.set(foldedName(name), entry)
    return entry
  })
}

/** Under which code each code would stand; what a parent cell names but is nowhere, is absent. */
type Tree = ReadonlyMap<string, string | null | undefined>

function treeOf(standing: readonly Code[], entries: readonly Entry[], columns: ReadonlySet<string>): Tree {
  const tree = new Map<string, string | null | undefined>(standing.map(({ id, parent }) => [id, parent]))
  if (!columns.has('parent')) return tree
  const idOf = new Map([...standing, ...entries].map(({ id, name }) => [foldedName(name), id]))
  for (const { id, row } of entries) {
    const parent = (row.cells.parent ?? '').trim()
    if (parent === '') tree.set(id, null)
    else tree.set(id, isId(parent) && tree.has(parent) ? parent : idOf.get(foldedName(parent)))
  }
  return tree
}

function checkPlace({ id, name, row, earlier }: Entry, tree: Tree): void {
  if (earlier !== undefined) invalid('csv-code-twice', { code: name, other: earlier })
  if (tree.has(id) && tree.get(id) === undefined) {
    invalid('csv-parent-not-found', { code: name, parent: (row.cells.parent ?? '').trim() })
  }
  const seen = new Set<string>()
  for (let at = tree.get(id); at && !seen.has(at); at = tree.get(at)) {
    if (at === id) invalid('code-under-itself', { code: name })
    seen.add(at)
  }
}

function textOfEntry(
  standing: readonly Code[],
  { id, name, known, row }: Entry,
  { tree, columns }: { tree: Tree; columns: ReadonlySet<string> },
): CodeText {
  const before = known ? textOf(known) : { name, ...emptyCode }
  const text = checkedText(standing, { ...before, ...textIn(row.cells, columns), parent: null }, known?.id)
  return { ...text, parent: tree.get(id) ?? null }
}

/** An absent column leaves a known code as it is; an empty cell empties it. */
function textIn(cells: Row['cells'], columns: ReadonlySet<string>): Partial<CodeText> {
  const text: Partial<CodeText> = {}
  for (const column of ['definition', 'include', 'exclude'] as const) {
    if (columns.has(column)) text[column] = (cells[column] ?? '').trim()
  }
  for (const column of ['keywords', 'related', 'excluding'] as const) {
    if (columns.has(column)) text[column] = wordsOf(cells[column] ?? '')
  }
  if (columns.has('color')) text.color = (cells.color ?? '').trim().toLowerCase() || null
  return text
}
