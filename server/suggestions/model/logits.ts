import type { Term } from '../lexicon/lexicon.ts'
import type { Token } from '../lexicon/tokens.ts'
import type { CodeWeights } from './code-fit.ts'
import { wordScale } from './observations.ts'
import { firstTerm, type ReadSentences, signalsOf } from './signals.ts'
import { type WordWeights, wordWeights } from './word-weights.ts'

/** The weights of all codes, ready for use. */
export interface CompiledWeights {
  readonly codes: readonly CodeWeights[]
  readonly words: WordWeights
}

export function compiled(codes: readonly CodeWeights[]): CompiledWeights {
  return { codes, words: wordWeights(codes) }
}

/** The log odds of every code for one sentence. */
export function logitsOf(
  { codes, words }: CompiledWeights,
  terms: readonly Term[],
  read: ReadSentences,
  place: number,
): Float64Array {
  const { tokens, hits, masked } = read.readings[place]!
  const logits = learnedSums(tokens, words, codes.length)
  for (const [code, hidden] of masked) {
    for (const token of hidden) logits[code]! -= words(tokens[token]!.form)[code]! * scaleOf(tokens)
  }
  const values = signalsOf(read, terms, place, { from: 0, until: codes.length })
  codes.forEach((weights, code) => {
    for (let column = 0; column < firstTerm; column++) {
      logits[code]! += weights.signals[column]! * values[code * firstTerm + column]!
    }
  })
  for (const hit of hits) {
    const { code } = terms[hit.term]!
    logits[code]! += (codes[code]!.terms.get(hit.term) ?? 0) * hit.factor
  }
  return logits
}

/** What a word's learned weight is multiplied by in this sentence. */
export function scaleOf(tokens: readonly Token[]): number {
  let content = 0
  for (const token of tokens) if (token.form.hasContent) content++
  return wordScale(content)
}

function learnedSums(tokens: readonly Token[], words: WordWeights, codes: number): Float64Array {
  const sums = new Float64Array(codes)
  for (const { form } of tokens) {
    if (!form.hasContent) continue
    const weights = words(form)
    for (let code = 0; code < codes; code++) sums[code]! += weights[code]!
  }
  const scale = scaleOf(tokens)
  for (let code = 0; code < codes; code++) sums[code]! *= scale
  return sums
}
