import { sortTogether } from './sorting-together.ts'

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

/** Features by name, each with its weight: a stretch of two rows, half-open. */
export interface Weighted<Name = string> {
  readonly names: ArrayLike<Name>
  readonly weights: ArrayLike<number>
  readonly from: number
  readonly to: number
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

/**
 * Sparse vectors of length one, one after the other in two rows of numbers: a large project has hundreds of thousands.
 * The features of each stand by their numbers.
 */
export class Vectors<Name = string> {
  readonly #features: Features<Name>
  /** Where each begins, and where the last ends. */
  readonly #begins: number[] = [0]
  #numbers = new Int32Array(256)
  #weights = new Float64Array(256)

  constructor(features: Features<Name>) {
    this.#features = features
  }

  get length(): number {
    return this.#begins.length - 1
  }

  /** How many features there are: so long is a dense vector. */
  get size(): number {
    return this.#features.size
  }

  /** Adds weighted features, brought to length one; features of no weight are left out. */
  add({ names, weights, from, to }: Weighted<Name>): void {
    const begin = this.#begins.at(-1)!
    this.#makeRoom(begin + to - from)
    let end = begin
    for (let i = from; i < to; i++) {
      if (weights[i]! <= 0) continue
      this.#numbers[end] = this.#features.number(names[i]!)
      this.#weights[end++] = weights[i]!
    }
    this.#begins.push(end)
    sortTogether(this.#numbers, this.#weights, { from: begin, to: end })
    let squares = 0
    for (let i = begin; i < end; i++) squares += this.#weights[i]! * this.#weights[i]!
    const length = Math.sqrt(squares)
    for (let i = begin; i < end; i++) this.#weights[i]! /= length
  }

  isEmpty(vector: number): boolean {
    return this.#begins[vector] === this.#begins[vector + 1]
  }

  /** Adds a vector to a dense sum. */
  addTo(sum: Float64Array, vector: number): void {
    const to = this.#begins[vector + 1]!
    for (let i = this.#begins[vector]!; i < to; i++) sum[this.#numbers[i]!]! += this.#weights[i]!
  }

  dot(dense: Float64Array, vector: number): number {
    let product = 0
    const to = this.#begins[vector + 1]!
    for (let i = this.#begins[vector]!; i < to; i++) product += dense[this.#numbers[i]!]! * this.#weights[i]!
    return product
  }

  /**
   * Multiplies a vector by several dense ones at once.
   * @param turned - for each feature its weight in each of them
   * @param products - one for each of them
   */
  dots(turned: Float64Array, vector: number, products: Float64Array): void {
    const count = products.length
    products.fill(0)
    const to = this.#begins[vector + 1]!
    for (let i = this.#begins[vector]!; i < to; i++) {
      const from = this.#numbers[i]! * count
      const weight = this.#weights[i]!
      for (let other = 0; other < count; other++) products[other]! += turned[from + other]! * weight
    }
  }

  #makeRoom(wanted: number): void {
    if (wanted <= this.#numbers.length) return
    const room = Math.max(wanted, 2 * this.#numbers.length)
    const numbers = new Int32Array(room)
    const weights = new Float64Array(room)
    numbers.set(this.#numbers)
    weights.set(this.#weights)
    this.#numbers = numbers
    this.#weights = weights
  }
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
 * @param members - which vectors; all when not given
 */
export function meanSimilarity<Name>(
  vectors: Vectors<Name>,
  members: Iterable<number> = placesOf(vectors),
): number {
  const sum = new Float64Array(vectors.size)
  let count = 0
  for (const vector of members) {
    if (vectors.isEmpty(vector)) continue
    vectors.addTo(sum, vector)
    count++
  }
  if (count < 2) return 0
  let squares = 0
  for (const weight of sum) squares += weight * weight
  return Math.max(0, (squares - count) / (count * (count - 1)))
}

/** The number of each vector, in order. */
export function placesOf<Name>({ length }: Vectors<Name>): Int32Array {
  const places = new Int32Array(length)
  for (let i = 0; i < length; i++) places[i] = i
  return places
}
