import type { Term } from '../lexicon/lexicon.ts'
import type { Token } from '../lexicon/tokens.ts'
import type { CodeWeights } from './code-fit.ts'
import { eachPair } from './features.ts'
import { wordScale } from './observations.ts'
import { type CodeRange, firstTerm, type ReadSentences, signalsOf } from './signals.ts'
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
  weights: CompiledWeights,
  terms: readonly Term[],
  read: ReadSentences,
  place: number,
): Float64Array {
  return summed(weights, terms, {
    read,
    place,
    range: { from: 0, until: weights.codes.length },
  })
}

/** The log odds of one code, the same to the last bit. */
export function logitOf(
  weights: CompiledWeights,
  terms: readonly Term[],
  { read, place, code }: { read: ReadSentences; place: number; code: number },
): number {
  return summed(weights, terms, {
    read,
    place,
    range: { from: code, until: code + 1 },
  })[code]!
}

interface Summed {
  readonly read: ReadSentences
  readonly place: number
  readonly range: CodeRange
}

function summed(
  { codes, words }: CompiledWeights,
  terms: readonly Term[],
  { read, place, range }: Summed,
): Float64Array {
  const { tokens, hits, masked } = read.readings[place]!
  const logits = new Float64Array(codes.length)
  addLearned(logits, tokens, { words, masked, range })
  const values = signalsOf(read, terms, place, { ...range, into: roomFor(range) })
  for (let code = range.from; code < range.until; code++) {
    const { signals } = codes[code]!
    for (let column = 0; column < firstTerm; column++) {
      logits[code]! += signals[column]! * values[(code - range.from) * firstTerm + column]!
    }
  }
  for (const hit of hits) {
    const { code } = terms[hit.term]!
    logits[code]! += (codes[code]!.terms.get(hit.term) ?? 0) * hit.factor
  }
  return logits
}

/** One array for the signals of a sentence, which are summed at once and not kept. */
let room: Float64Array = new Float64Array(0)

function roomFor({ from, until }: CodeRange): Float64Array {
  const length = (until - from) * firstTerm
  if (room.length !== length) room = new Float64Array(length)
  return room
}

/** What a word's learned weight is multiplied by in this sentence. */
export function scaleOf(tokens: readonly Token[]): number {
  let content = 0
  for (const token of tokens) if (token.form.hasContent) content++
  return wordScale(content)
}

interface Learned {
  readonly words: WordWeights
  readonly masked: ReadonlyMap<number, ReadonlySet<number>>
  readonly range: CodeRange
}

/** Adds what was learned about words and pairs, but for a code those that an excluding term covers. */
function addLearned(
  sums: Float64Array,
  tokens: readonly Token[],
  { words, masked, range: { from, until } }: Learned,
): void {
  const add = (weights: Float64Array, first: number, last: number) => {
    for (let code = from; code < until; code++) sums[code]! += weights[code]!
    for (const [code, hidden] of masked) {
      if (hidden.has(first) || hidden.has(last)) sums[code]! -= weights[code]!
    }
  }
  for (let at = 0; at < tokens.length; at++) {
    const { form } = tokens[at]!
    if (form.hasContent) add(words.word(form), at, at)
  }
  if (words.hasPairs) {
    eachPair(tokens, (first, last, column) => {
      const weights = words.pair(column)
      if (weights) add(weights, first, last)
    })
  }
  const scale = scaleOf(tokens)
  for (let code = from; code < until; code++) sums[code]! *= scale
}
