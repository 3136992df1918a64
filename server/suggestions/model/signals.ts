import type { LexicalWhy, Term } from '../lexicon/lexicon.ts'
import type { TermHit } from '../lexicon/lexicon-reading.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { SourceSentence } from '../suggestion.ts'
import { neighboursOf } from './context.ts'

/** Sentences in document order, read for the codes of a model. */
export interface ReadSentences {
  readonly sentences: readonly SourceSentence[]
  readonly readings: readonly Reading[]
  /** Per sentence and code, how strongly the lexicon speaks. */
  readonly strengths: readonly Float64Array[]
  /** Per sentence: how alike the definition of each code, then how alike the words of each code. */
  readonly likenesses: readonly Float64Array[]
  /** Per sentence and code, how strongly the rest of the section speaks. */
  readonly sections: readonly Float64Array[]
}

/** What is known of a sentence for a code beside its words, in the order of the columns. */
export const signals = [
  'bias',
  'neighbour',
  'section',
  'likeness',
  'wordLikeness',
  'literal',
  'related',
  'definition',
] as const
export type Signal = (typeof signals)[number]
export const firstTerm = signals.length

/** What a code starts from before anything is learned, and how strongly each weight is held there; in log odds. */
export const signalPriors: Readonly<Record<Signal, { mean: number; precision: number }>> = {
  bias: { mean: -2.3, precision: 64 },
  neighbour: { mean: 0.5, precision: 8 },
  section: { mean: 3, precision: 8 },
  likeness: { mean: 0.2, precision: 8 },
  wordLikeness: { mean: 0.2, precision: 8 },
  literal: { mean: 0, precision: 2 },
  related: { mean: 0, precision: 2 },
  definition: { mean: 0, precision: 2 },
}

const at = Object.fromEntries(signals.map((signal, column) => [signal, column])) as Record<Signal, number>

/** The column of the kind of word that a term is: what is learned about one kind holds for words not met before. */
export const columnOfKind: Readonly<Record<LexicalWhy, number>> = {
  name: at.literal,
  keyword: at.literal,
  related: at.related,
  definition: at.definition,
}

/** How much of its kind a hit is: words of a definition count by their rarity. */
export function shareOfKind(term: Term, hit: TermHit): number {
  return term.why === 'definition' ? hit.factor * (term.weight / fullDefinition) : hit.factor
}

const fullDefinition = 0.35

/** A run of codes, by place in the model. */
export interface CodeRange {
  readonly from: number
  readonly until: number
}

/**
 * The values of all signals of a sentence, code after code.
 * @param into - an array of that length to write them in
 */
export function signalsOf(
  read: ReadSentences,
  terms: readonly Term[],
  place: number,
  { from, until, into }: CodeRange & { readonly into?: Float64Array },
): Float64Array {
  const values = into?.fill(0) ?? new Float64Array((until - from) * firstTerm)
  const likenesses = read.likenesses[place]!
  const half = likenesses.length / 2
  const sections = read.sections[place]!
  const neighbours = neighboursOf(read.sentences, place)
  for (let code = from; code < until; code++) {
    const row = (code - from) * firstTerm
    values[row + at.bias] = 1
    for (const neighbour of neighbours) {
      const strength = read.strengths[neighbour]![code]!
      if (strength > values[row + at.neighbour]!) values[row + at.neighbour] = strength
    }
    values[row + at.section] = sections[code]!
    values[row + at.likeness] = likenesses[code]!
    values[row + at.wordLikeness] = likenesses[half + code]!
  }
  for (const hit of read.readings[place]!.hits) {
    const term = terms[hit.term]!
    if (term.code < from || term.code >= until || term.why === 'excluding') continue
    values[(term.code - from) * firstTerm + columnOfKind[term.why]]! += shareOfKind(term, hit)
  }
  return values
}
