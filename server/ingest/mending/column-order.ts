import { type Column, type ColumnLine, goesOnInside, isBroken, isEnded, isFull } from './column-lines.ts'

/** The parts of a strip, from top to bottom: a heading over its full width parts what stands above it and below. */
export function partsOf(columns: readonly Column[]): Column[][] {
  const cuts = cutsIn(columns)
  return [...cuts, Number.POSITIVE_INFINITY].map((to, at) => {
    const from = cuts[at - 1] ?? 0
    return columns.map(({ lines, width }) => ({
      width,
      lines: lines.filter(({ row }) => row >= from && row < to),
    }))
  })
}

/** The rows of headings over the full width, which look like lines of the first column. */
function cutsIn(columns: readonly Column[]): number[] {
  const [first, ...others] = columns
  if (!first || others.length === 0) return []
  return first.lines.flatMap((line, at) => {
    const above = first.lines[at - 1]
    const below = first.lines[at + 1]
    if (!above || !below || line.row < above.row + 2 || !isShortTitle(line, below, first.width)) return []
    const isBare = others.every(({ lines }) => lines.every(({ row }) => row < line.row - 1 || row > line.row))
    return isBare && isCut({ above, below, line, others }) ? [line.row] : []
  })
}

function isShortTitle(line: ColumnLine, below: ColumnLine, width: number): boolean {
  return (
    line.words.length < width * 0.85 &&
    /^[\p{Lu}\p{N}“‘"]/u.test(line.words) &&
    !/[.,;:]$/.test(line.words) &&
    !goesOnInside(below)
  )
}

interface Cut {
  readonly above: ColumnLine
  readonly line: ColumnLine
  readonly below: ColumnLine
  readonly others: readonly Column[]
}

/** What reads on: the first column below the heading, or the other columns over it. */
function isCut({ above, line, below, others }: Cut): boolean {
  const last = others.at(-1)!.lines
  const end = last.findLast(({ row }) => row < line.row)
  const next = last.find(({ row }) => row > line.row)
  if (!end || !next) return false
  if (!isEnded(above)) return true
  if (!isEnded(end)) return false
  return goesOnInside(next) || next.row === below.row
}

interface Around {
  /** The columns of the same part. */
  readonly columns: readonly Column[]
  readonly width: number
}

/**
 * The lines of a column below each other. A row that stands empty here for the words beside it alone, as lines of unequal
 * height make it, is no empty line.
 */
export function written(lines: readonly ColumnLine[], { columns, width }: Around): string {
  const filled = columns.map((column) => new Set(column.lines.map(({ row }) => row)))
  const isSlip = (line: ColumnLine, next: ColumnLine) => {
    const beside = filled.filter((rows) => rows.has(line.row + 1))
    const isAside = beside.every((rows) => !rows.has(line.row) || !rows.has(next.row))
    return next.row === line.row + 2 && beside.length > 0 && isAside
  }
  const cuts = (line: ColumnLine, next: ColumnLine) =>
    isBroken(line, next) || (!isEnded(line) && goesOnInside(next))
  const slips = lines.filter((line, at) => {
    const next = lines[at + 1]
    return next !== undefined && isSlip(line, next) && cuts(line, next)
  }).length
  return lines
    .map((line, at) => {
      const above = lines[at - 1]
      const indent = ' '.repeat(line.indent)
      if (!above) return indent + line.words
      const isTogether =
        line.row === above.row + 1 ||
        (isSlip(above, line) && (cuts(above, line) || (slips > 1 && isFull(above, line, width))))
      return `${isTogether ? '\n' : '\n\n'}${indent}${line.words}`
    })
    .join('')
}
