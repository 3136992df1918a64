import { normalise, placesOf, type Vectors } from './vectors.ts'

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
export function clusters<Name>(vectors: Vectors<Name>, count: number): Cluster[] {
  let centres = seeds(vectors, count)
  let belonging: Int32Array = new Int32Array(vectors.length).fill(-1)
  for (let round = 0; round < mostRounds; round++) {
    const next = nearestOf(vectors, centres)
    if (next.every((cluster, i) => cluster === belonging[i])) break
    belonging = next
    centres = middles(vectors, belonging, centres.length)
  }
  return centres.map((centre, cluster) => {
    const own: { i: number; likeness: number }[] = []
    belonging.forEach((belongs, i) => {
      if (belongs === cluster) own.push({ i, likeness: vectors.dot(centre, i) })
    })
    own.sort((a, b) => b.likeness - a.likeness || a.i - b.i)
    return { members: own.map(({ i }) => i), likeness: own.map(({ likeness }) => likeness) }
  })
}

const mostRounds = 20

function seeds<Name>(vectors: Vectors<Name>, count: number): Float64Array[] {
  const sum = new Float64Array(vectors.size)
  const places = placesOf(vectors)
  for (const i of places) vectors.addTo(sum, i)
  const central = Float64Array.from(places, (i) => vectors.dot(sum, i) - 1)
  const closest = new Float64Array(vectors.length)
  const centres: Float64Array[] = []
  while (centres.length < Math.min(count, vectors.length)) {
    let best = -1
    for (let i = 0; i < vectors.length; i++) {
      const worth = central[i]! * (1 - closest[i]!)
      if (worth > 1e-9 && (best < 0 || worth > central[best]! * (1 - closest[best]!) + 1e-12)) best = i
    }
    if (best < 0) break
    const centre = new Float64Array(vectors.size)
    vectors.addTo(centre, best)
    centres.push(centre)
    for (const i of places) closest[i] = Math.max(closest[i]!, vectors.dot(centre, i))
  }
  return centres
}

function middles<Name>(vectors: Vectors<Name>, belonging: Int32Array, count: number): Float64Array[] {
  const sums = Array.from({ length: count }, () => new Float64Array(vectors.size))
  belonging.forEach((cluster, i) => {
    if (cluster >= 0) vectors.addTo(sums[cluster]!, i)
  })
  return sums.map(normalise)
}

/** Of each vector the number of the centre that it is most like; -1 when it is like none. */
function nearestOf<Name>(vectors: Vectors<Name>, centres: readonly Float64Array[]): Int32Array {
  const count = centres.length
  const turned = new Float64Array(vectors.size * count)
  centres.forEach((centre, number) => {
    for (let feature = 0; feature < vectors.size; feature++)
      turned[feature * count + number] = centre[feature]!
  })
  const likeness = new Float64Array(count)
  const found = new Int32Array(vectors.length)
  for (let i = 0; i < found.length; i++) {
    vectors.dots(turned, i, likeness)
    found[i] = mostLike(likeness)
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
