import { csvLine, csvOf } from '../csv.ts'
import type { Cell, Column, Sheet } from '../sheet.ts'
import { formats } from './formats.ts'
import type { PieceFile } from './piece.ts'

/** A file of one of our own kinds. */
export function ourFile(name: string, kind: keyof typeof formats, content: PieceFile['content']): PieceFile {
  return { name, ending: `.${kind}`, format: formats[kind], content }
}

/** A table with a heading per column. */
export function tableFile(name: string, titles: readonly string[], rows: () => Rows): PieceFile {
  return ourFile(name, 'csv', async () => csvOf(sheetOf(titles, await rows())))
}

type Rows = readonly (readonly Cell[])[] | Promise<readonly (readonly Cell[])[]>

/** A table of more rows than should be held at once. */
export function longTableFile(
  name: string,
  titles: readonly string[],
  pages: () => AsyncIterable<readonly (readonly Cell[])[]>,
): PieceFile {
  return ourFile(name, 'csv', () => csvPages(titles, pages()))
}

async function* csvPages(
  titles: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  yield csvOf(sheetOf(titles, []))
  for await (const rows of pages) yield rows.map(csvLine).join('')
}

type Json = Readonly<Record<string, unknown>> | readonly unknown[]

/** Values for programs, laid out for people too: a line per name, and of a list a line per thing in it. */
export function jsonFile(name: string, value: () => Json | Promise<Json>): PieceFile {
  return ourFile(name, 'json', async () => `${linesOf(await value())}\n`)
}

function linesOf(value: Json): string {
  if (isList(value)) return listOf(value, '')
  const fields = Object.entries(value).map(
    ([name, each]) =>
      `  ${JSON.stringify(name)}: ${isList(each) ? listOf(each, '  ') : (JSON.stringify(each) ?? 'null')}`,
  )
  return `{\n${fields.join(',\n')}\n}`
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

function listOf(list: readonly unknown[], indent: string): string {
  if (list.length === 0) return '[]'
  return `[\n${list.map((each) => `${indent}  ${JSON.stringify(each)}`).join(',\n')}\n${indent}]`
}

/** Rows under these titles. */
export const sheetOf = (titles: readonly string[], rows: Sheet['rows']): Sheet => ({
  title: 'Tabel',
  columns: titles.map((title): Column => ({ title, width: 20 })),
  rows,
})
