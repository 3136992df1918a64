import writeExcelFile, { type SheetData } from 'write-excel-file/node'

type Value = string | number | Date | boolean | null

/** The bytes of a workbook with these sheets, by name. */
export async function xlsxOf(sheets: Record<string, readonly (readonly Value[])[]>): Promise<Uint8Array> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => {
        if (value === null) return null
        return value instanceof Date ? { value, type: Date, format: 'dd-mm-yyyy' } : { value }
      }),
    ) as SheetData,
  }))
  return writeExcelFile(written).toBuffer()
}
