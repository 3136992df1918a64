import { mainFont, type PdfChunk, type PdfLine } from './pdf-lines.ts'
import { withTableTags } from './pdf-tables.ts'

/**
 * The lines of a page in reading order. A file usually draws them in that order; when it does not, columns are read
 * one after the other, from left to right, and everything else from top to bottom.
 */
export function orderedLines(chunks: readonly PdfChunk[]): PdfLine[] {
  const gutters = guttersIn(chunks)
  const edgeOf = edges(chunks, gutters)
  const isMixed = isDrawnAcross(chunks, gutters) || alternates(chunks, gutters)
  const ordered = isMixed ? byColumn(chunks, gutters) : goesUp(chunks) ? byHeight(chunks) : [...chunks]
  return joinedOnLine(isMixed ? ordered : withTableTags(ordered), isMixed ? gutters : []).map((line) => ({
    ...line,
    edge: edgeOf(line),
  }))
}

/** The number of a column, or all of them for what stands in more than one. */
type Side = number | 'all'

function sideOf({ x, right }: { x: number; right: number }, gutters: readonly number[]): Side {
  const column = gutters.findIndex((gutter) => right <= gutter)
  const side = column === -1 ? gutters.length : column
  const left = gutters[side - 1]
  return gutters.length === 0 || (left !== undefined && x < left) ? 'all' : side
}

/** The middles of the upright strips that hardly any chunk crosses, with enough text on both sides of them. */
function guttersIn(chunks: readonly PdfChunk[]): number[] {
  if (chunks.length < 10) return []
  const from = Math.min(...chunks.map(({ x }) => x))
  const to = Math.max(...chunks.map(({ right }) => right))
  const strips: number[][] = []
  for (let at = from + 0.2 * (to - from); at <= from + 0.8 * (to - from); at += 2) {
    if (!isFree(chunks, at)) continue
    const open = strips.at(-1)
    if (open && open.at(-1)! > at - 3) open.push(at)
    else strips.push([at])
  }
  const middles = strips.map((strip) => strip[Math.floor(strip.length / 2)]!)
  return middles.filter((middle, at) => {
    const next = middles[at + 1] ?? to
    return chunks.filter((chunk) => chunk.x >= middle && chunk.right <= next).length >= fewestLines
  })
}

/** A column holds at least this many chunks. */
const fewestLines = 5

function isFree(chunks: readonly PdfChunk[], at: number): boolean {
  let left = 0
  let right = 0
  for (const chunk of chunks) {
    if (chunk.right <= at) left++
    else if (chunk.x >= at) right++
  }
  return left >= fewestLines && right >= fewestLines && chunks.length - left - right <= 0.2 * chunks.length
}

/** Where the lines of a column end, to see which of them stop short of it. */
function edges(
  chunks: readonly PdfChunk[],
  gutters: readonly number[],
): (line: { x: number; right: number }) => number | undefined {
  if (gutters.length === 0) return () => undefined
  const furthest = new Map<Side, number>()
  for (const chunk of chunks) {
    const side = sideOf(chunk, gutters)
    furthest.set(side, Math.max(furthest.get(side) ?? 0, chunk.right))
  }
  return (line) => furthest.get(sideOf(line, gutters))
}

/** Columns of running text that were drawn line by line across the page. A table has short cells, or is drawn cell by cell. */
function isDrawnAcross(chunks: readonly PdfChunk[], gutters: readonly number[]): boolean {
  let across = 0
  let words = 0
  chunks.forEach((chunk, index) => {
    const next = chunks[index + 1]
    if (!next || !isSameLine(chunk, next)) return
    const [side, beside] = [sideOf(chunk, gutters), sideOf(next, gutters)]
    if (side === 'all' || beside === 'all' || side >= beside) return
    across++
    words += Math.min(chunk.text.length, next.text.length)
  })
  return across >= 8 && words / across >= 25
}

