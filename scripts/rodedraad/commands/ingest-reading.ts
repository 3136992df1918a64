import { isSameName } from '../../../server/database/lookup.ts'
import { invalid } from '../../../server/errors.ts'
import type { ReadOptions, ReadText } from '../../../server/ingest/read.ts'
import { readForCommand } from '../../../server/ingest/reader-process.ts'
import type { ColumnChoice, TableReading } from '../../../server/ingest/reading.ts'

/**
 * Reads a file, the remarks of a list from the column that was named.
 * @throws {AppError} invalid - it cannot be read, is no list, or has no such column
 */
export async function readAsWished(
  { name, bytes }: { name: string; bytes: Uint8Array },
  { options, remark }: { options: ReadOptions; remark: string | undefined },
): Promise<ReadText> {
  const read = await readForCommand(bytes, name, options)
  if (remark === undefined) return read
  if (!read.table) return invalid('no-columns', { file: name })
  return readForCommand(bytes, name, { ...options, columns: withRemark(read.table, { file: name, remark }) })
}

/** @throws {AppError} invalid - there is no column of that name */
function withRemark(
  { sheets, chosen }: TableReading,
  { file, remark }: { file: string; remark: string },
): ColumnChoice {
  const places = sheets.map(({ columns }) => columns.findIndex(({ name }) => isSameName(name, remark)))
  if (places.every((place) => place === -1)) {
    const columns = sheets.flatMap((sheet) => sheet.columns.map(({ name }) => name)).join(', ')
    invalid('column-unknown', { file, column: remark, columns })
  }
  return {
    sheets: chosen.sheets.map((sheet, at) => {
      const place = places[at] ?? -1
      if (place === -1) return sheet
      const meanings = sheet.meanings.map((one, column) =>
        column === place ? 'remark' : one === 'remark' ? 'left-out' : one,
      )
      return { ...sheet, isRead: true, meanings }
    }),
  }
}
