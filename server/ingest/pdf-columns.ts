import { mainFont, type PdfChunk, type PdfLine } from './pdf-lines.ts'
import { withTableTags } from './pdf-tables.ts'

/**
 * The lines of a page in reading order. A file usually draws them in that order; when it does not, columns are read
 * one after the other, from left to right, and everything else from top to bottom.
 */
export function orderedLines(chunks: readonly PdfChunk[]): PdfLine[] {
  const gutter = gutterIn(chunks)
  const edgeOf = edges(chunks, gutter)
  const isMixed = gutter !== undefined && isDrawnAcross(chunks, gutter)
  const ordered = isMixed ? byColumn(chunks, gutter) : goesUp(chunks) ? byHeight(chunks) : [...chunks]
  return joinedOnLine(isMixed ? ordered : withTableTags(ordered), isMixed ? gutter : undefined).map(
    (line) => ({ ...line, edge: edgeOf(line) }),
  )
}

type Sided = 'left' | 'right' | 'both'

function sideOf({ x, right }: { x: number; right: number }, gutter: number | undefined): Sided {
  if (gutter === undefined || (x < gutter && right > gutter)) return 'both'
  return right <= gutter ? 'left' : 'right'
}

/** The middle of the widest upright strip that hardly any chunk crosses, with enough text on both sides of it. */
function gutterIn(chunks: readonly PdfChunk[]): number | undefined {
  if (chunks.length < 10) return undefined
  const from = Math.min(...chunks.map(({ x }) => x))
  const to = Math.max(...chunks.map(({ right }) => right))
  const candidates: number[] = []
  for (let at = from + 0.3 * (to - from); at <= from + 0.7 * (to - from); at += 2) {
    const sides = chunks.map((chunk) => sideOf(chunk, at))
    const count = (side: Sided) => sides.filter((one) => one === side).length
    if (count('left') >= 5 && count('right') >= 5 && count('both') <= 0.2 * chunks.length) candidates.push(at)
  }
  return candidates[Math.floor(candidates.length / 2)]
}

/** Where the lines of a column end, to see which of them stop short of it. */
function edges(
  chunks: readonly PdfChunk[],
  gutter: number | undefined,
): (line: { x: number; right: number }) => number | undefined {
  if (gutter === undefined) return () => undefined
  const furthest = (side: Sided) =>
    Math.max(0, ...chunks.filter((chunk) => sideOf(chunk, gutter) === side).map(({ right }) => right))
  const bySide = { left: furthest('left'), right: furthest('right'), both: furthest('both') }
  return (line) => bySide[sideOf(line, gutter)]
}

/** Columns of running text that were drawn line by line across the page. A table has short cells, or is drawn cell by cell. */
function isDrawnAcross(chunks: readonly PdfChunk[], gutter: number): boolean {
  let across = 0
  let words = 0
  chunks.forEach((chunk, index) => {
    const next = chunks[index + 1]
    if (
      !next ||
      !isSameLine(chunk, next) ||
      sideOf(chunk, gutter) !== 'left' ||
      sideOf(next, gutter) !== 'right'
    )
      return
    across++
    words += Math.min(chunk.text.length, next.text.length)
  })
  return across >= 8 && words / across >= 25
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

/** Between two lines over the full width the left column comes before the right one. */
function byColumn(chunks: readonly PdfChunk[], gutter: number): PdfChunk[] {
  const ordered: PdfChunk[] = []
  const waiting: Record<'left' | 'right', PdfChunk[]> = { left: [], right: [] }
  const flush = () => {
    ordered.push(...waiting.left.splice(0), ...waiting.right.splice(0))
  }
  for (const chunk of byHeight(chunks)) {
    const side = sideOf(chunk, gutter)
    if (side !== 'both') waiting[side].push(chunk)
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
function joinedOnLine(chunks: readonly PdfChunk[], gutter: number | undefined): Omit<PdfLine, 'edge'>[] {
  const lines: PdfChunk[][] = []
  for (const chunk of chunks) {
    const last = lines.at(-1)?.at(-1)
    const continues =
      last &&
      !last.tag &&
      !chunk.tag &&
      isSameLine(last, chunk) &&
      chunk.x >= last.right &&
      sideOf(last, gutter) === sideOf(chunk, gutter)
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
