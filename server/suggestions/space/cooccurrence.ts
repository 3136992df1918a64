/** A sparse matrix, row after row: the entries of row r stand from `starts[r]` to `starts[r + 1]`. */
export interface SparseMatrix {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float64Array
}

const windowSize = 8
/** Contexts are smoothed with this exponent, so that rare ones do not weigh too much. */
const smoothing = 0.75

/** How often two stems stand within the window of each other; key = row × size + column. */
export function cooccurrences(
  texts: ReadonlyArray<readonly string[]>,
  stems: readonly string[],
): Map<number, number> {
  const numbers = new Map(stems.map((stem, number) => [stem, number]))
  const counts = new Map<number, number>()
  const count = (row: number, column: number) => {
    const key = row * stems.length + column
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const text of texts) {
    const known = text.map((stem) => numbers.get(stem))
    known.forEach((here, place) => {
      if (here === undefined) return
      for (let other = place + 1; other <= place + windowSize && other < known.length; other++) {
        const there = known[other]
        if (there === undefined || there === here) continue
        count(here, there)
        count(there, here)
      }
    })
  }
  return counts
}

/** Positive pointwise mutual information: log(p(a,b) / p(a) p(b)) where above 0. */
export function positiveInformation(counts: ReadonlyMap<number, number>, size: number): SparseMatrix {
  const keys = Float64Array.from(counts.keys()).sort()
  const rowSums = new Float64Array(size)
  for (const key of keys) rowSums[Math.floor(key / size)]! += counts.get(key)!
  const smoothed = rowSums.map((sum) => sum ** smoothing)
  const total = rowSums.reduce((a, b) => a + b, 0)
  const smoothedTotal = smoothed.reduce((a, b) => a + b, 0)
  const starts = new Int32Array(size + 1)
  const columns: number[] = []
  const values: number[] = []
  for (const key of keys) {
    const count = counts.get(key)!
    const row = Math.floor(key / size)
    const column = key % size
    const expected = (rowSums[row]! / total) * (smoothed[column]! / smoothedTotal)
    const information = Math.log(count / total / expected)
    if (information <= 0) continue
    columns.push(column)
    values.push(information)
    starts[row + 1]! += 1
  }
  for (let row = 0; row < size; row++) starts[row + 1]! += starts[row]!
  return { starts, columns: Int32Array.from(columns), values: Float64Array.from(values) }
}
