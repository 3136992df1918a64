import type { WordForm } from '../lexicon/tokens.ts'
import { allColumns, featuresOf, wordColumns } from './features.ts'

/** Hashed features, in order, and what each weighs. */
export interface LearnedColumns {
  readonly columns: Int32Array
  readonly learned: Float32Array | Float64Array
}

/** What was learned about words and pairs of words, for all codes at once. */
export interface WordWeights {
  /** What a word weighs for each code, its n-grams summed. */
  word(form: WordForm): Float64Array
  /** What the pair with this hashed feature weighs for each code; undefined when nothing was learned about it. */
  pair(column: number): Float64Array | undefined
  readonly hasPairs: boolean
}

export function wordWeights(codes: readonly LearnedColumns[]): WordWeights {
  const { starts, codeOf, weightOf } = byColumn(codes)
  const known = new Map<WordForm, Float64Array>()
  const knownLimit = Math.ceil(rememberedNumbers / Math.max(1, codes.length))
  const nothing = new Float64Array(codes.length)
  const pairs = pairWeights(codes)
  return {
    hasPairs: pairs.size > 0,
    pair: (column) => pairs.get(column),
    word: (form) => {
      if (!form.hasContent) return nothing
      const remembered = known.get(form)
      if (remembered) return remembered
      const { columns: own, value } = featuresOf(form)
      const weights = new Float64Array(codes.length)
      for (const column of own) {
        for (let entry = starts[column]!; entry < starts[column + 1]!; entry++) {
          weights[codeOf[entry]!]! += value * weightOf[entry]!
        }
      }
      if (known.size >= knownLimit) known.clear()
      known.set(form, weights)
      return weights
    },
  }
}

const rememberedNumbers = 4_000_000

/** Pairs that weigh something, each with its weight for every code. */
function pairWeights(codes: readonly LearnedColumns[]): Map<number, Float64Array> {
  const pairs = new Map<number, Float64Array>()
  codes.forEach(({ columns, learned }, code) => {
    columns.forEach((column, k) => {
      if (column < wordColumns) return
      const weights = pairs.get(column) ?? new Float64Array(codes.length)
      weights[code]! += learned[k]!
      pairs.set(column, weights)
    })
  })
  return pairs
}

/** The learned weights turned round: per hashed column the codes that give it weight. */
function byColumn(codes: readonly LearnedColumns[]) {
  const starts = new Int32Array(allColumns + 1)
  for (const code of codes) for (const column of code.columns) starts[column + 1]! += 1
  for (let column = 0; column < allColumns; column++) starts[column + 1]! += starts[column]!
  const codeOf = new Int32Array(starts[allColumns]!)
  const weightOf = new Float64Array(starts[allColumns]!)
  const next = starts.slice()
  codes.forEach((code, index) => {
    code.columns.forEach((column, k) => {
      const entry = next[column]!++
      codeOf[entry] = index
      weightOf[entry] = code.learned[k]!
    })
  })
  return { starts, codeOf, weightOf }
}
