import type { PdfChunk } from './pdf-lines.ts'

interface Row {
  /** Index of its first chunk, and of the first one after it. */
  readonly from: number
  readonly to: number
  readonly cells: PdfChunk[][]
}

/** A cell of more lines than this is a column of text. */
const mostLines = 12

/**
 * Gives the cells of a table tags, where the file has none: rows below each other with cells that begin at the same
 * places. The cells of one row may hold several lines, drawn cell by cell.
 */
export function withTableTags(chunks: readonly PdfChunk[]): PdfChunk[] {
  const tagged = [...chunks]
  let rows: Row[] = []
  const close = () => {
    if (rows.length > 1 && !isContents(rows, chunks)) tag(rows, tagged)
    rows = []
  }
  for (let at = 0; at < chunks.length; ) {
    const row = rowAt(chunks, at)
    if (rows.length && (!row || !fits(rows.at(-1)!, row))) close()
    if (row) rows.push(row)
    at = row?.to ?? at + 1
  }
  close()
  return tagged
}

/** The cells that begin on one line, each with what stands below its beginning. */
function rowAt(chunks: readonly PdfChunk[], from: number): Row | undefined {
  const first = chunks[from]!
  if (first.tag) return undefined
  const cells: PdfChunk[][] = [[first]]
  let at = from + 1
  for (; at < chunks.length; at++) {
    const chunk = chunks[at]!
    const cell = cells.at(-1)!
    const last = cell.at(-1)!
    if (isBeside(chunk, first) && chunk.x > Math.max(...cell.map(({ right }) => right)) + 0.5 * chunk.size)
      cells.push([chunk])
    else if (isBelow(chunk, last) && Math.abs(chunk.x - cell[0]!.x) < 3 && cell.length < mostLines)
      cell.push(chunk)
    else break
  }
  return cells.length > 1 ? { from, to: at, cells } : undefined
}

const isBeside = (chunk: PdfChunk, first: PdfChunk) => Math.abs(chunk.y - first.y) < 0.4 * first.size

const isBelow = (chunk: PdfChunk, last: PdfChunk) =>
  last.y - chunk.y > 0.5 * chunk.size && last.y - chunk.y < 1.7 * chunk.size

/** Rows of one table follow each other, begin at the same place and share a column besides. */
function fits(above: Row, row: Row): boolean {
  const starts = above.cells.map((cell) => cell[0]!.x)
  const shared = row.cells.filter((cell) => starts.some((x) => Math.abs(x - cell[0]!.x) < 3))
  return (
    above.to === row.from && shared.length > 1 && shared.length >= Math.min(starts.length, row.cells.length)
  )
}

/** Chapters with their page numbers are no table. */
function isContents(rows: readonly Row[], chunks: readonly PdfChunk[]): boolean {
  const pages = rows.map(({ cells }) =>
    cells
      .at(-1)!
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  )
  if (!pages.every((page) => /^\d{1,4}$/.test(page))) return false
  const rises = pages.every((page, index) => index === 0 || Number(page) >= Number(pages[index - 1]))
  const numbered = rows.filter(({ cells }) => /^\s*\d|\.{3}/.test(cells[0]![0]!.text)).length
  return rises && (numbered > rows.length / 2 || /^\s*inhoud/i.test(chunks[rows[0]!.from - 1]?.text ?? ''))
}

function tag(rows: readonly Row[], tagged: PdfChunk[]): void {
  const first = tagged[rows[0]!.from]!
  const table = `${first.page}/${rows[0]!.from}`
  const starts = rows.flatMap(({ cells }) => cells.map((cell) => cell[0]!.x)).toSorted((a, b) => a - b)
  const columns = starts.filter((x, index) => index === 0 || x - starts[index - 1]! >= 3)
  rows.forEach(({ cells, from }, row) => {
    let at = from
    for (const cell of cells) {
      const column = columns.findLastIndex((x) => x <= cell[0]!.x + 0.1)
      const key = `${table}.${row}.${column}`
      for (const chunk of cell)
        tagged[at++] = { ...chunk, tag: { key, kind: 'cell', isMark: false, cell: { table, row, column } } }
    }
  })
}