/**
 * Columns drawn from top to bottom of the page, whatever column a line is in, though their lines are not at the same height. Of a
 * table that is drawn cell by cell the lines of a cell come together.
 */
function alternates(chunks: readonly PdfChunk[], gutters: readonly number[]): boolean {
  const inColumns = chunks.filter((chunk) => sideOf(chunk, gutters) !== 'all')
  const back = inColumns.flatMap((chunk, at) => {
    const above = inColumns[at - 1]
    const isBack = above && above.y > chunk.y && sideOf(above, gutters) > sideOf(chunk, gutters)
    return isBack ? [at] : []
  })
  const [first, last] = [back[0], back.at(-1)]
  if (first === undefined || last === undefined || back.length < 8) return false
  const between = inColumns.slice(first, last + 1)
  const words = between.reduce((sum, { text }) => sum + text.length, 0)
  return back.length >= (0.8 * between.length) / (gutters.length + 1) && words / between.length >= 25
}

/** Whether some line stands above the one drawn before it, in the same column. */
function goesUp(chunks: readonly PdfChunk[]): boolean {
  return chunks.some((chunk, index) => {
    const before = chunks[index - 1]
    if (!before || chunk.y <= before.y + chunk.size) return false
    const shared = Math.min(chunk.right, before.right) - Math.max(chunk.x, before.x)
    return shared > 0.5 * Math.min(chunk.right - chunk.x, before.right - before.x)
  })
}

const byHeight = (chunks: readonly PdfChunk[]) =>
  chunks.toSorted((a, b) => (isSameLine(a, b) ? a.x - b.x : b.y - a.y))

/** Between two lines over the full width each column comes before the one to its right. */
function byColumn(chunks: readonly PdfChunk[], gutters: readonly number[]): PdfChunk[] {
  const ordered: PdfChunk[] = []
  const waiting: PdfChunk[][] = [[], ...gutters.map(() => [])]
  const flush = () => {
    for (const column of waiting) ordered.push(...column.splice(0))
  }
  for (const chunk of byHeight(chunks)) {
    const side = sideOf(chunk, gutters)
    if (side !== 'all') waiting[side]!.push(chunk)
    else {
      flush()
      ordered.push(chunk)
    }
  }
  flush()
  return ordered
}

const isSameLine = (a: PdfChunk, b: PdfChunk) => Math.abs(a.y - b.y) < 0.4 * Math.max(a.size, b.size)

/** Words of one line of running text stand this close, in times the size of the letters; a tab is wider. */
const closeBy = 2.5

function between(last: PdfChunk | undefined, chunk: PdfChunk): string {
  if (!last) return ''
  return chunk.x - last.right < closeBy * chunk.size ? ' ' : '\t'
}

/** Chunks that follow each other on one line become one. */
function joinedOnLine(chunks: readonly PdfChunk[], gutters: readonly number[]): Omit<PdfLine, 'edge'>[] {
  const lines: PdfChunk[][] = []
  for (const chunk of chunks) {
    const last = lines.at(-1)?.at(-1)
    const continues =
      last &&
      !last.tag &&
      !chunk.tag &&
      isSameLine(last, chunk) &&
      chunk.x >= last.right &&
      sideOf(last, gutters) === sideOf(chunk, gutters)
    if (continues) lines.at(-1)!.push(chunk)
    else lines.push([chunk])
  }
  return lines.map((line) => {
    const first = line[0]!
    const fonts = new Map<string, number>()
    for (const chunk of line)
      for (const [font, count] of chunk.fonts) fonts.set(font, (fonts.get(font) ?? 0) + count)
    return {
      page: first.page,
      text: line.reduce(
        (text, chunk, index) => text + between(line[index - 1], chunk) + chunk.text.trim(),
        '',
      ),
      x: first.x,
      right: line.at(-1)!.right,
      y: first.y,
      size: Math.max(...line.map(({ size }) => size)),
      font: mainFont(fonts),
      tag: first.tag,
    }
  })
}
