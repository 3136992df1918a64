import { areProse, holdsAnswers, placeNamedBy } from './answer-columns.ts'
import type { ColumnMeaning, Sheet, SheetChoice } from './reading.ts'

/** The cells of one sheet as they were typed; every row has as many. */
export interface Grid {
  /** Empty for a csv. */
  readonly name: string
  readonly rows: readonly Cells[]
  /** What somebody wrote beside a row. */
  readonly comments?: RowComments
}

/** One row. */
export type Cells = readonly string[]
export type RowComments = ReadonlyMap<Cells, readonly string[]>

/** A sheet with its names of columns found. */
export interface Table {
  readonly name: string
  /** What stands above the names of the columns, such as a title. */
  readonly above: readonly Cells[]
  readonly names: readonly string[]
  readonly rows: readonly Cells[]
  readonly hasHeader: boolean
  readonly comments: RowComments
  /** What somebody wrote beside the names of the columns. */
  readonly headerComments: readonly string[]
}

const remarkColumn =
  /^(?:opmerking(?:en)?|tekst(?:en)?|remarks?|reacties?|bijdragen?|post-?its?|notities?|uitspra(?:ak|ken)|cita(?:at|ten)|quotes?|ideeën|idee|inbreng|antwoord(?:en)?|text|comments?)$/i

const known: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [remarkColumn, 'remark'],
  [/^(?:spreker|deelnemer|speaker|wie|naam)$/i, 'speaker'],
  [/^(?:datum|date)$/i, 'date'],
  [/^(?:bijeenkomst|sessie|session|diner|denkdiner|werksessie)$/i, 'session'],
  [/^(?:ronde|round)$/i, 'round'],
  [/^(?:stelling|gespreksvraag|vraag|thema|proposition)$/i, 'proposition'],
  [/^(?:tafel|table|flip-?over|groep)$/i, 'table'],
]

export const isRemarkName = (name: string) => remarkColumn.test(name)

const meaningOfName = (name: string) => known.find(([pattern]) => pattern.test(name))?.[1]

/** How far down the names of columns may stand, below a title and a date. */
const deepest = 10

/**
 * Finds the row with the names of the columns: the first with a name that is known, else a first row that looks like one.
 * @param hasNames what a person says: that there is such a row, or none
 */
export function tableIn({ name, rows, comments = new Map() }: Grid, hasNames?: boolean): Table {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const named = filled.slice(0, deepest).findIndex((row, at) => isHeader(row) || asksBelowTitles(filled, at))
  const first = (filled[0] ?? []).map((cell) => cell.trim())
  const isFirst = hasNames ?? looksLikeHeader(first, filled.slice(1))
  const at = hasNames === false ? -1 : named === -1 ? (isFirst ? 0 : -1) : named
  return {
    name,
    above: filled.slice(0, Math.max(0, at)),
    names: (filled[Math.max(0, at)] ?? []).map((cell, column) =>
      at === -1 || cell.trim() === '' ? `kolom ${column + 1}` : cell.trim().replace(/\s+/g, ' '),
    ),
    rows: filled.slice(at + 1),
    hasHeader: at !== -1,
    comments,
    headerComments: comments.get(filled[at] ?? []) ?? [],
  }
}

/** One of its cells is the name of a column, and no cell is longer than a name is. */
const isHeader = (row: Cells) =>
  row.some((cell) => meaningOfName(cell.trim()) !== undefined) &&
  row.every((cell) => cell.length <= 80 || (cell.length <= 300 && placeNamedBy(cell) !== undefined))

/** Two of its cells at least ask something or name a round, with rows below it and nothing but titles above. */
function asksBelowTitles(rows: readonly Cells[], at: number): boolean {
  const asked = new Set(rows[at]?.filter((cell) => cell.length <= 300 && placeNamedBy(cell) !== undefined))
  const areTitles = rows.slice(0, at).every((row) => row.filter((cell) => cell.trim() !== '').length === 1)
  return asked.size > 1 && areTitles && at < rows.length - 1
}

/** Names of columns are short, differ, and are no sentences or numbers, while what stands below is longer or a number. */
function looksLikeHeader(names: readonly string[], rows: readonly Cells[]): boolean {
  if (names.length < 2 || rows.length === 0 || new Set(names).size < names.length) return false
  if (!names.every((name) => /^\p{L}[\p{L}\p{N} _-]{0,29}$/u.test(name))) return false
  const longest = Math.max(...names.map((name) => name.length))
  const isLonger = rows.some((row) => row.some((cell) => cell.length > 2 * longest))
  return isLonger || names.some((_, column) => rows.every((row) => /^\d+$/.test(row[column]?.trim() ?? '')))
}

/**
 * What the columns are by their names; who is to do something did not say it. A column below a question or a round of its own
 * holds remarks as well. Where no name says which are the remarks, that is the column with the most text: in a `list`
 * always, else only beside a column whose name is known.
 */
export function proposedMeanings({ names, rows, hasHeader }: Table, isList: boolean): ColumnMeaning[] {
  const isActions = names.some((name) => /^(?:actie|actiepunt|taak|to-?do)(?:s|en|punten)?$/i.test(name))
  const meanings = names.map((name) => {
    const meaning = hasHeader ? meaningOfName(name) : undefined
    return isActions && meaning === 'speaker' ? undefined : meaning
  })
  const cellsOf = (column: number) => rows.map((row) => row[column] ?? '')
  const isAnswered = (name: string, column: number) =>
    hasHeader && !isActions && meanings[column] === undefined && holdsAnswers(name, cellsOf(column))
  const answered = names.flatMap((name, column) => (isAnswered(name, column) ? [column] : []))
  const remark = meanings.indexOf('remark')
  const once = (meaning: ColumnMeaning | undefined, column: number) =>
    (meaning === 'remark' && column !== remark) ||
    ((meaning === 'speaker' || meaning === 'date') && column !== meanings.indexOf(meaning))
      ? undefined
      : meaning
  const found = meanings.map(once)
  const hasRemarks = isList || answered.length > 1 || found.some((meaning) => meaning !== undefined)
  if (hasRemarks) for (const column of answered) found[column] = 'remark'
  if (remark === -1 && hasRemarks) {
    const lengths = names.map((_, column) => cellsOf(column).reduce((sum, cell) => sum + cell.length, 0))
    const longest = lengths.indexOf(Math.max(...lengths))
    const isRemark = answered.length === 0 || (found[longest] === undefined && areProse(cellsOf(longest)))
    if (isRemark) found[longest] = 'remark'
  }
  return found.map((meaning) => meaning ?? 'left-out')
}

/** The sheet as a person sees it who chooses columns. */
export function sheetOf({ name, names, rows }: Table, { meanings }: SheetChoice): Sheet {
  const columns = names.map((column, at) => ({
    name: column,
    example: oneLine(rows.find((row) => row[at]?.trim())?.[at] ?? ''),
    meaning: meanings[at] ?? ('left-out' as const),
  }))
  return { name, rows: rows.length, columns }
}

const oneLine = (cell: string) => {
  const line = cell.trim().replace(/\s+/g, ' ')
  return line.length > 80
    ? `${line
        .slice(0, 79)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
    : line
}
