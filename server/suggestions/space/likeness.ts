import type { PlacedText, SentencePlaces } from './places.ts'

/** How alike a sentence and the description of each code are, as a place in the word space. */
export interface LikenessScale {
  /** What all sentences have in common, taken out of every place. */
  readonly common: Float32Array
  /** Per code: the place of its description, and mean and spread of the likeness over the project's sentences. */
  readonly codes: ReadonlyArray<{
    place: Float32Array
    mean: number
    spread: number
  }>
}

/** All that is needed to read likeness. */
export interface LikenessReader {
  readonly places: SentencePlaces
  readonly scale: LikenessScale
}

/** Beyond this many standard deviations, more likeness says no more. */
const furthest = 3

/** The scale on which likeness is read, from the places of all sentences and of the codes' descriptions. */
export function likenessScale(
  sentences: readonly Float64Array[],
  descriptions: readonly Float64Array[],
): LikenessScale {
  const common = Float32Array.from(principalDirection(sentences, descriptions[0]?.length ?? 0))
  const settled = sentences.map((place) => settle(place, common)).filter((place) => !isZero(place))
  const codes = descriptions.map((place) => {
    const rounded = Float32Array.from(settle(place, common))
    const found = settled.map((other) => dot(rounded, other))
    const mean = found.reduce((a, b) => a + b, 0) / Math.max(1, found.length)
    const variance = found.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, found.length)
    return { place: rounded, mean, spread: Math.sqrt(variance) }
  })
  return { common, codes }
}

/** Per code, how many standard deviations a sentence is more alike its description than sentences usually are. */
export function likenesses({ places, scale }: LikenessReader, text: PlacedText): Float64Array {
  return likenessesAt(scale, places.placeOf(text))
}

/** The same, for a sentence of which the place is known. */
export function likenessesAt({ common, codes }: LikenessScale, found: Float64Array): Float64Array {
  const place = settle(found, common, roomFor(found.length))
  const result = new Float64Array(codes.length)
  if (isZero(place)) return result
  codes.forEach((code, index) => {
    if (code.spread === 0) return
    const score = (dot(code.place, place) - code.mean) / code.spread
    result[index] = Math.max(-furthest, Math.min(furthest, score))
  })
  return result
}

/** One array for places that nobody keeps: making one for each of thousands of sentences costs more than the sums. */
let room: Float64Array = new Float64Array(0)

function roomFor(dimensions: number): Float64Array {
  if (room.length !== dimensions) room = new Float64Array(dimensions)
  return room
}

/** Takes out what all sentences have in common, and makes the place of unit length. */
function settle(
  found: Float64Array,
  common: Float32Array,
  place: Float64Array = new Float64Array(found.length),
): Float64Array {
  place.set(found)
  const shared = dot(common, place)
  let length = 0
  for (let k = 0; k < place.length; k++) {
    place[k]! -= shared * common[k]!
    length += place[k]! ** 2
  }
  const scale = length > 1e-12 ? 1 / Math.sqrt(length) : 0
  for (let k = 0; k < place.length; k++) place[k]! *= scale
  return place
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
  for (let k = 0; k < place.length; k++) if (place[k] !== 0) return false
  return true
}
