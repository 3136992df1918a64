import type { WordSpace } from './word-space.ts'

/** How alike a sentence and the description of each code are, as a place in the word space. */
export interface LikenessScale {
  /** What all sentences have in common, taken out of every place. */
  readonly common: Float32Array
  /** Per code: the place of its description, and mean and spread of the likeness over the project's sentences. */
  readonly codes: ReadonlyArray<{ place: Float32Array; mean: number; spread: number }>
}

/** The number of each stem in a space. */
export type StemNumbers = ReadonlyMap<string, number>

/** All that is needed to read likeness. */
export interface LikenessReader {
  readonly space: WordSpace
  readonly numbers: StemNumbers
  readonly scale: LikenessScale
}

export function stemNumbers(space: WordSpace): StemNumbers {
  return new Map(space.stems.map((stem, number) => [stem, number]))
}

/** Frequent words weigh less: a / (a + share). */
const damping = 1e-3
/** Beyond this many standard deviations, more likeness says no more. */
const furthest = 3

/**
 * The place of a list of stems: the weighted mean of their vectors (Arora, Liang & Ma, 2017, "A simple but
 * tough-to-beat baseline for sentence embeddings"). All zeros when no stem is known.
 */
export function placeOf(space: WordSpace, numbers: StemNumbers, stems: readonly string[]): Float64Array {
  const { dimensions, vectors, shares } = space
  const place = new Float64Array(dimensions)
  let known = 0
  for (const stem of stems) {
    const number = numbers.get(stem)
    if (number === undefined) continue
    known++
    const weight = damping / (damping + shares[number]!)
    for (let k = 0; k < dimensions; k++) place[k]! += weight * vectors[number * dimensions + k]!
  }
  if (known > 0) for (let k = 0; k < dimensions; k++) place[k]! /= known
  return place
}

/** The scale on which likeness is read, from the stems of all sentences and of the codes' descriptions. */
export function likenessScale(
  space: WordSpace,
  sentences: ReadonlyArray<readonly string[]>,
  descriptions: ReadonlyArray<readonly string[]>,
): LikenessScale {
  const numbers = stemNumbers(space)
  const places = sentences.map((stems) => placeOf(space, numbers, stems))
  const common = Float32Array.from(principalDirection(places, space.dimensions))
  for (const place of places) settle(place, common)
  const codes = descriptions.map((stems) => {
    const place = placeOf(space, numbers, stems)
    settle(place, common)
    const rounded = Float32Array.from(place)
    const found = places.filter((other) => !isZero(other)).map((other) => dot(rounded, other))
    const mean = found.reduce((a, b) => a + b, 0) / Math.max(1, found.length)
    const variance = found.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, found.length)
    return { place: rounded, mean, spread: Math.sqrt(variance) }
  })
  return { common, codes }
}

/** Per code, how many standard deviations a sentence is more alike its description than sentences usually are. */
export function likenesses(
  { space, numbers, scale }: LikenessReader,
  stems: readonly string[],
): Float64Array {
  const place = placeOf(space, numbers, stems)
  settle(place, scale.common)
  const result = new Float64Array(scale.codes.length)
  if (isZero(place)) return result
  scale.codes.forEach((code, index) => {
    if (code.spread === 0) return
    const score = (dot(code.place, place) - code.mean) / code.spread
    result[index] = Math.max(-furthest, Math.min(furthest, score))
  })
  return result
}

/** Takes out what all sentences have in common, and makes the place of unit length. */
function settle(place: Float64Array, common: Float32Array): void {
  const shared = dot(common, place)
  let length = 0
  for (let k = 0; k < place.length; k++) {
    place[k]! -= shared * common[k]!
    length += place[k]! ** 2
  }
  const scale = length > 1e-12 ? 1 / Math.sqrt(length) : 0
  for (let k = 0; k < place.length; k++) place[k]! *= scale
}

/** The first principal direction through the origin, by power iteration. */
function principalDirection(places: readonly Float64Array[], dimensions: number): Float64Array {
  let direction = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions))
  for (let i = 0; i < 30; i++) {
    const next = new Float64Array(dimensions)
    for (const place of places) {
      const along = dot(direction, place)
      for (let k = 0; k < dimensions; k++) next[k]! += along * place[k]!
    }
    const length = Math.sqrt(dot(next, next))
    if (length === 0) return direction
    direction = next.map((x) => x / length)
  }
  return direction
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}

function isZero(place: Float64Array): boolean {
  return place.every((x) => x === 0)
}
