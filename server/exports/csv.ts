import type { Cell, Sheet } from './sheet.ts'

/**
 * A sheet as CSV: UTF-8 with a byte order mark, so that ë stays ë in Excel; quotation marks around text and CRLF
 * line ends, as RFC 4180 says. Commas, because that is what programs and our own imports read; a Dutch Excel wants
 * semicolons when somebody clicks such a file open, and for Excel there is xlsx.
 * A text that begins with = + - @ (also as wide signs), a tab or a line end gets an apostrophe before it, against
 * formula injection as OWASP describes it (https://owasp.org/www-community/attacks/CSV_Injection); numbers stay numbers.
 *
 * Written here and not by a library, which takes ten times as long for the same characters: the tests hold the two
 * beside each other.
 */
export function csvOf(sheet: Sheet): string {
  return [...csvParts(sheet)].join('')
}

const rowsInPart = 1_000

/** The same some rows at a time: of a large sheet the whole text need not be in memory beside its bytes. */
export function* csvParts({ columns, rows }: Sheet): Generator<string> {
  yield `\uFEFF${csvLine(columns.map(({ title }) => title))}`
  for (let at = 0; at < rows.length; at += rowsInPart)
    yield rows
      .slice(at, at + rowsInPart)
      .map(csvLine)
      .join('')
}

/** One row of a CSV with its line end: for a file that is written some rows at a time. */
export function csvLine(cells: readonly Cell[]): string {
  let line = ''
  for (const [at, cell] of cells.entries()) line += (at > 0 ? ',' : '') + cellOf(cell)
  return `${line}\r\n`
}

function cellOf(cell: Cell): string | number {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return cell
  const before = beginsFormula.has(cell.charAt(0)) ? "'" : ''
  return `"${before}${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`
}

const beginsFormula = new Set('=+-@\t\r\n＝＋－＠')
