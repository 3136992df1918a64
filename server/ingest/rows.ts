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
  const text = decode(bytes)?.text
  if (text === undefined) return invalid('csv-not-text', { file })
  const lines = withoutPreamble(parsedLines(canonicalText(text), file))
  const names = (lines[0]?.record ?? []).map((name) => name.trim().toLowerCase())
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
  const rows = lines.slice(1).flatMap(({ record, line }) => {
    if (record.every((cell) => cell.trim() === '')) return []
    const cells = Object.fromEntries(wanted.map((name) => [name, record[header.indexOf(name)] ?? '']))
    return [{ number: line, cells }]
  })
  return { rows, columns: new Set(wanted.filter((name) => header.includes(name))) }
}

/** The name by which a list in the reader's own language has a column. */
const calledFirst = (column: string, alsoCalled: Readonly<Record<string, string>>) =>
  Object.entries(alsoCalled).find(([, is]) => is === column)?.[0] ?? column

interface Line {
  record: string[]
  line: number
}

/** Empty lines above the header, and the line `sep=;` by which Excel tells itself what parts the cells. */
function withoutPreamble(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ record }) =>
    record.some((cell) => cell.trim() !== '' && !/^sep=.?$/iu.test(cell)),
  )
  return first < 0 ? [] : lines.slice(first)
}

function parsedLines(text: string, file: string): Line[] {
  const first = text.split('\n').find((line) => line.trim() !== '' && !/^sep=.?$/iu.test(line)) ?? ''
  const delimiter = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
  const lines: Line[] = []
  let line = 1
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (record: string[], { lines: last }) => {
        lines.push({ record, line })
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
