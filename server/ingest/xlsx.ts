import { zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { AppError, invalid } from '../errors.ts'
import { unpack } from './archive.ts'
import type { Cells, Grid, RowComments } from './columns.ts'
import type { ColumnChoice, Reading, Warning } from './reading.ts'
import { readSheets } from './remarks.ts'
import { type CellComments, cellCommentsIn, commentCount } from './xlsx-comments.ts'
import { decodeXml, descendants, parseXml, refuseDtd } from './xml.ts'

const format = 'xlsx'
/** No sheet of Excel is larger; only a made file says so. */
const widest = 16_384
const longest = 1_048_576
const mostCells = 5_000_000

/**
 * Reads the sheets of a workbook as a list of remarks, or as tables. The library is given only what was unpacked and
 * measured here.
 */
export async function readXlsx(bytes: Uint8Array, file: string, columns?: ColumnChoice): Promise<Reading> {
  const wanted = (name: string) => /\.(?:xml|rels)$/i.test(name) && !/^xl\/(?:media|drawings)\//.test(name)
  const parts = unpack(bytes, { file, format, wanted })
  const workbook = parts.get('xl/workbook.xml')
  if (!workbook) invalid('ingest.broken', { file, format })
  refuseDtd(parts, file)
  for (const [name, xml] of parts) if (/\/worksheets\//.test(name)) refuseVast(decodeXml(xml), file)
  const hidden = hiddenSheets(decodeXml(workbook), file)
  const sheets = await readWorkbook(Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })))
  const comments = cellCommentsIn(parts, file)
  const grids = sheets
    .filter(({ sheet }) => !hidden.has(sheet))
    .map(({ sheet, data }): Grid => {
      const rows = squared(data.map((row) => row.map(wordsOf)))
      return { name: sheet, rows, comments: besideRows(rows, comments.get(sheet) ?? new Map()) }
    })
  const reading = readSheets(grids, { file, columns, isList: false })
  const kept = reading.comments?.length ?? 0
  const left = Math.max(0, countOf(comments, parts) - kept)
  return { ...reading, warnings: [...(reading.warnings ?? []), ...warningsOf(hidden, { file, kept, left })] }
}

/**
 * Refuses a sheet whose addresses stand for more cells than a person fills: the library makes every empty cell before them.
 * @throws {AppError} too-large
 */
function refuseVast(xml: string, file: string): void {
  let cells = 0
  let row = 0
  let width = 0
  for (const [, letters = '', digits = ''] of xml.matchAll(/\sr\s*=\s*["']([A-Za-z]*)(\d*)["']/g)) {
    if (letters.length > 3 || digits.length > 7) vast(file)
    const at = Number(digits)
    if (at !== row) {
      cells += width + 1
      width = 0
      row = at
    }
    width = Math.max(width, columnOf(letters))
    if (width > widest || row > longest || cells + width > mostCells) vast(file)
  }
}

function vast(file: string): never {
  throw new AppError('too-large', 'ingest.sheet-too-large', { file })
}

const columnOf = (letters: string) =>
  [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)

function hiddenSheets(workbook: string, file: string): Set<string> {
  const sheets = descendants(parseXml(workbook, { file, format }), 'sheet')
  const hidden = sheets.filter(({ attributes }) => /hidden$/i.test(attributes.state ?? ''))
  return new Set(hidden.map(({ attributes }) => attributes.name ?? ''))
}

/** A comment hangs on its row; one beside an empty row on the row above, or else on the first. */
function besideRows(rows: readonly Cells[], comments: CellComments): RowComments {
  const isFilled = (row: Cells) => row.some((cell) => cell.trim() !== '')
  const beside = new Map<Cells, string[]>()
  for (const [number, texts] of [...comments].sort(([a], [b]) => a - b)) {
    const row = rows.slice(0, number).findLast(isFilled) ?? rows.find(isFilled)
    if (row) beside.set(row, [...(beside.get(row) ?? []), ...texts])
  }
  return beside
}

/** How many comments were found at cells, or else stand in the file without a place. */
function countOf(
  comments: ReadonlyMap<string, CellComments>,
  parts: ReadonlyMap<string, Uint8Array>,
): number {
  const placed = [...comments.values()].flatMap((rows) => [...rows.values()].flat())
  return placed.length > 0 ? placed.length : commentCount(parts)
}

function warningsOf(
  hidden: ReadonlySet<string>,
  { file, kept, left }: { file: string; kept: number; left: number },
): Warning[] {
  const sheets = [...hidden].join(', ')
  return [
    ...(hidden.size ? [{ key: 'ingest.sheets-hidden', details: { file, sheets } }] : []),
    ...(kept ? [{ key: 'ingest.cell-comments-kept', details: { file, count: kept } }] : []),
    ...(left ? [{ key: 'ingest.cell-comments', details: { file, count: left } }] : []),
  ]
}

/** A value as a Dutch Excel shows it. */
function wordsOf(value: unknown): string {
  if (value instanceof Date) return dateWords(value)
  if (typeof value === 'boolean') return value ? 'WAAR' : 'ONWAAR'
  if (typeof value === 'number') return String(Number(value.toPrecision(15))).replace('.', ',')
  return typeof value === 'string' ? value : ''
}

function dateWords(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const day = `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`
  const [hours, minutes] = [date.getUTCHours(), date.getUTCMinutes()]
  return hours || minutes ? `${day} ${hours}:${String(minutes).padStart(2, '0')}` : day
}

/** Every row as wide as the widest, without columns that are empty in all. */
function squared(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const filled = new Set<number>()
  for (const row of rows)
    row.forEach((cell, at) => {
      if (cell.trim() !== '') filled.add(at)
    })
  const kept = Array.from({ length: width }, (_, at) => at).filter((at) => filled.has(at))
  return rows.map((row) => kept.map((at) => row[at] ?? ''))
}
