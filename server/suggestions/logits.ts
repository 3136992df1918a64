import type { CodeWeights } from './code-fit.ts'
import { neighboursOf, strongestNeighbour } from './context.ts'
import type { Term } from './lexicon.ts'
import { wordScale } from './observations.ts'
import type { Reading } from './reading.ts'
import type { SourceSentence } from './suggestion.ts'
import type { Token } from './tokens.ts'
import { type WordWeights, wordWeights } from './word-weights.ts'

/** Sentences in document order, read for the codes of a model. */
export interface ReadSentences {
  readonly sentences: readonly SourceSentence[]
  readonly readings: readonly Reading[]
  readonly strengths: readonly Float64Array[]
  readonly likenesses: readonly Float64Array[]
}

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
  const neighbours = neighboursOf(read.sentences, place)
  const likenesses = read.likenesses[place]!
  codes.forEach((weights, code) => {
    const strength = strongestNeighbour(neighbours, read.strengths, code)?.strength ?? 0
    logits[code]! += weights.bias + weights.neighbour * strength + weights.likeness * likenesses[code]!
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
