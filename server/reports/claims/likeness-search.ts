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
const closer = 4

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
    .map((close) => ({ ...close, likeness: (close.likeness / total) * favour(close.entry) }))
    .sort((a, b) => b.likeness - a.likeness || a.entry - b.entry)
    .slice(0, most)
    .map((close) => named(index, close))
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
  const scores = roughScores(index, query)
  const best: Scored[] = []
  for (const [entry, own] of scores) {
    const before = followsOn(index, entry) ? (scores.get(entry - 1) ?? 0) : 0
    const after = followsOn(index, entry + 1) ? (scores.get(entry + 1) ?? 0) : 0
    keepBest(best, { entry, score: (own + weightNearby * Math.max(before, after)) * favour(entry) }, most)
  }
  return best.map(({ entry }) => entry)
}

interface Scored {
  readonly entry: number
  readonly score: number
}

const isBetter = (a: Scored, b: Scored) => a.score > b.score || (a.score === b.score && a.entry < b.entry)

/** Puts one in its place in a list of the best, which it keeps short. */
function keepBest(best: Scored[], scored: Scored, most: number): void {
  if (best.length === most && !isBetter(scored, best.at(-1)!)) return
  const place = best.findIndex((each) => isBetter(scored, each))
  best.splice(place < 0 ? best.length : place, 0, scored)
  if (best.length > most) best.pop()
}

/** So many texts are enough to choose from: further, commoner words only order those. */
const enough = 4_000

/** Scores by the words that were sought, the weightiest first, over the texts that hold any of those. */
function roughScores(
  { holding, lengthNorms }: LikenessIndex,
  query: readonly QueryTerm[],
): Map<number, number> {
  const scores = new Map<number, number>()
  const terms = query.filter(({ isBeside }) => !isBeside).sort((a, b) => b.weight - a.weight)
  for (const { weight, meets } of terms) {
    const isOpen = scores.size < enough
    const met = new Set<number>()
    for (const { stem, factor } of meets) {
      for (const entry of holding.get(stem) ?? []) {
        const before = scores.get(entry)
        if (met.has(entry) || (before === undefined && !isOpen)) continue
        met.add(entry)
        scores.set(entry, (before ?? 0) + weight * factor * lengthNorms[entry]!)
      }
    }
  }
  return scores
}

interface Met {
  readonly term: QueryTerm
  /** The stem that was met, and in which text. */
  readonly stem: string
  readonly at: number
}

interface Close {
  readonly entry: number
  readonly likeness: number
  readonly shared: readonly Met[]
  readonly nearby: readonly Met[]
  readonly beside: readonly Met[]
}

function closely(index: LikenessIndex, query: readonly QueryTerm[], entry: number): Close {
  const around = [
    ...(followsOn(index, entry) ? [entry - 1] : []),
    ...(followsOn(index, entry + 1) ? [entry + 1] : []),
  ]
  const shared: Met[] = []
  const nearby: Met[] = []
  const beside: Met[] = []
  let likeness = 0
  for (const term of query) {
    for (const { stem, factor } of term.meets) {
      const at = index.holds(entry, stem) ? entry : around.find((each) => index.holds(each, stem))
      if (at === undefined) continue
      likeness += term.weight * factor * index.lengthNorms[entry]! * (at === entry ? 1 : weightNearby)
      const list = term.isBeside ? beside : at === entry ? shared : nearby
      list.push({ term, stem, at })
      break
    }
  }
  return { entry, likeness, shared, nearby, beside }
}

function named(index: LikenessIndex, { entry, likeness, ...found }: Close): Alike {
  const words = (list: readonly Met[]) =>
    list.map(({ term, stem, at }) => ({
      ...{ stem: term.stem, own: term.surface },
      theirs: index.surfaceOf(at, stem) ?? stem,
    }))
  return {
    ...{ entry, likeness, shared: words(found.shared) },
    ...{ nearby: words(found.nearby), beside: words(found.beside) },
  }
}

const followsOn = ({ entries }: LikenessIndex, entry: number) => entries[entry]?.followsOn === true
