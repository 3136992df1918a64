import type { Span } from '../../text/span.ts'
import { areColumns, mayBeColumns } from './column-evidence.ts'
import { type Column, columnsIn } from './column-lines.ts'
import { partsOf, written } from './column-order.ts'
import { applied, carried, type Edit, type Repaired } from './edits.ts'
import { type Row, rowsByPage, type Strip, stripsIn } from './gutters.ts'

/** A column in the text after parting, and how long its full lines are. */
export interface PartedColumn extends Span {
  readonly width: number
}

export interface Parted extends Repaired {
  readonly columns: readonly PartedColumn[]
}

/** A strip with its columns, on its way to become an edit. */
interface Found extends Span {
  readonly rows: readonly Row[]
  readonly strip: Strip
  readonly columns: readonly Column[]
}

/**
 * Puts columns that were kept beside each other below each other, page by page, and between two lines over the full width.
 * Only where every column is running text that was wrapped: tables, lists, verse and code stay as they are.
 * @param breaks where in the text something was set aside, in order
 */
export function partedColumns(text: string, breaks: readonly number[]): Parted {
  if (!text.includes('\n') || !text.includes('  ')) return { text, repairs: [], columns: [] }
  const pages = rowsByPage(text, breaks)
  const found = pages.flatMap(foundOn)
  const sure = new Set(found.filter(({ columns }) => areColumns(columns)))
  if (sure.size === 0) return { text, repairs: [], columns: [] }
  const gutters = new Set([...sure].flatMap(({ strip }) => strip.columns.slice(1)))
  const accepted = found.filter((one) => sure.has(one) || isAlike(one, gutters))
  const made = accepted.map(editOf)
  const parted = applied(
    text,
    made.map(({ edit }) => edit),
  )
  const columns = made.flatMap(({ places }, at) => {
    const { start } = parted.repairs[at]!
    return places.map((place) => ({ ...place, start: start + place.start, end: start + place.end }))
  })
  const alone = columnsAlone(pages, accepted, columns)
  const starts = carried(
    alone.map(({ start }) => start),
    parted.repairs,
  )
  const single = alone.map(({ start, end, width }, at) => ({
    start: starts[at]!,
    end: starts[at]! + end - start,
    width,
  }))
  return { ...parted, columns: [...columns, ...single].toSorted((a, b) => a.start - b.start) }
}

/** Pages that hold but one column, as the last page of a text in columns may: no line is longer than those of the columns. */
function columnsAlone(
  pages: readonly (readonly Row[])[],
  accepted: readonly Found[],
  columns: readonly PartedColumn[],
): PartedColumn[] {
  const parted = new Set(accepted.map(({ rows }) => rows))
  const count = [...parted].reduce((sum, rows) => sum + rows.length, 0)
  const widths = columns.map(({ width }) => width).toSorted((a, b) => a - b)
  const width = widths[widths.length >> 1] ?? 0
  return pages.flatMap((rows) => {
    const words = rows.filter(({ text }) => text !== '')
    const [first, last] = [words[0], words.at(-1)]
    if (parted.has(rows) || !first || !last || words.length > count) return []
    if (words.some(({ text }) => text.length > width * 1.1)) return []
    if (!mayBeColumns(columnsIn(words, { from: 0, to: words.length, columns: [0] }))) return []
    return [{ start: first.start, end: last.start + last.text.length, width }]
  })
}

function foundOn(rows: readonly Row[]): Found[] {
  return stripsIn(rows).map((strip) => {
    const last = rows[strip.to - 1]!
    return {
      rows,
      strip,
      columns: columnsIn(rows, strip),
      start: rows[strip.from]!.start,
      end: last.start + last.text.length,
    }
  })
}

/** A few rows at the place where other pages of the document have their columns. */
const isAlike = ({ strip, columns }: Found, gutters: ReadonlySet<number>) =>
  strip.columns.slice(1).every((place) => gutters.has(place)) && mayBeColumns(columns)

function editOf({ start, end, columns, rows, strip }: Found): { edit: Edit; places: PartedColumn[] } {
  const places: PartedColumn[] = []
  const isWords = (at: number) => (rows[at]?.text ?? '') !== ''
  // A line over the full width right above the columns, or right below, is no line of a column.
  let text = isWords(strip.from - 1) ? '\n' : ''
  for (const part of partsOf(columns)) {
    for (const { lines, width } of part) {
      if (lines.length === 0) continue
      if (places.length > 0) text += '\n\n'
      const from = text.length
      text += written(lines, { columns: part, width })
      places.push({ start: from, end: text.length, width })
    }
  }
  if (isWords(strip.to)) text += '\n'
  return { edit: { kind: 'parted-columns', start, end, text }, places }
}
