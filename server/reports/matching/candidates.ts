import type { Library, WordRange } from './library.ts'

/** How many places of words to look at, when fewer rare words would do to miss nothing. */
const worthwhile = 10_000

/** Where the rare words of a quotation stand, and how many of them a place must have to be alike enough. */
export interface RareWords {
  /** Places of those words in the library, in order. */
  readonly places: Int32Array
  /** How often each of them stands in the quotation. */
  readonly wanted: ReadonlyMap<number, number>
  readonly enough: number
  /** No place that is alike enough holds more words than this. */
  readonly longest: number
}

/**
 * The rare words by which every place can be found that has `similarity` or more. Such a place leaves out at most
 * `n - ⌈similarity · n⌉` of the n words of a quotation: so of any k of its words it has at least k minus that many,
 * whichever k are chosen. The rarest are, and more as long as they are cheap, for with more a place must have more.
 */
export function rareWords({ words }: Library, ids: Int32Array, similarity: number): RareWords {
  const missing = ids.length - Math.ceil(similarity * ids.length - 1e-9)
  const byRarity = Array.from(ids).sort((a, b) => words.frequency(a) - words.frequency(b) || a - b)
  const wanted = new Map<number, number>()
  let [chosen, cost] = [0, 0]
  for (const id of byRarity) {
    if (chosen > missing && cost + words.frequency(id) > worthwhile) break
    if (id >= 0 && !wanted.has(id)) cost += words.frequency(id)
    if (id >= 0) wanted.set(id, (wanted.get(id) ?? 0) + 1)
    chosen++
  }
  const places = new Int32Array(cost)
  let filled = 0
  for (const id of wanted.keys()) {
    places.set(words.placesOf(id), filled)
    filled += words.frequency(id)
  }
  return {
    places: places.sort(),
    wanted,
    enough: chosen - missing,
    longest: Math.floor(ids.length / similarity + 1e-9),
  }
}

/** The stretches of the library outside which no place can be alike enough; they do not touch each other. */
export function candidateRanges({ words }: Library, rare: RareWords): WordRange[] {
  const { places, wanted, enough, longest } = rare
  const ranges: { first: number; end: number }[] = []
  const left = new Int32Array(words.different)
  for (const [id, count] of wanted) left[id] = count
  let [from, counted] = [0, 0]
  for (const place of places) {
    const id = words.ids[place] ?? 0
    const open = left[id] ?? 0
    if (open > 0) counted++
    left[id] = open - 1
    for (; (places[from] ?? 0) <= place - longest; from++) {
      const gone = words.ids[places[from] ?? 0] ?? 0
      const spent = left[gone] ?? 0
      if (spent >= 0) counted--
      left[gone] = spent + 1
    }
    if (counted < enough) continue
    const first = Math.max(0, place - longest + 1)
    const end = Math.min(words.count, place + longest)
    const last = ranges.at(-1)
    if (last && first <= last.end) last.end = end
    else ranges.push({ first, end })
  }
  return ranges
}
