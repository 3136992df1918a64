import { type Lists, listed } from './lists.ts'
import { noWords, type Vocabulary } from './vocabulary.ts'

/** One observation: the words and pairs of a sentence that count, and the values of the named columns that are not zero. */
export interface Row {
  /** By their numbers in the vocabulary. */
  readonly words: readonly number[]
  /** What each word's features are multiplied by. */
  readonly scale: number
  readonly cells: ReadonlyArray<readonly [column: number, value: number]>
}

/**
 * Observations as a linear map, with named columns first and behind them those of the vocabulary.
 * Words are kept apart from sentences: a word's weight is worked out once, however many sentences hold it,
 * so that a pass costs the distinct words' columns plus the sentences' words.
 */
export interface Design {
  readonly rows: number
  readonly columns: number
  /** Where the columns of the vocabulary begin. */
  readonly namedColumns: number
  readonly vocabulary: Vocabulary
  /** The words and pairs that occur, each once. */
  readonly met: Int32Array
  readonly rowWords: Lists
  readonly rowScales: Float64Array
  readonly rowCells: Lists
  readonly cellValues: Float64Array
  /** Room for a number per word, used anew at each pass. */
  readonly room: Float64Array
}

export function designOf(
  rows: readonly Row[],
  namedColumns: number,
  vocabulary: Vocabulary = noWords,
): Design {
  const rowWords = listed(rows.map((row) => row.words))
  return {
    rows: rows.length,
    columns: namedColumns + vocabulary.columns,
    namedColumns,
    vocabulary,
    met: new Int32Array(new Set(rowWords.members)).sort(),
    rowWords,
    rowScales: Float64Array.from(rows, (row) => row.scale),
    rowCells: listed(rows.map((row) => row.cells.map(([column]) => column))),
    cellValues: Float64Array.from(rows.flatMap((row) => row.cells.map(([, value]) => value))),
    room: new Float64Array(vocabulary.ownColumns.starts.length - 1),
  }
}

/**
 * Σ over columns of weight × value, for each row.
 * @param sums - where to write them
 */
export function applied(
  design: Design,
  weights: Float64Array,
  sums: Float64Array = new Float64Array(design.rows),
): Float64Array {
  const { rowWords, rowScales, rowCells, cellValues } = design
  const words = wordWeightsOf(design, weights)
  for (let row = 0; row < design.rows; row++) {
    let sum = 0
    for (let k = rowWords.starts[row]!; k < rowWords.starts[row + 1]!; k++)
      sum += words[rowWords.members[k]!]!
    sum *= rowScales[row]!
    for (let k = rowCells.starts[row]!; k < rowCells.starts[row + 1]!; k++) {
      sum += cellValues[k]! * weights[rowCells.members[k]!]!
    }
    sums[row] = sum
  }
  return sums
}

function wordWeightsOf(design: Design, weights: Float64Array): Float64Array {
  const { met, namedColumns, vocabulary, room: words } = design
  const { starts, members } = vocabulary.ownColumns
  const { values } = vocabulary
  for (let at = 0; at < met.length; at++) {
    const word = met[at]!
    let sum = 0
    for (let k = starts[word]!; k < starts[word + 1]!; k++) {
      sum += values[k]! * weights[namedColumns + members[k]!]!
    }
    words[word] = sum
  }
  return words
}

/**
 * Σ over rows of residual × value, for each column.
 * @param result - where to write them
 */
export function appliedTransposed(
  design: Design,
  residuals: Float64Array,
  result: Float64Array = new Float64Array(design.columns),
): Float64Array {
  return collected(design, residuals, { power: 1, result })
}

/** Σ over rows of weight × value², for each column; words of one sentence that share a column count apart. */
export function squared(design: Design, rowWeights: Float64Array): Float64Array {
  return collected(design, rowWeights, {
    power: 2,
    result: new Float64Array(design.columns),
  })
}

interface Collection {
  readonly power: 1 | 2
  readonly result: Float64Array
}

function collected(design: Design, perRow: Float64Array, { power, result }: Collection): Float64Array {
  const { rowWords, rowScales, rowCells, cellValues, met, namedColumns, vocabulary, room: words } = design
  const { starts, members } = vocabulary.ownColumns
  const { values } = vocabulary
  result.fill(0)
  words.fill(0)
  for (let row = 0; row < design.rows; row++) {
    const here = perRow[row]!
    if (here === 0) continue
    const scale = rowScales[row]!
    const share = here * (power === 1 ? scale : scale * scale)
    for (let k = rowWords.starts[row]!; k < rowWords.starts[row + 1]!; k++)
      words[rowWords.members[k]!]! += share
    for (let k = rowCells.starts[row]!; k < rowCells.starts[row + 1]!; k++) {
      const value = cellValues[k]!
      result[rowCells.members[k]!]! += here * (power === 1 ? value : value * value)
    }
  }
  for (let at = 0; at < met.length; at++) {
    const word = met[at]!
    const sum = words[word]!
    if (sum === 0) continue
    for (let k = starts[word]!; k < starts[word + 1]!; k++) {
      const value = values[k]!
      result[namedColumns + members[k]!]! += sum * (power === 1 ? value : value * value)
    }
  }
  return result
}
