/** How to align words. */
export interface Costs {
  /** Whether words of the second row may be left out for nothing before this word of the first row. */
  readonly isGapBefore?: (index: number) => boolean
  /** What leaving out a word of the second row costs, in matches; nothing before the first and behind the last match. */
  readonly skipped?: number
}

/**
 * Aligns two rows of words: for each word of the first the place of the same word in the second, or -1. As many words
 * as can be are matched in order; of the ways to do that, one with the fewest breaks, so that what changed reads as few
 * stretches. Dynamic programming with affine gaps (Gotoh 1982, "An improved algorithm for matching biological
 * sequences"), free at the ends of the second row. Time and memory (a byte each) are the product of both lengths.
 */
export function alignWords(first: Int32Array, second: Int32Array, costs: Costs = {}): Int32Array {
  const { isGapBefore = () => false, skipped = 0 } = costs
  const [rows, columns] = [first.length, second.length]
  const breakCost = 1 / (2 * (rows + 1))
  const width = columns + 1
  const steps = new Uint8Array((rows + 1) * width)
  let above = {
    best: new Float64Array(width),
    matched: new Float64Array(width).fill(Number.NEGATIVE_INFINITY),
  }
  let row = { best: new Float64Array(width), matched: new Float64Array(width).fill(Number.NEGATIVE_INFINITY) }
  for (let column = 1; column <= columns; column++) steps[column] = left
  for (let index = 1; index <= rows; index++) {
    const skip = index === rows || isGapBefore(index) ? 0 : skipped
    const word = first[index - 1] ?? -1
    row.best[0] = 0
    row.matched[0] = Number.NEGATIVE_INFINITY
    steps[index * width] = up
    for (let column = 1; column <= columns; column++) {
      const fromUp = above.best[column] ?? 0
      const fromLeft = (row.best[column - 1] ?? 0) - skip
      let best = fromLeft >= fromUp ? fromLeft : fromUp
      let step = fromLeft >= fromUp ? left : up
      let matched = Number.NEGATIVE_INFINITY
      if (word >= 0 && second[column - 1] === word) {
        const goesOn = above.matched[column - 1] ?? 0
        const begins = (above.best[column - 1] ?? 0) - breakCost
        matched = 1 + (goesOn >= begins ? goesOn : begins)
        if (matched > best) {
          best = matched
          step = diagonal
        }
        if (goesOn >= begins) step |= runsOn
      }
      row.best[column] = best
      row.matched[column] = matched
      steps[index * width + column] = step
    }
    const spare = above
    above = row
    row = spare
  }
  return pairsAlong(steps, rows, columns)
}

const diagonal = 0
const left = 1
const up = 2
const stepMask = 3
/** The match at this cell follows directly on a match. */
const runsOn = 4

function pairsAlong(steps: Uint8Array, rows: number, columns: number): Int32Array {
  const pairs = new Int32Array(rows).fill(-1)
  const width = columns + 1
  let [row, column, isForced] = [rows, columns, false]
  while (row > 0 && column > 0) {
    const step = steps[row * width + column] ?? up
    const move = isForced ? diagonal : step & stepMask
    if (move === left) column--
    else if (move === up) row--
    else {
      pairs[row - 1] = column - 1
      isForced = (step & runsOn) !== 0
      row--
      column--
    }
  }
  return pairs
}
