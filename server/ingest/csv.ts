import { parse } from 'csv-parse/sync'
import { canonicalText } from '../text/canonical.ts'
import type { ColumnChoice, Reading } from './reading.ts'
import { readSheets } from './remarks.ts'

/**
 * Reads a list with a remark per row, as a flip-over sheet is typed over. Undefined when this is no table.
 * @param columns what a person says the columns are; left out, what their names say
 */
export function readCsv(raw: string, file: string, columns?: ColumnChoice): Reading | undefined {
  const rows = rowsOf(...withoutMark(canonicalText(raw)))
  const width = rows?.[0]?.length
  if (!rows || !width || rows.some((row) => row.length !== width)) return undefined
  return readSheets([{ name: '', rows }], { file, columns, isList: true })
}

/** The line `sep=;` by which Excel tells itself what parts the cells says that, and is no row. */
function withoutMark(text: string): [text: string, delimiter: string] {
  const [line, mark] = /^\s*"?sep=(.?)"?[^\S\n]*(?:\n|$)/iu.exec(text) ?? ['']
  const rest = text.slice(line.length)
  return [rest, mark || delimiterOf(rest)]
}

function rowsOf(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    })
  } catch {
    return undefined
  }
}

/** The mark that stands most often in the first line. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const count = (mark: string) => line.split(mark).length
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
