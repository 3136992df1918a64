import { stringify } from 'csv-stringify/sync'
import type { Sheet } from './sheet.ts'

/**
 * A sheet as CSV: UTF-8 with a byte order mark, so that ë stays ë in Excel; quotation marks around text and CRLF
 * line ends, as RFC 4180 says. Commas, because that is what programs and our own imports read; a Dutch Excel wants
 * semicolons when somebody clicks such a file open, and for Excel there is xlsx.
 * A text that begins with = + - @, a tab or a line end gets an apostrophe before it, against formula injection as
 * OWASP describes it (https://owasp.org/www-community/attacks/CSV_Injection); numbers stay numbers.
 */
export function csvOf({ columns, rows }: Sheet): string {
  const header = columns.map(({ title }) => title)
  return stringify([header, ...rows.map((row) => row.map(harmless))], {
    bom: true,
    quoted_string: true,
    quoted_empty: false,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}

/** A line feed first is not among what the library escapes. */
function harmless(cell: Sheet['rows'][number][number]): string | number | null {
  return typeof cell === 'string' && cell.startsWith('\n') ? `'${cell}` : cell
}
