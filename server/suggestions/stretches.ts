import { hashOf } from './hashing.ts'

/** So many sentences in a row are taken or left together: what stands beside a sentence counts too. */
export const stretchLength = 32

/** A run of sentences of one text. */
export interface Stretch {
  readonly document: string
  /** Its place among those of its text. */
  readonly number: number
  readonly sentences: number
  /** Where it stands in a row that has nothing to do with what is said or coded. */
  readonly rank: number
  /** The codes given in it, once for each coding. */
  readonly codes: readonly string[]
}

/** By document, the numbers of its stretches. */
export type ChosenStretches = ReadonlyMap<string, ReadonlySet<number>>

export interface Bounds {
  /** About so many sentences are taken from all. */
  readonly sentences: number
  /** And so many more, for codes that are few among these. */
  readonly forRareCodes: number
  /** With so many codings a code is few no more. */
  readonly enoughCodings: number
}

/** The same for the same text, in whatever project; undefined of no text. */
export function rankOf(textHash: string, number: number): number {
  return hashOf(`${number} ${textHash}`) >>> 0
}

/**
 * Which stretches are learned from in a project that is too large to learn from all of it: first by rank alone, and then
 * by rank those with codes of which there are few in these, the rarest code first.
 */
export function chosenStretches(stretches: readonly Stretch[], bounds: Bounds): ChosenStretches {
  const ranked = stretches.toSorted((a, b) => a.rank - b.rank)
  const chosen = new Map<string, Set<number>>()
  const counts = new Map<string, number>()
  let sentences = 0
  const take = (stretch: Stretch) => {
    const own = chosen.get(stretch.document)
    if (own) own.add(stretch.number)
    else chosen.set(stretch.document, new Set([stretch.number]))
    for (const code of stretch.codes) counts.set(code, (counts.get(code) ?? 0) + 1)
    sentences += stretch.sentences
  }
  let at = 0
  for (; at < ranked.length && sentences < bounds.sentences; at++) take(ranked[at]!)
  const left = new Set(ranked.slice(at))
  const most = sentences + bounds.forRareCodes
  for (const code of rarestFirst(stretches)) {
    for (const stretch of left) {
      if (sentences >= most || (counts.get(code) ?? 0) >= bounds.enoughCodings) break
      if (!stretch.codes.includes(code)) continue
      left.delete(stretch)
      take(stretch)
    }
  }
  return chosen
}

function rarestFirst(stretches: readonly Stretch[]): string[] {
  const counts = new Map<string, number>()
  const firstRank = new Map<string, number>()
  for (const { codes, rank } of stretches)
    for (const code of codes) {
      counts.set(code, (counts.get(code) ?? 0) + 1)
      firstRank.set(code, Math.min(rank, firstRank.get(code) ?? rank))
    }
  const entries = [...counts].sort(([a, m], [b, n]) => m - n || firstRank.get(a)! - firstRank.get(b)!)
  return entries.map(([code]) => code)
}
