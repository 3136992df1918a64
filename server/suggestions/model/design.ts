import type { WordForm } from '../lexicon/tokens.ts'
import { featuresOf } from './features.ts'
import { columnsOfWord, type SharedFeature, sharedFeatures } from './shared-features.ts'

/** One observation: the words of a sentence that count, and the values of the named columns that are not zero. */
export interface Row {
  readonly words: readonly WordForm[]
  /** What each word's features are multiplied by. */
  readonly scale: number
  readonly cells: ReadonlyArray<readonly [column: number, value: number]>
}

/** Lists of numbers end to end: list k runs from `starts[k]` to `starts[k + 1]`. */
interface Lists {
  readonly starts: Int32Array
  readonly members: Int32Array
}

/**
 * Observations as a linear map, with named columns first and behind them the hashed features that occur.
 * Features that stand in one word only cannot be told apart, so they share a column; the fit is the same.
 * Words are kept apart from sentences: a word's weight is worked out once, however many sentences hold it,
 * so that a pass costs the distinct words' columns plus the sentences' words.
 */
export interface Design {
  readonly rows: number
  readonly columns: number
  /** Where the columns of hashed features begin. */
  readonly namedColumns: number
  readonly features: readonly SharedFeature[]
  readonly rowWords: Lists
  readonly rowScales: Float64Array
  readonly rowCells: Lists
  readonly cellValues: Float64Array
  readonly wordColumns: Lists
  readonly wordValues: Float64Array
}

export function designOf(rows: readonly Row[], namedColumns: number): Design {
  const numbers = new Map<WordForm, number>()
  for (const row of rows)
    for (const word of row.words) if (!numbers.has(word)) numbers.set(word, numbers.size)
  const words = [...numbers.keys()].map(featuresOf)
  const shared = sharedFeatures(words, namedColumns)
  const entries = words.map((word) => columnsOfWord(word, shared.byHash))
  return {
    rows: rows.length,
    columns: shared.columns,
    namedColumns,
    features: [...shared.byHash.values()],
    rowWords: listed(rows.map((row) => row.words.map((word) => numbers.get(word)!))),
    rowScales: Float64Array.from(rows, (row) => row.scale),
    rowCells: listed(rows.map((row) => row.cells.map(([column]) => column))),
    cellValues: Float64Array.from(rows.flatMap((row) => row.cells.map(([, value]) => value))),
    wordColumns: listed(entries.map((own) => [...own.keys()])),
    wordValues: Float64Array.from(entries.flatMap((own) => [...own.values()])),
  }
}

function listed(lists: ReadonlyArray<readonly number[]>): Lists {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, k) => {
    starts[k + 1] = starts[k]! + list.length
  })
  const members = new Int32Array(starts[lists.length]!)
  lists.forEach((list, k) => {
    members.set(list, starts[k]!)
  })
  return { starts, members }
}

/** Σ over columns of weight × value, for each row. */
export function applied(design: Design, weights: Float64Array): Float64Array {
  const { rowWords, rowScales, rowCells, cellValues } = design
  const words = wordWeightsOf(design, weights)
  const sums = new Float64Array(design.rows)
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

function wordWeightsOf({ wordColumns, wordValues }: Design, weights: Float64Array): Float64Array {
  const words = new Float64Array(wordColumns.starts.length - 1)
  for (let word = 0; word < words.length; word++) {
    let sum = 0
    for (let k = wordColumns.starts[word]!; k < wordColumns.starts[word + 1]!; k++) {
      sum += wordValues[k]! * weights[wordColumns.members[k]!]!
    }
    words[word] = sum
  }
  return words
}

/** Σ over rows of residual × value, for each column. */
export function appliedTransposed(design: Design, residuals: Float64Array): Float64Array {
  return collected(design, residuals, 1)
}

/** Σ over rows of weight × value², for each column; words of one sentence that share a column count apart. */
export function squared(design: Design, rowWeights: Float64Array): Float64Array {
  return collected(design, rowWeights, 2)
}

function collected(design: Design, perRow: Float64Array, power: 1 | 2): Float64Array {
  const { rowWords, rowScales, rowCells, cellValues, wordColumns, wordValues } = design
  const result = new Float64Array(design.columns)
  const words = new Float64Array(wordColumns.starts.length - 1)
  for (let row = 0; row < design.rows; row++) {
    const here = perRow[row]!
    const scale = rowScales[row]!
    const share = here * (power === 1 ? scale : scale * scale)
    for (let k = rowWords.starts[row]!; k < rowWords.starts[row + 1]!; k++)
      words[rowWords.members[k]!]! += share
    for (let k = rowCells.starts[row]!; k < rowCells.starts[row + 1]!; k++) {
      const value = cellValues[k]!
      result[rowCells.members[k]!]! += here * (power === 1 ? value : value * value)
    }
  }
  for (let word = 0; word < words.length; word++) {
    for (let k = wordColumns.starts[word]!; k < wordColumns.starts[word + 1]!; k++) {
      const value = wordValues[k]!
      result[wordColumns.members[k]!]! += words[word]! * (power === 1 ? value : value * value)
    }
  }
  return result
}
