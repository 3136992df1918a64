import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node'
import type { Cell, Sheet } from './sheet.ts'
import { xmlText } from './xml-text.ts'

/** What Excel holds in one cell. */
const longestCell = 32_767
const cutNote = ' … [ingekort: te lang voor één cel]'

/**
 * Sheets as one Excel file. Text is stored as text with the number format `@`, so that a cell that begins with
 * = + - @ stays text, also after somebody edits it; the words themselves stay exactly as they are.
 */
export async function xlsxOf(...sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeExcelFile(sheets.map(sheetOf)).toBuffer())
}

function sheetOf({ title, columns, rows, stickyColumns = 0 }: Sheet) {
  const header = columns.map((column) => ({
    value: xmlText(column.title),
    type: String,
    format: '@',
    fontWeight: 'bold' as const,
    bottomBorderStyle: 'thin' as const,
  }))
  const data: SheetData = [header, ...rows.map((row) => row.map(cellOf))]
  return {
    data,
    sheet: title.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: stickyColumns,
  }
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' }
  return { value: fitting(xmlText(cell)), type: String, format: '@', wrap: true, alignVertical: 'top' }
}

function fitting(text: string): string {
  if (text.length <= longestCell) return text
  return text.slice(0, longestCell - cutNote.length).toWellFormed() + cutNote
}
