import fc from 'fast-check'
import { expect, test } from 'vitest'
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import type { Cell, Sheet } from '../../server/exports/sheet.ts'
import { xlsxOf } from '../../server/exports/xlsx.ts'
import { sheetWith, unzipped } from './setting.ts'

/** The same sheets, every cell by the library. */
async function byLibrary(...sheets: Sheet[]): Promise<Record<string, string>> {
  const made = sheets.map(({ title, columns, rows, stickyColumns = 0 }) => ({
    data: [columns.map(headerCell), ...rows.map((row) => row.map(cellOf))],
    sheet: title,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: stickyColumns,
  }))
  return unzipped(new Uint8Array(await writeExcelFile(made).toBuffer()))
}

const headerCell = ({ title }: { title: string }): CellObject => ({
  ...{ value: title, type: String, format: '@' },
  ...{ fontWeight: 'bold', bottomBorderStyle: 'thin' },
})

function cellOf(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' }
  return { value: cell, type: String, format: '@', wrap: true, alignVertical: 'top' }
}

const columns = Array.from({ length: 30 }, (_, at) => ({ title: `kolom ${at}`, width: 10 + at }))

const text = fc.string({ unit: fc.constantFrom(...'ab ë<>&"\'\n🙂') })
const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer(), fc.constant(null))
const rows = fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 5 })

test('an Excel file is what the library for it writes, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (one, other) => {
      const sheets = [
        { title: 'Een', columns, rows: one },
        { title: 'Twee', columns: columns.slice(0, 2), rows: other, stickyColumns: 1 },
      ]
      expect(unzipped(await xlsxOf(...sheets))).toEqual(await byLibrary(...sheets))
    }),
    { numRuns: 50 },
  )
})

test('a code that is called constructor keeps its name', async () => {
  const { 'xl/sharedStrings.xml': strings = '', 'xl/worksheets/sheet1.xml': sheet = '' } = unzipped(
    await xlsxOf(sheetWith('constructor')),
  )
  expect(strings).toContain('<t>constructor</t>')
  expect(sheet).toContain('<c r="A2" s="2" t="s"><v>1</v></c>')
})

test('a character that XML had better not hold is left out, and what stands behind it stays', async () => {
  const { 'xl/sharedStrings.xml': strings = '' } = unzipped(await xlsxOf(sheetWith('a\u{10FFFE}b')))
  expect(strings).toContain('<t>ab</t>')
})
