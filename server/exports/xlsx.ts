import { unzipSync } from 'fflate'
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import type { Sheet } from './sheet.ts'
import { type CellKind, kindsIn, SharedStrings, sheetData } from './xlsx-rows.ts'
import { textOf, zipOf } from './zipped.ts'

/**
 * Sheets as one Excel file. Text is stored as text with the number format `@`, so that a cell that begins with
 * = + - @ stays text, also after somebody edits it; the words themselves stay exactly as they are.
 *
 * The library writes the file around the rows: styles, columns, what stays in sight. It would take ten times as long
 * for the rows, since it looks at the style of every cell; those are written here.
 */
export async function xlsxOf(...sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const styles = new Styles()
  const frames = sheets.map((sheet) => frameOf(sheet, styles.newIn(sheet)))
  const parts = unzipSync(new Uint8Array(await writeExcelFile(frames).toBuffer()))
  const strings = new SharedStrings()
  return zipOf(async (zip) => {
    for (const [path, bytes] of Object.entries(parts)) {
      const sheet = sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(path)?.[1]) - 1]
      if (sheet) await zip.add(path, around(textOf(bytes), sheetData(sheet, { strings, styleOf: styles.of })))
      else await zip.add(path, path === 'xl/sharedStrings.xml' ? strings.xml() : bytes)
    }
  })
}

/** The number that the library gives each style: 0 is none, the header comes first, then in the order of the cells. */
class Styles {
  readonly #known: CellKind[] = []

  /** The kinds of cells that stand in a sheet and in none before it. */
  newIn({ rows }: Sheet): CellKind[] {
    const added = kindsIn(rows).filter((kind) => !this.#known.includes(kind))
    this.#known.push(...added)
    return added
  }

  readonly of = (kind: CellKind | 'header'): number => (kind === 'header' ? 1 : this.#known.indexOf(kind) + 2)
}

/** One cell of each kind, for the sake of its style. */
const sample: Readonly<Record<CellKind, CellObject>> = {
  number: { value: 0, type: Number, alignVertical: 'top' },
  text: { value: 'x', type: String, format: '@', wrap: true, alignVertical: 'top' },
}

function frameOf({ title, columns, stickyColumns = 0 }: Sheet, kinds: readonly CellKind[]) {
  const header = {
    ...{ value: 'x', type: String, format: '@' },
    ...{ fontWeight: 'bold' as const, bottomBorderStyle: 'thin' as const },
  }
  return {
    data: [[header], kinds.map((kind) => sample[kind])],
    sheet: title.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: stickyColumns,
  }
}

/** The file of a sheet with its rows in the place of those that it was made with. */
async function* around(frame: string, rows: Iterable<string>): AsyncGenerator<string> {
  yield frame.slice(0, frame.indexOf('<sheetData>'))
  yield* rows
  yield frame.slice(frame.indexOf('</sheetData>') + '</sheetData>'.length)
}
