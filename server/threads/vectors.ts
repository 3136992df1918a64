/** A sparse vector of length one: features by number, in order, with their weights. */
export interface Vector {
  readonly features: readonly number[]
  readonly weights: readonly number[]
}

/** Numbers for features (stems, codes), given out in the order in which they are first seen. */
export class Features {
  private readonly numbers = new Map<string, number>()

  number(name: string): number {
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.numbers.set(name, this.numbers.size)
    return this.numbers.size - 1
  }

  get size(): number {
    return this.numbers.size
  }
}

/**
 * How much each word tells one text from another: the logarithm of the number of texts over those that hold it
 * (inverse document frequency, Spärck Jones 1972).
 */
export function inverseFrequencies(texts: Iterable<ReadonlySet<string>>): (word: string) => number {
  const held = new Map<string, number>()
  let total = 0
  for (const words of texts) {
    total++
    for (const word of words) held.set(word, (held.get(word) ?? 0) + 1)
  }
  return (word) => Math.log((total + 1) / (held.get(word) ?? 1))
}

/** Makes a vector of length one of weighted features; features of no weight are left out. */
export function unitVector(weighted: ReadonlyMap<string, number>, features: Features): Vector {
  const entries: { readonly feature: number; readonly weight: number }[] = []
  for (const [name, weight] of weighted) {
    if (weight > 0) entries.push({ feature: features.number(name), weight })
  }
  entries.sort((a, b) => a.feature - b.feature)
  let squares = 0
  for (const { weight } of entries) squares += weight * weight
  const length = Math.sqrt(squares)
  return {
    features: entries.map(({ feature }) => feature),
    weights: entries.map(({ weight }) => weight / length),
  }
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
  if (squares > 0) for (let i = 0; i < dense.length; i++) dense[i]! /= Math.sqrt(squares)
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
