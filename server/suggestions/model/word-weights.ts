import type { WordForm } from '../lexicon/tokens.ts'
import { columns, featuresOf } from './features.ts'

/** Hashed features, in order, and what each weighs. */
export interface LearnedColumns {
  readonly columns: Int32Array
  readonly learned: Float32Array | Float64Array
}

/** What was learned about words, for all codes at once: a form gives one weight per code, its n-grams summed. */
export type WordWeights = (form: WordForm) => Float64Array

export function wordWeights(codes: readonly LearnedColumns[]): WordWeights {
  const { starts, codeOf, weightOf } = byColumn(codes)
  const known = new Map<WordForm, Float64Array>()
  const knownLimit = Math.ceil(rememberedNumbers / Math.max(1, codes.length))
  const nothing = new Float64Array(codes.length)
  return (form) => {
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
  }
}

const rememberedNumbers = 4_000_000

/** The learned weights turned round: per hashed column the codes that give it weight. */
function byColumn(codes: readonly LearnedColumns[]) {
  const starts = new Int32Array(columns + 1)
  for (const code of codes) for (const column of code.columns) starts[column + 1]! += 1
  for (let column = 0; column < columns; column++) starts[column + 1]! += starts[column]!
  const codeOf = new Int32Array(starts[columns]!)
  const weightOf = new Float64Array(starts[columns]!)
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
