import type { WordFeatures } from './features.ts'

/** A hashed feature, the column that it shares, and what share of that column's weight is its own. */
export interface SharedFeature {
  readonly hashed: number
  readonly column: number
  readonly share: number
}

/** Gives each feature a column: its own when more words have it, else that of its word. */
export function sharedFeatures(words: readonly WordFeatures[], namedColumns: number) {
  const holders = new Map<number, number>()
  words.forEach(({ columns }, word) => {
    for (const hashed of columns) holders.set(hashed, holders.has(hashed) ? several : word)
  })
  const alone = new Map<number, number>()
  for (const word of holders.values()) if (word !== several) alone.set(word, (alone.get(word) ?? 0) + 1)
  const columnOfWord = new Map<number, number>()
  const byHash = new Map<number, SharedFeature>()
  let columns = namedColumns
  for (const hashed of [...holders.keys()].sort((a, b) => a - b)) {
    const word = holders.get(hashed)!
    const column = (word === several ? undefined : columnOfWord.get(word)) ?? columns++
    if (word !== several) columnOfWord.set(word, column)
    byHash.set(hashed, { hashed, column, share: word === several ? 1 : 1 / Math.sqrt(alone.get(word)!) })
  }
  return { columns, byHash }
}

const several = -1

/** The columns of a word with its value in each. */
export function columnsOfWord({ columns, value }: WordFeatures, shared: ReadonlyMap<number, SharedFeature>) {
  const own = new Map<number, number>()
  for (const hashed of columns) {
    const { column, share } = shared.get(hashed)!
    own.set(column, (own.get(column) ?? 0) + value * share)
  }
  return own
}
