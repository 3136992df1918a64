import type { Term } from '../lexicon/lexicon.ts'
import { applied } from './design.ts'
import { fitLogistic } from './logistic.ts'
import type { Observations } from './observations.ts'
import { firstTerm, signalPriors, signals } from './signals.ts'

/** The weights of one code, all in log odds. */
export interface CodeWeights {
  /** In the order of `signals`. */
  readonly signals: Float64Array
  /** Per term of the lexicon; 0 for those of other codes. */
  readonly terms: ReadonlyMap<number, number>
  /** Hashed features of words, in order, and what each weighs. */
  readonly columns: Int32Array
  readonly learned: Float32Array
}

/** What a code starts from before anything is learned, and how strongly each weight is held there. */
const prior = {
  /** Times the weight of the term: a keyword on its own lifts a sentence to odds of e² to 1. */
  term: { mean: 4, precision: 4 },
  learned: { mean: 0, precision: 0.5 },
  pair: { mean: 0, precision: 2 },
} as const

/**
 * Learns one code from its lessons, with the lexicon as prior. Positives weigh more where they are few (by the root of
 * the ratio), and of how far learning lifts the average sentence of the project a part is taken back: what it learned to
 * be common among one kind of text would else be suggested all over another.
 * @returns one weight per column of the design
 */
export function fitCode(observations: Observations, terms: readonly Term[]): CodeFit {
  const inUse = () => true
  return levelled(observations, terms, { inUse, found: mostProbable(observations, terms, inUse) })
}

/**
 * The same, from those lessons only that are in use.
 * @param near - a fit on nearly the same lessons, which makes this one quicker and not other
 */
export function fitCodeAgain(
  observations: Observations,
  terms: readonly Term[],
  inUse: (lesson: number) => boolean,
  near: CodeFit,
): CodeFit {
  return levelled(observations, terms, {
    inUse,
    found: mostProbable(observations, terms, inUse, near.found),
  })
}

export interface CodeFit {
  /** The most probable weights. */
  readonly found: Float64Array
  /** These, with the root of the share of positives of what the average sentence rose taken back from the constant. */
  readonly weights: Float64Array
}

function levelled(
  observations: Observations,
  terms: readonly Term[],
  { inUse, found }: { inUse: (lesson: number) => boolean; found: Float64Array },
): CodeFit {
  const weights = found.slice()
  const { positive, negative } = sums(observations, inUse)
  const share = positive > 0 ? positive / (positive + negative) : 0
  weights[0]! -= Math.sqrt(share) * liftOfAverage(observations, found, priorOf(observations, terms).means)
  return { found, weights }
}

function mostProbable(
  observations: Observations,
  terms: readonly Term[],
  inUse: (lesson: number) => boolean,
  start?: Float64Array,
): Float64Array {
  const { lessons, design } = observations
  const { means, precisions } = priorOf(observations, terms)
  if (lessons.length === 0) return means
  const { positive, negative } = sums(observations, inUse)
  const balance = positive > 0 ? Math.sqrt(Math.max(leastRatio, negative / positive)) : 1
  const rowWeights = new Float64Array(design.rows)
  const outcomes = new Uint8Array(design.rows)
  lessons.forEach((lesson, row) => {
    outcomes[row] = lesson.positive ? 1 : 0
    if (inUse(row)) rowWeights[row] = lesson.weight * (lesson.positive ? balance : 1)
  })
  return fitLogistic({
    design,
    outcomes,
    rowWeights,
    priorMeans: means,
    priorPrecisions: precisions,
    start,
  })
}

/** With few negatives positives may not count for nothing. */
const leastRatio = 0.25

/** The fitted columns by name, with the features that weigh nothing left out. */
export function weightsByName({ terms, design }: Observations, weights: Float64Array): CodeWeights {
  const { namedColumns, vocabulary } = design
  const learned = vocabulary.features.filter(({ column }) => weights[namedColumns + column] !== 0)
  return {
    signals: weights.slice(0, firstTerm),
    terms: new Map(terms.map((term, k) => [term, weights[firstTerm + k]!])),
    columns: Int32Array.from(learned, ({ hashed }) => hashed),
    learned: Float32Array.from(learned, ({ column, share }) => weights[namedColumns + column]! * share),
  }
}

function priorOf({ terms, design }: Observations, all: readonly Term[]) {
  const means = new Float64Array(design.columns)
  const precisions = new Float64Array(design.columns).fill(prior.learned.precision)
  precisions.fill(prior.pair.precision, design.namedColumns + design.vocabulary.firstPair)
  signals.forEach((signal, column) => {
    means[column] = signalPriors[signal].mean
    precisions[column] = signalPriors[signal].precision
  })
  terms.forEach((term, k) => {
    means[firstTerm + k] = prior.term.mean * all[term]!.weight
    precisions[firstTerm + k] = prior.term.precision
  })
  return { means, precisions }
}

function sums({ lessons }: Observations, inUse: (lesson: number) => boolean) {
  let positive = 0
  let negative = 0
  lessons.forEach((lesson, row) => {
    if (!inUse(row)) return
    if (lesson.positive) positive += lesson.weight
    else negative += lesson.weight
  })
  return { positive, negative }
}

/** How much higher the average sentence of the project stands after learning than before; not below 0. */
function liftOfAverage(
  { lessons, design }: Observations,
  weights: Float64Array,
  means: Float64Array,
): number {
  const change = weights.map((weight, column) => weight - means[column]!)
  const sample = applied(design, change).subarray(lessons.length)
  return Math.max(0, sample.reduce((a, b) => a + b, 0) / Math.max(1, sample.length))
}
