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
  let [best, bestAbove] = [new Float64Array(width), new Float64Array(width)]
  let [matched, matchedAbove] = [unmatched(width), unmatched(width)]
  for (let column = 1; column <= columns; column++) steps[column] = left
  for (let index = 1; index <= rows; index++) {
    const skip = index === rows || isGapBefore(index) ? 0 : skipped
    const word = first[index - 1] ?? -1
    const start = index * width
    best[0] = 0
    matched[0] = Number.NEGATIVE_INFINITY
    steps[start] = up
    let highest = 0
    for (let column = 1; column <= columns; column++) {
      const fromUp = bestAbove[column] ?? 0
      const fromLeft = highest - skip
      let step = left
      highest = fromLeft
      if (fromLeft < fromUp) {
        step = up
        highest = fromUp
      }
      let match = Number.NEGATIVE_INFINITY
      if (second[column - 1] === word && word >= 0) {
        const goesOn = matchedAbove[column - 1] ?? 0
        const begins = (bestAbove[column - 1] ?? 0) - breakCost
        match = 1 + (goesOn >= begins ? goesOn : begins)
        if (match > highest) {
          highest = match
          step = diagonal
        }
        if (goesOn >= begins) step |= runsOn
      }
      best[column] = highest
      matched[column] = match
      steps[start + column] = step
    }
    ;[best, bestAbove] = [bestAbove, best]
    ;[matched, matchedAbove] = [matchedAbove, matched]
  }
  return pairsAlong(steps, rows, columns)
}

const unmatched = (width: number) => new Float64Array(width).fill(Number.NEGATIVE_INFINITY)

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
