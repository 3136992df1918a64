import { addTo, dot, normalise, type Vector } from './vectors.ts'

/** Which vectors belong together, the most like the middle first. */
export interface Cluster {
  readonly members: readonly number[]
  /** How like the middle of the cluster each member is, 0 to 1. */
  readonly likeness: readonly number[]
}

/**
 * Divides vectors into `count` clusters by direction. Spherical k-means: Dhillon & Modha (2001), "Concept
 * decompositions for large sparse text data using clustering", Machine Learning 42. The first seed is the vector most
 * like all others; each next one the vector that is most like the others of those least like the seeds so far
 * (farthest first, Gonzalez 1985, weighed by likeness so that an odd one out starts no cluster). No chance in it.
 * Vectors that are like no cluster at all are left out.
 */
export function clusters(vectors: readonly Vector[], count: number, size: number): Cluster[] {
  let centres = seeds(vectors, count, size)
  let belonging: Int32Array = new Int32Array(vectors.length).fill(-1)
  const flat = flattened(vectors)
  for (let round = 0; round < mostRounds; round++) {
    const next = nearestOf(flat, centres, size)
    if (next.every((cluster, i) => cluster === belonging[i])) break
    belonging = next
    centres = middles(vectors, belonging, { count: centres.length, size })
  }
  return centres.map((centre, cluster) => {
    const own: { i: number; likeness: number }[] = []
    vectors.forEach((vector, i) => {
      if (belonging[i] === cluster) own.push({ i, likeness: dot(centre, vector) })
    })
    own.sort((a, b) => b.likeness - a.likeness || a.i - b.i)
    return { members: own.map(({ i }) => i), likeness: own.map(({ likeness }) => likeness) }
  })
}

const mostRounds = 20

function seeds(vectors: readonly Vector[], count: number, size: number): Float64Array[] {
  const sum = new Float64Array(size)
  for (const vector of vectors) addTo(sum, vector)
  const central = vectors.map((vector) => dot(sum, vector) - 1)
  const closest = vectors.map(() => 0)
  const centres: Float64Array[] = []
  while (centres.length < Math.min(count, vectors.length)) {
    let best = -1
    for (let i = 0; i < vectors.length; i++) {
      const worth = central[i]! * (1 - closest[i]!)
      if (worth > 1e-9 && (best < 0 || worth > central[best]! * (1 - closest[best]!) + 1e-12)) best = i
    }
    if (best < 0) break
    const centre = new Float64Array(size)
    addTo(centre, vectors[best]!)
    centres.push(centre)
    vectors.forEach((vector, i) => {
      closest[i] = Math.max(closest[i]!, dot(centre, vector))
    })
  }
  return centres
}

function middles(
  vectors: readonly Vector[],
  belonging: Int32Array,
  { count, size }: { count: number; size: number },
): Float64Array[] {
  const sums = Array.from({ length: count }, () => new Float64Array(size))
  vectors.forEach((vector, i) => {
    if (belonging[i]! >= 0) addTo(sums[belonging[i]!]!, vector)
  })
  return sums.map(normalise)
}

/** All vectors one after the other: twenty rounds go over them. */
interface Flat {
  /** Where each begins, and where the last ends. */
  readonly begins: Int32Array
  readonly features: Int32Array
  readonly weights: Float64Array
}

function flattened(vectors: readonly Vector[]): Flat {
  const begins = new Int32Array(vectors.length + 1)
  vectors.forEach(({ features }, i) => {
    begins[i + 1] = begins[i]! + features.length
  })
  const features = new Int32Array(begins.at(-1)!)
  const weights = new Float64Array(begins.at(-1)!)
  vectors.forEach((vector, i) => {
    features.set(vector.features, begins[i])
    weights.set(vector.weights, begins[i])
  })
  return { begins, features, weights }
}

/** Of each vector the number of the centre that it is most like; -1 when it is like none. */
function nearestOf(
  { begins, features, weights }: Flat,
  centres: readonly Float64Array[],
  size: number,
): Int32Array {
  const count = centres.length
  /** By feature its weight in each centre: these are asked for together. */
  const turned = new Float64Array(size * count)
  centres.forEach((centre, number) => {
    for (let feature = 0; feature < size; feature++) turned[feature * count + number] = centre[feature]!
  })
  const likeness = new Float64Array(count)
  const found = new Int32Array(begins.length - 1)
  for (let vector = 0; vector < found.length; vector++) {
    likeness.fill(0)
    for (let i = begins[vector]!; i < begins[vector + 1]!; i++) {
      const from = features[i]! * count
      const weight = weights[i]!
      for (let number = 0; number < count; number++) likeness[number]! += turned[from + number]! * weight
    }
    found[vector] = mostLike(likeness)
  }
  return found
}

function mostLike(likeness: Float64Array): number {
  let best = -1
  let most = 1e-9
  for (let i = 0; i < likeness.length; i++) {
    if (likeness[i]! > most + 1e-12) {
      best = i
      most = likeness[i]!
    }
  }
  return best
}
