/** A sparse vector of length one: features by number, in order, with their weights. */
export interface Vector {
  readonly features: readonly number[]
  readonly weights: readonly number[]
}

/** Numbers for features (stems, codes), given out in the order in which they are first seen. */
export class Features<Name = string> {
  private readonly numbers = new Map<Name, number>()

  number(name: Name): number {
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.numbers.set(name, this.numbers.size)
    return this.numbers.size - 1
  }

  get size(): number {
    return this.numbers.size
  }
}

/** Features by name, each with its weight. */
export interface Weighted<Name = string> {
  readonly names: readonly Name[]
  readonly weights: readonly number[]
}

/** How much a word tells one text from another, by the number of texts and how many of them hold it. */
export const inverseFrequency = (texts: number, held: number) => Math.log((texts + 1) / held)

/**
 * How much each word tells one text from another: the logarithm of the number of texts over those that hold it
 * (inverse document frequency, Spärck Jones 1972).
 */
export function inverseFrequencies<Name>(texts: Iterable<Iterable<Name>>): (word: Name) => number {
  const held = new Map<Name, number>()
  let total = 0
  for (const words of texts) {
    total++
    for (const word of words) held.set(word, (held.get(word) ?? 0) + 1)
  }
  return (word) => inverseFrequency(total, held.get(word) ?? 1)
}

/** Makes a vector of length one of weighted features; features of no weight are left out. */
export function unitVector<Name>({ names, weights }: Weighted<Name>, features: Features<Name>): Vector {
  const own: number[] = []
  const held: number[] = []
  for (let i = 0; i < names.length; i++) {
    if (weights[i]! > 0) {
      own.push(features.number(names[i]!))
      held.push(weights[i]!)
    }
  }
  const vector = inOrder(own, held)
  let squares = 0
  for (const weight of vector.weights) squares += weight * weight
  const length = Math.sqrt(squares)
  for (let i = 0; i < held.length; i++) vector.weights[i]! /= length
  return vector
}

/** More features than this are better sorted as a whole than one by one. */
const few = 24

/** Puts features with their weights in the order of their numbers: of a few features in place. */
function inOrder(features: number[], weights: number[]): { features: number[]; weights: number[] } {
  if (features.length > few) {
    const places = [...features.keys()].sort((a, b) => features[a]! - features[b]!)
    return { features: places.map((i) => features[i]!), weights: places.map((i) => weights[i]!) }
  }
  for (let i = 1; i < features.length; i++) {
    const feature = features[i]!
    const weight = weights[i]!
    let at = i
    for (; at > 0 && features[at - 1]! > feature; at--) {
      features[at] = features[at - 1]!
      weights[at] = weights[at - 1]!
    }
    features[at] = feature
    weights[at] = weight
  }
  return { features, weights }
}

/** Adds a vector to a dense sum. */
export function addTo(sum: Float64Array, { features, weights }: Vector): void {
  for (let i = 0; i < features.length; i++) sum[features[i]!]! += weights[i]!
}

export function dot(dense: Float64Array, { features, weights }: Vector): number {
  let product = 0
  for (let i = 0; i < features.length; i++) product += dense[features[i]!]! * weights[i]!
  return product
}

/** Brings a dense vector to length one, in place; a vector of zeros stays that. */
export function normalise(dense: Float64Array): Float64Array {
  let squares = 0
  for (const weight of dense) squares += weight * weight
  const length = Math.sqrt(squares)
  if (squares > 0) for (let i = 0; i < dense.length; i++) dense[i]! /= length
  return dense
}

/**
 * Cohesion: the mean cosine between every two of a number of vectors, from their sum alone:
 * (|Σ|² − n) ÷ n(n − 1). Of fewer than two vectors it is 0.
 */
export function meanSimilarity(vectors: readonly Vector[], size: number): number {
  const own = vectors.filter(({ features }) => features.length > 0)
  if (own.length < 2) return 0
  const sum = new Float64Array(size)
  for (const vector of own) addTo(sum, vector)
  let squares = 0
  for (const weight of sum) squares += weight * weight
  return Math.max(0, (squares - own.length) / (own.length * (own.length - 1)))
}
