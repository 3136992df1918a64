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
  let belonging = vectors.map(() => -1)
  for (let round = 0; round < mostRounds; round++) {
    const next = vectors.map((vector) => nearest(vector, centres))
    if (next.every((cluster, i) => cluster === belonging[i])) break
    belonging = next
    centres = centres.map((_, cluster) => {
      const sum = new Float64Array(size)
      vectors.forEach((vector, i) => {
        if (belonging[i] === cluster) addTo(sum, vector)
      })
      return normalise(sum)
    })
  }
  return centres.map((centre, cluster) => {
    const own = [...vectors.keys()].filter((i) => belonging[i] === cluster)
    const likeness = new Map(own.map((i) => [i, dot(centre, vectors[i]!)]))
    const members = own.sort((a, b) => likeness.get(b)! - likeness.get(a)! || a - b)
    return { members, likeness: members.map((i) => likeness.get(i)!) }
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

function nearest(vector: Vector, centres: readonly Float64Array[]): number {
  let best = -1
  let most = 1e-9
  centres.forEach((centre, i) => {
    const likeness = dot(centre, vector)
    if (likeness > most + 1e-12) {
      best = i
      most = likeness
    }
  })
  return best
}
