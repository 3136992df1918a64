import type { PdfChunk } from './pdf-lines.ts'
import type { SheetLine } from './running-lines.ts'

/** What stands at one height on a page, over its full width. */
export interface PdfRow {
  readonly chunks: readonly PdfChunk[]
  readonly y: number
  readonly size: number
  readonly right: number
}

/** The rows of a page from top to bottom. */
export function rowsOf(page: readonly PdfChunk[]): PdfRow[] {
  const rows: PdfChunk[][] = []
  for (const chunk of page.toSorted((a, b) => b.y - a.y)) {
    const first = rows.at(-1)?.[0]
    if (first && first.y - chunk.y < 0.4 * Math.max(first.size, chunk.size)) rows.at(-1)!.push(chunk)
    else rows.push([chunk])
  }
  return rows.map((chunks) => ({
    chunks: chunks.toSorted((a, b) => a.x - b.x),
    y: chunks[0]!.y,
    size: Math.max(...chunks.map(({ size }) => size)),
    right: Math.max(...chunks.map(({ right }) => right)),
  }))
}

/** The rows with what sets each apart from the text: its letters, its place, and how far off it stands. */
export function sheetsOf(pages: readonly (readonly PdfRow[])[]): SheetLine[][] {
  const measures = measuresOf(pages)
  return pages.map((rows) => rows.map((row, at) => lineOf(row, at, rows, measures)))
}

interface Measures {
  /** Size of the running text, in points. */
  readonly body: number
  /** From one line to the next, in points. */
  readonly leading: number
  /** Wider than nearly all white space within the text, in points. */
  readonly wide: number
  /** Right of this place full lines end. */
  readonly full: number
}

function measuresOf(pages: readonly (readonly PdfRow[])[]): Measures {
  const sizes = new Map<number, number>()
  const rights: number[] = []
  const lefts: number[] = []
  for (const { chunks, right } of pages.flat()) {
    rights.push(right)
    lefts.push(chunks[0]!.x)
    for (const { size, text } of chunks) {
      const half = Math.round(size * 2) / 2
      sizes.set(half, (sizes.get(half) ?? 0) + text.length)
    }
  }
  const body = [...sizes].reduce((best, one) => (one[1] > best[1] ? one : best), [11, 0])[0]
  const gaps = pages.flatMap((rows) => rows.slice(1).map(({ y }, at) => rows[at]!.y - y))
  const close = gaps.filter((gap) => gap <= 2 * body)
  const leading = at(close, 0.5) ?? 1.2 * body
  const within = pages.flatMap((rows) => gapsWithin(rows, leading))
  const right = at(rights, 0.95) ?? 0
  return {
    body,
    leading,
    wide: Math.max(2.5 * leading, 1.15 * (at(within, 0.95) ?? 0)),
    full: right - 0.12 * (right - (at(lefts, 0.05) ?? 0)),
  }
}

/** The value below which a share of the values lies. */
const at = (values: readonly number[], share: number): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]

/** The white space between lines, but for what parts the first and the last lines of the page from the rest. */
function gapsWithin(rows: readonly PdfRow[], leading: number): number[] {
  const from = blockEnd(rows, 0, 1, leading)
  const to = blockEnd(rows, rows.length - 1, -1, leading)
  return rows.flatMap(({ y }, at) => (at > from + 1 && at < to ? [rows[at - 1]!.y - y] : []))
}

/** On a page with fewer lines, white space is no sign: a form or a slide has much of it. */
export const fullPage = 10

/** A header or footer has at most so many rows. */
const mostBeside = 4

/** The last row, in a direction, that stands right beside the one before it, in letters of one size. */
function blockEnd(rows: readonly PdfRow[], from: number, step: 1 | -1, leading: number): number {
  const isBeside = (row: PdfRow, next: PdfRow) =>
    Math.abs(next.y - row.y) <= 1.35 * leading && Math.abs(next.size - row.size) < 0.6
  let at = from
  while (rows[at + step] && Math.abs(at - from) < mostBeside && isBeside(rows[at]!, rows[at + step]!))
    at += step
  return at
}

function lineOf(row: PdfRow, at: number, rows: readonly PdfRow[], measures: Measures): SheetLine {
  const { body, leading, wide, full } = measures
  const step = at < rows.length / 2 ? 1 : -1
  const end = blockEnd(rows, at, step, leading)
  const beyond = rows[end + step]
  const gap = beyond ? Math.abs(beyond.y - rows[end]!.y) : undefined
  return {
    words: row.chunks.map(({ text }) => text.trim()).join('   '),
    stand: `${Math.round(row.y / 4)}|${Math.round(row.size)}`,
    // A small label right above an answer belongs to it.
    isSmall: row.size <= 0.93 * body && gap !== undefined && gap >= 1.8 * leading,
    isLarge: row.size > 1.08 * body,
    isFarOff: gap !== undefined && gap >= wide && rows.length >= fullPage,
    distance: step === -1 && gap !== undefined ? gap / leading : undefined,
    isFull: row.right >= full,
    isArtifact: row.chunks.every(({ isArtifact }) => isArtifact),
  }
}
