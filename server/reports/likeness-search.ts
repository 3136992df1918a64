import type { LikenessIndex } from './likeness.ts'
import type { RelatedStem } from './likeness-stems.ts'
import type { SharedWord } from './likeness-words.ts'

/** Words to look for; those that only stand beside what is sought help to place it, and prove nothing. */
export interface SoughtWord extends SharedWord {
  readonly isBeside?: boolean
}

/** A word of one text that stands in another, perhaps in another form or inside a longer word. */
export interface SharedStem {
  readonly stem: string
  readonly own: string
  readonly theirs: string
}

export interface Alike {
  /** Number of the text in the index. */
  readonly entry: number
  /** The weight of what is shared, as a share of the weight of what was sought: 0 to about 1. */
  readonly likeness: number
  readonly shared: readonly SharedStem[]
  /** Words that stand not in the text itself, but in the one before or after it. */
  readonly nearby: readonly SharedStem[]
  /** Shared words that stand beside what was sought. */
  readonly beside: readonly SharedStem[]
}

export interface Sought {
  readonly words: readonly SoughtWord[]
  readonly most: number
  /** Multiplies the likeness of a text: more than 1 when something else speaks for it. */
  readonly favour?: (entry: number) => number
}

/** What words in the text before or after count for. */
const weightNearby = 0.4
/** How many are looked at closely for each that is asked for. */
const closer = 12

/**
 * The texts most like some words: shared stems weighed by how rare they are (inverse document frequency, Spärck Jones
 * 1972) with BM25's allowance for length, and less for words that stand in the text before or after. Long words also
 * meet inside compounds. A text that shares only what stands beside is left out. Ties in the order of the index.
 */
export function mostAlike(index: LikenessIndex, { words, most, favour = () => 1 }: Sought): Alike[] {
  const query = queryOf(index, words)
  const own = query.filter(({ isBeside }) => !isBeside)
  const total = own.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return []
  return roughlyBest(index, { query, favour, most: most * closer })
    .map((entry) => closely(index, query, entry))
    .filter(({ shared }) => shared.length > 0)
    .map((alike) => ({ ...alike, likeness: (alike.likeness / total) * favour(alike.entry) }))
    .sort((a, b) => b.likeness - a.likeness || a.entry - b.entry)
    .slice(0, most)
}

interface QueryTerm {
  readonly stem: string
  readonly surface: string
  readonly weight: number
  readonly isBeside: boolean
  /** The stems that it meets, with how well, best first. */
  readonly meets: readonly RelatedStem[]
}

function queryOf({ rarity, related, holding }: LikenessIndex, words: readonly SoughtWord[]): QueryTerm[] {
  const terms = new Map<string, QueryTerm>()
  for (const { stem, surface, weight, isBeside = false } of words) {
    if (terms.has(stem)) continue
    const same = holding.has(stem) ? [{ stem, factor: 1 }] : []
    const meets = [...same, ...related(stem)]
    terms.set(stem, { stem, surface, weight: weight * rarity(stem), isBeside, meets })
  }
  return [...terms.values()]
}

interface Rough {
  readonly query: readonly QueryTerm[]
  readonly favour: (entry: number) => number
  readonly most: number
}

/** The entries that score best when each text is scored by itself and takes a share of its better neighbour's score. */
function roughlyBest(index: LikenessIndex, { query, favour, most }: Rough): number[] {
  const { scores, touched } = scored(index, query)
  const best: { entry: number; score: number }[] = []
  for (const entry of touched.sort((a, b) => a - b)) {
    const before = followsOn(index, entry) ? scores[entry - 1]! : 0
    const after = followsOn(index, entry + 1) ? scores[entry + 1]! : 0
    const score = (scores[entry]! + weightNearby * Math.max(before, after)) * favour(entry)
    if (best.length === most && score <= best.at(-1)!.score) continue
    const place = best.findIndex((each) => each.score < score)
    best.splice(place < 0 ? best.length : place, 0, { entry, score })
    if (best.length > most) best.pop()
  }
  return best.map(({ entry }) => entry)
}

function scored({ holding, lengthNorms }: LikenessIndex, query: readonly QueryTerm[]) {
  const scores = new Float64Array(lengthNorms.length + 1)
  const metBy = new Int32Array(lengthNorms.length).fill(-1)
  const touched: number[] = []
  query.forEach(({ weight, meets }, term) => {
    for (const { stem, factor } of meets) {
      for (const entry of holding.get(stem) ?? []) {
        if (metBy[entry] === term) continue
        if (metBy[entry] === -1) touched.push(entry)
        metBy[entry] = term
        scores[entry]! += weight * factor * lengthNorms[entry]!
      }
    }
  })
  return { scores, touched }
}

function closely(index: LikenessIndex, query: readonly QueryTerm[], entry: number): Alike {
  const here = index.wordsOf(entry)
  const around = [
    followsOn(index, entry) ? index.wordsOf(entry - 1) : none,
    followsOn(index, entry + 1) ? index.wordsOf(entry + 1) : none,
  ]
  const found = { shared: [], nearby: [], beside: [] } satisfies Record<string, SharedStem[]>
  const lists: Record<keyof typeof found, SharedStem[]> = found
  let likeness = 0
  for (const { stem, surface, weight, isBeside, meets } of query) {
    for (const { stem: met, factor } of meets) {
      const own = here.get(met)
      const near = own ?? around.map((words) => words.get(met)).find(Boolean)
      if (near === undefined) continue
      likeness += weight * factor * index.lengthNorms[entry]! * (own === undefined ? weightNearby : 1)
      const list = isBeside ? 'beside' : own === undefined ? 'nearby' : 'shared'
      lists[list].push({ stem, own: surface, theirs: near })
      break
    }
  }
  return { entry, likeness, ...lists }
}

const none: ReadonlyMap<string, string> = new Map()

const followsOn = ({ entries }: LikenessIndex, entry: number) => entries[entry]?.followsOn === true
