import type { Cell, Sheet } from './sheet.ts'
import { xmlText } from './xml-text.ts'

/** What Excel holds in one cell. */
const longestCell = 32_767
const cutNote = ' … [ingekort: te lang voor één cel]'

export type CellKind = 'number' | 'text'

const kindOf = (cell: Cell): CellKind | undefined => {
  if (cell === null || cell === '') return undefined
  return typeof cell === 'number' ? 'number' : 'text'
}

/** Which kinds of cells there are, in the order in which they come. */
export function kindsIn(rows: Sheet['rows']): CellKind[] {
  const kinds = new Set<CellKind>()
  for (const row of rows) {
    for (const cell of row) {
      const kind = kindOf(cell)
      if (kind) kinds.add(kind)
    }
    if (kinds.size === 2) break
  }
  return [...kinds]
}

interface Written {
  readonly strings: SharedStrings
  readonly styleOf: (kind: CellKind | 'header') => number
}

/** A sheet's header and rows, as `sheetData` of SpreadsheetML (ISO/IEC 29500-1, 18.3.1.80), row by row. */
export function* sheetData({ columns, rows }: Sheet, { strings, styleOf }: Written): Generator<string> {
  const letters = columns.map((_, at) => columnLetters(at))
  const head = columns.map(({ title }, at) =>
    title === ''
      ? `<c r="${letters[at]}1" s="${styleOf('header')}"/>`
      : cellXml(`${letters[at]}1`, styleOf('header'), strings.idOf(title)),
  )
  yield `<sheetData>${rowXml(1, head.join(''))}`
  const [number, text] = [styleOf('number'), styleOf('text')]
  for (const [at, row] of rows.entries()) {
    let cells = ''
    for (const [column, cell] of row.entries()) {
      if (cell === null || cell === '') continue
      const place = `${letters[column] ?? columnLetters(column)}${at + 2}`
      cells +=
        typeof cell === 'number'
          ? `<c r="${place}" s="${number}"><v>${cell}</v></c>`
          : cellXml(place, text, strings.idOf(cell))
    }
    yield rowXml(at + 2, cells)
  }
  yield '</sheetData>'
}

const cellXml = (place: string, style: number, text: number) =>
  `<c r="${place}" s="${style}" t="s"><v>${text}</v></c>`

const rowXml = (number: number, cells: string) =>
  cells === '' ? `<row r="${number}"/>` : `<row r="${number}">${cells}</row>`

/** A to Z, then AA and on. */
function columnLetters(at: number): string {
  const before = Math.floor(at / 26)
  const letter = String.fromCharCode(65 + (at % 26))
  return before === 0 ? letter : columnLetters(before - 1) + letter
}

/** The texts of all cells, each once (ISO/IEC 29500-1, 18.4.9, `sst`). */
export class SharedStrings {
  readonly #byCell = new Map<string, number>()
  readonly #byText = new Map<string, number>()

  /** The number of a cell's text, by which cells point at it. */
  idOf(cell: string): number {
    const known = this.#byCell.get(cell)
    if (known !== undefined) return known
    const text = fitting(xmlText(cell))
    const id = this.#byText.get(text) ?? this.#byText.size
    this.#byText.set(text, id)
    this.#byCell.set(cell, id)
    return id
  }

  async *xml(): AsyncGenerator<string> {
    yield '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    for (const text of this.#byText.keys()) {
      const space = text.trim().length === text.length ? '' : ' xml:space="preserve"'
      yield `<si><t${space}>${escaped(text)}</t></si>`
    }
    yield '</sst>'
  }
}

function fitting(text: string): string {
  if (text.length <= longestCell) return text
  return text.slice(0, longestCell - cutNote.length).toWellFormed() + cutNote
}

/** Characters that an XML file had better not hold, as XML 1.0 advises (2.2), are left out. */
const discouraged = /[\u007F-\u0084\u0086-\u009F\uFFFD\p{Noncharacter_Code_Point}]/gu

const escaped = (text: string) =>
  text.replace(discouraged, '').replaceAll('&', '&amp;').replaceAll('>', '&gt;').replaceAll('<', '&lt;')
