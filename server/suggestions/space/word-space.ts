import { cooccurrences, positiveInformation } from './cooccurrence.ts'
import { leftSingularVectors } from './singular-vectors.ts'

/** Places for stems in a space where stems that keep the same company lie close together. */
export interface WordSpace {
  readonly dimensions: number
  /** One row of unit length per stem. Single precision, so that a stored space equals a fresh one. */
  readonly vectors: Float32Array
  readonly stems: readonly string[]
  /** Share of all words that each stem is. */
  readonly shares: Float32Array
}

/** Too little text says nothing about which words belong together. */
const fewestTokens = 3000
const dimensions = 60
const mostStems = 6000

/**
 * A word space learned from texts alone: positive pointwise mutual information of stems within a window of eight,
 * with smoothed contexts, reduced by a truncated singular value decomposition (Levy, Goldberg & Dagan, 2015,
 * "Improving distributional similarity with lessons learned from word embeddings").
 * Undefined below 3,000 words with content.
 * @param texts - the stems of words with content, in order, one list per document
 */
export function learnWordSpace(texts: ReadonlyArray<readonly string[]>): WordSpace | undefined {
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  if (total < fewestTokens) return undefined
  const { stems, counts } = vocabulary(texts)
  const rows = positiveInformation(cooccurrences(texts, stems), stems.length)
  const size = Math.min(dimensions, stems.length)
  const vectors = Float32Array.from(leftSingularVectors(rows, size))
  toUnitRows(vectors, size)
  return {
    dimensions: size,
    vectors,
    stems,
    shares: Float32Array.from(counts, (count) => count / total),
  }
}

/** The commonest stems that occur at least twice; ties in alphabetical order. */
function vocabulary(texts: ReadonlyArray<readonly string[]>): {
  stems: string[]
  counts: number[]
} {
  const counted = new Map<string, number>()
  for (const text of texts) for (const stem of text) counted.set(stem, (counted.get(stem) ?? 0) + 1)
  const kept = [...counted]
    .filter(([, count]) => count >= 2)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostStems)
  return {
    stems: kept.map(([stem]) => stem),
    counts: kept.map(([, count]) => count),
  }
}

function toUnitRows(vectors: Float32Array, size: number): void {
  for (let row = 0; row < vectors.length; row += size) {
    let length = 0
    for (let i = row; i < row + size; i++) length += vectors[i]! ** 2
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0
    for (let i = row; i < row + size; i++) vectors[i] = vectors[i]! * scale
  }
}

/** The number of each stem in a space. */
export type StemNumbers = ReadonlyMap<string, number>

export function stemNumbers(space: WordSpace): StemNumbers {
  return new Map(space.stems.map((stem, number) => [stem, number]))
}

/** Frequent words weigh less: a / (a + share). */
const damping = 1e-3

/**
 * The place of a list of stems: the weighted mean of their vectors (Arora, Liang & Ma, 2017, "A simple but
 * tough-to-beat baseline for sentence embeddings"). All zeros when no stem is known.
 */
export function placeInSpace(space: WordSpace, numbers: StemNumbers, stems: readonly string[]): Float64Array {
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
