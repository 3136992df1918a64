import type { WordFeatures } from './features.ts'

/** A hashed feature, the column that it shares, and what share of that column's weight is its own. */
export interface SharedFeature {
  readonly hashed: number
  readonly column: number
  readonly share: number
}

/** Gives each feature a column; features that stand in exactly the same words cannot be told apart, and share one. */
export function sharedFeatures(words: readonly WordFeatures[]) {
  const holders = holdersOf(words)
  const together = new Map<string, number[]>()
  for (const [hashed, holder] of [...holders].sort(([a], [b]) => a - b)) {
    const list = together.get(holder)
    if (list) list.push(hashed)
    else together.set(holder, [hashed])
  }
  const byHash = new Map<number, SharedFeature>()
  let column = 0
  for (const features of together.values()) {
    const share = 1 / Math.sqrt(features.length)
    for (const hashed of features) byHash.set(hashed, { hashed, column, share })
    column++
  }
  return { columns: column, byHash }
}

/** For each feature a name for the set of words that it stands in: how many, and two mixes of their numbers. */
function holdersOf(words: readonly WordFeatures[]): Map<number, string> {
  const place = new Map<number, number>()
  for (const { columns } of words)
    for (const hashed of columns) if (!place.has(hashed)) place.set(hashed, place.size)
  const [counts, one, other] = [0, 0, 0].map(() => new Int32Array(place.size)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  words.forEach(({ columns }, word) => {
    for (const hashed of columns) {
      const at = place.get(hashed)!
      counts[at]! += 1
      one[at] = Math.imul(one[at]! ^ (word + 1), 0x01000193)
      other[at] = Math.imul(other[at]! + word + 1, 0x9e3779b1 | 0) ^ (other[at]! >>> 15)
    }
  })
  return new Map([...place].map(([hashed, at]) => [hashed, `${counts[at]} ${one[at]} ${other[at]}`]))
}

/** The columns of a word with its value in each. */
export function columnsOfWord({ columns, value }: WordFeatures, shared: ReadonlyMap<number, SharedFeature>) {
  const own = new Map<number, number>()
  for (const hashed of columns) {
    const { column, share } = shared.get(hashed)!
    own.set(column, (own.get(column) ?? 0) + value * share)
  }
  return own
}
