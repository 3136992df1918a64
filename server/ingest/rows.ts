import { CsvError, parse } from 'csv-parse/sync'
import { invalid } from '../errors.ts'
import { canonicalText } from '../text/canonical.ts'
import { decode } from './encoding.ts'

/** One row of a CSV file. `number` is its line, the header being line 1, as a spreadsheet shows it. */
export interface Row {
  number: number
  cells: Readonly<Record<string, string>>
}

export interface Rows {
  rows: Row[]
  /** The columns that the file has, out of those asked for. */
  columns: ReadonlySet<string>
  /** The columns that were not asked for and hold anything, as the header names them. */
  unused: string[]
}

interface Wanted {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
  /** Other names under which a file may have a column. */
  readonly alsoCalled?: Readonly<Record<string, string>>
}

/**
 * Reads a CSV file with a header, whatever its encoding and whichever of comma, semicolon or tab parts its cells.
 * Names of columns ignore case and space; columns that were not asked for are left out; empty rows do not count.
 * @throws {AppError} invalid - not text, not CSV, or a required column is missing
 */
export function readRows(
  bytes: Uint8Array,
  file: string,
  { required, optional = [], alsoCalled = {} }: Wanted,
): Rows {
  const text = textIn(bytes, file)
  const lines = withoutPreamble(parsedLines(text, file, delimiterOf(firstLine(text))))
  const names = (lines[0]?.cells ?? []).map((name) => name.trim().toLowerCase())
  const header = names.map((name) => {
    const column = Object.hasOwn(alsoCalled, name) ? alsoCalled[name] : undefined
    return column === undefined || names.includes(column) ? name : column
  })
  const twice = [...required, ...optional].find((name) => header.indexOf(name) !== header.lastIndexOf(name))
  if (twice !== undefined) invalid('csv-column-twice', { file, column: twice })
  const missing = required
    .filter((name) => !header.includes(name))
    .map((name) => calledFirst(name, alsoCalled))
  if (missing.length > 0) invalid('csv-column-missing', { file, column: missing.join(', ') })
  const wanted = [...required, ...optional]
  const rows = lines.slice(1).flatMap(({ cells: record, number }) => {
    if (isEmpty(record)) return []
    const cells = Object.fromEntries(wanted.map((name) => [name, record[header.indexOf(name)] ?? '']))
    return [{ number, cells }]
  })
  return {
    rows,
    columns: new Set(wanted.filter((name) => header.includes(name))),
    unused: columnsOf(lines).flatMap(({ name, filled }, at) =>
      filled > 0 && !wanted.includes(header[at] ?? '') ? [name] : [],
    ),
  }
}

/** A column of a file with its header on top. */
export interface NamedColumn {
  /** As the header has it; `kolom 3` where it has nothing. */
  name: string
  /** How many cells below the header hold anything. */
  filled: number
}

/** The columns of lines of which the first is the header, with those that only a longer row has. */
export function columnsOf([header, ...rows]: readonly Line[]): NamedColumn[] {
  const width = [header, ...rows].reduce((most, line) => Math.max(most, line?.cells.length ?? 0), 0)
  return Array.from({ length: width }, (_, at) => ({
    name: header?.cells[at]?.trim() || `kolom ${at + 1}`,
    filled: rows.filter(({ cells }) => (cells[at] ?? '').trim() !== '').length,
  }))
}

/** A file with the line that names its columns. */
export interface HeadedLines {
  /** What stands above the names, such as a title. */
  above: Line[]
  /** The header, and all below it that is not empty. */
  lines: Line[]
}

const deepest = 10

/**
 * Reads a CSV file whose header may stand below a title: the header is the line that `likeness` gives the most, the first
 * of equals, and the cells part at what makes that line most like one.
 * @param likeness how much a row looks like the names of columns; 0 is not at all
 * @returns undefined when no line looks like a header
 * @throws {AppError} invalid - not text, or not CSV
 */
export function readHeadedLines(
  bytes: Uint8Array,
  file: string,
  likeness: (cells: readonly string[]) => number,
): HeadedLines | undefined {
  const text = textIn(bytes, file)
  const top = text.split('\n').filter(isText).slice(0, deepest)
  const found = delimiters.map((mark) => ({
    mark,
    most: Math.max(0, ...top.map((line) => likeness(partsOf(line, mark)))),
  }))
  const best = found.reduce((best, one) => (one.most > best.most ? one : best))
  const isSplit = found.some(({ most }) => most < best.most)
  const mark = isSplit ? best.mark : delimiterOf(firstLine(text))
  const lines = withoutPreamble(parsedLines(text, file, mark)).filter(({ cells }) => !isEmpty(cells))
  const likenesses = lines.slice(0, deepest).map(({ cells }) => likeness(cells))
  const most = Math.max(0, ...likenesses)
  if (most === 0) return undefined
  const at = likenesses.indexOf(most)
  return { above: lines.slice(0, at), lines: lines.slice(at) }
}

const partsOf = (line: string, mark: string) => line.split(mark).map((cell) => cell.replace(/^"|"$/gu, ''))

function textIn(bytes: Uint8Array, file: string): string {
  const text = decode(bytes)?.text
  return text === undefined ? invalid('csv-not-text', { file }) : canonicalText(text)
}

/** The name by which a list in the reader's own language has a column. */
const calledFirst = (column: string, alsoCalled: Readonly<Record<string, string>>) =>
  Object.entries(alsoCalled).find(([, is]) => is === column)?.[0] ?? column

export interface Line {
  cells: string[]
  /** Of its first line, as a spreadsheet shows it. */
  number: number
}

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')
const isText = (line: string) => line.trim() !== '' && !/^"?sep=.?"?\s*$/iu.test(line)

/** Empty lines above the header, and the line `sep=;` by which Excel tells itself what parts the cells. */
function withoutPreamble(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ cells }) => cells.some((cell) => isText(cell)))
  return first < 0 ? [] : lines.slice(first)
}

const delimiters = [',', ';', '\t'] as const
const firstLine = (text: string) => text.split('\n').find(isText) ?? ''

/** The mark that stands most often in a line. */
const delimiterOf = (line: string) =>
  delimiters.reduce((best, mark) => (line.split(mark).length > line.split(best).length ? mark : best))

function parsedLines(text: string, file: string, delimiter: string): Line[] {
  const lines: Line[] = []
  let line = 1
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (cells: string[], { lines: last }) => {
        lines.push({ cells, number: line })
        line = last + 1
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) invalid('csv-broken', { file, row: Number(error.lines ?? line) })
    throw error
  }
  return lines
}
