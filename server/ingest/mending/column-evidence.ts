import { type Column, type Flow, flowOf, goesOnInside, isEnded, isFull } from './column-lines.ts'

const fewestBeside = 5

/** Running text in every column, on enough rows, that does not begin anew on the same rows as a table does. */
export function areColumns(columns: readonly Column[]): boolean {
  const beside = rowsBeside(columns)
  return beside >= fewestBeside && columns.every(isProse) && areSentences(columns) && !isTable(columns)
}

/** Sentences that end within lines, and lines that end in words that lean on the next: neither remarks nor verse. */
function areSentences(columns: readonly Column[]): boolean {
  const flows = columns.map(flowOf)
  const sum = (of: (flow: Flow) => number) => flows.reduce((total, flow) => total + of(flow), 0)
  const pairs = sum((flow) => flow.pairs)
  const lean = sum((flow) => flow.lean)
  const isWrapped = lean >= Math.max(4, pairs * 0.2) && sum(({ goOn }) => goOn) >= pairs * 0.6
  return (
    lean >= Math.max(2, pairs * 0.1) &&
    (isWrapped || sum(({ within }) => within) >= Math.max(1, pairs * 0.05))
  )
}

/** Rows with words in more than one column. */
function rowsBeside(columns: readonly Column[]): number {
  const counts = new Map<number, number>()
  for (const { row } of columns.flatMap(({ lines }) => lines)) counts.set(row, (counts.get(row) ?? 0) + 1)
  return [...counts.values()].filter((count) => count > 1).length
}

const shortestFull = 20

function isProse(column: Column): boolean {
  const { pairs, goOn, punctuated, stop } = flowOf(column)
  return (
    column.width >= shortestFull &&
    column.lines.length >= 4 &&
    goOn >= Math.max(2, pairs * 0.3) &&
    stop <= 1 + goOn * 0.2 &&
    punctuated <= goOn * 0.4 &&
    !isCode(column)
  )
}

const isCode = ({ lines }: Column) =>
  lines.filter(({ words }) => /[{};]$|^\/\/|^#|[=<>]{2}|\w\(/.test(words)).length > lines.length * 0.15

/** A few rows on which a sentence goes on somewhere, with nothing that speaks against columns. */
export const mayBeColumns = (columns: readonly Column[]) =>
  columns.every(isLikeProse) &&
  (flowsOver(columns) || columns.some((column) => flowOf(column).goOn > 0)) &&
  !isTable(columns)

function isLikeProse(column: Column): boolean {
  const { goOn, stop } = flowOf(column)
  return stop <= goOn && !isCode(column)
}

/**
 * The rows of a table begin in all of its cells at once; columns of text hardly ever do. Where a row ends is seen by gaps and
 * lines that are not full, or by sentences that end on the same row over and over.
 */
function isTable(columns: readonly Column[]): boolean {
  const isFlowing = flowsOver(columns)
  if (columns.slice(1).some((column, at) => endTogether(columns[at]!, column, isFlowing ? 3 : 2))) return true
  const anew = meetingsOf(columns)
  if (anew.together === 0) return false
  if (anew.together === 1) return anew.apart === 0 && !isFlowing
  return anew.together >= anew.apart
}

/** How often something begins on the same row in columns beside each other, and how often in one of them only. */
function meetingsOf(columns: readonly Column[]): { together: number; apart: number } {
  const meetings = { together: 0, apart: 0 }
  for (const [at, column] of columns.slice(0, -1).entries()) {
    const next = columns[at + 1]!
    const [left, right] = [startsIn(column), startsIn(next)]
    for (const row of left) {
      if (right.has(row)) meetings.together++
      else if (isInside(next, row)) meetings.apart++
    }
    for (const row of right) if (!left.has(row) && isInside(column, row)) meetings.apart++
  }
  return meetings
}

/** Whether most sentences that begin with a line in one column do so on a row where one begins in the next as well. */
function endTogether(column: Column, next: Column, least: number): boolean {
  const [left, right] = [sentencesIn(column), sentencesIn(next)]
  const together = [...left].filter((row) => right.has(row)).length
  return together >= least && together >= Math.min(left.size, right.size) * 0.6
}

/** The rows on which a sentence begins, below one that ended. */
const sentencesIn = ({ lines }: Column): Set<number> =>
  new Set(
    lines.flatMap((line, at) => {
      const above = lines[at - 1]
      return above && isEnded(above) && !goesOnInside(line) ? [line.row] : []
    }),
  )

/** The rows on which a column begins anew: below a gap, or below a line that was not full. */
function startsIn({ lines, width }: Column): Set<number> {
  const starts = lines.filter((line, at) => {
    const above = lines[at - 1]
    if (!above || goesOnInside(line)) return false
    return line.row > above.row + 1 || !isFull(above, line, width)
  })
  return new Set(starts.map(({ row }) => row))
}

/** Whether this row stands in the middle of a paragraph of the column. */
function isInside({ lines }: Column, row: number): boolean {
  const at = lines.findIndex((line) => line.row === row)
  return at > 0 && lines[at - 1]!.row === row - 1
}

/** A sentence that is not finished at the foot of one column goes on at the head of the next. */
const flowsOver = (columns: readonly Column[]) =>
  columns.some((column, at) => {
    const bottom = column.lines.at(-1)
    const top = columns[at + 1]?.lines[0]
    return bottom !== undefined && top !== undefined && !isEnded(bottom) && goesOnInside(top)
  })
