import { contentStems } from './lexicon/reading.ts'
import { tokensOf } from './lexicon/tokens.ts'
import type { AlikeFragment } from './suggestion.ts'

/** A coded fragment as it is searched for likeness. */
export interface CodedFragment extends AlikeFragment {
  readonly code: string
}

/** Coded fragments by the stems that they hold. */
export interface FragmentIndex {
  readonly fragments: readonly CodedFragment[]
  readonly vectors: ReadonlyArray<ReadonlyMap<string, number>>
  readonly holding: ReadonlyMap<string, readonly number[]>
  readonly rarity: ReadonlyMap<string, number>
}

/** Indexes coded fragments; the order in which they are given does not matter for what is found. */
export function indexFragments(fragments: readonly CodedFragment[]): FragmentIndex {
  const stems = fragments.map(({ exact }) => new Set(contentStems(tokensOf(exact))))
  const holding = new Map<string, number[]>()
  stems.forEach((own, at) => {
    for (const stem of own) {
      const list = holding.get(stem)
      if (list) list.push(at)
      else holding.set(stem, [at])
    }
  })
  const rarity = new Map(
    [...holding].map(([stem, list]) => [stem, Math.log(1 + fragments.length / list.length)]),
  )
  return { fragments, vectors: stems.map((own) => unit(own, rarity)), holding, rarity }
}

const mostAlike = 2

/**
 * The two coded fragments of a code that are most alike a sentence: cosine of stems weighed by rarity.
 * Fragments that overlap the sentence are left out, and so is what shares no stem with it.
 */
export function mostAlikeOf(
  { fragments, vectors, holding, rarity }: FragmentIndex,
  sentence: { document: string; start: number; end: number; text: string },
  code: string,
): AlikeFragment[] {
  const query = unit(
    new Set(contentStems(tokensOf(sentence.text)).filter((stem) => rarity.has(stem))),
    rarity,
  )
  const likeness = new Map<number, number>()
  for (const [stem, weight] of query) {
    for (const at of holding.get(stem) ?? []) {
      const { document, start, end } = fragments[at]!
      const overlaps = document === sentence.document && start < sentence.end && sentence.start < end
      if (fragments[at]!.code !== code || overlaps) continue
      likeness.set(at, (likeness.get(at) ?? 0) + weight * vectors[at]!.get(stem)!)
    }
  }
  const ranked = [...likeness].sort(([a, x], [b, y]) => y - x || byPlace(fragments[a]!, fragments[b]!))
  const seen = new Set<string>()
  const found: AlikeFragment[] = []
  for (const [at] of ranked) {
    const { document, start, end, exact } = fragments[at]!
    if (seen.has(exact)) continue
    seen.add(exact)
    found.push({ document, start, end, exact })
    if (found.length === mostAlike) break
  }
  return found
}

function unit(stems: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): Map<string, number> {
  const weights = new Map([...stems].map((stem) => [stem, rarity.get(stem) ?? 0]))
  const length = Math.hypot(...weights.values())
  for (const [stem, weight] of weights) weights.set(stem, length > 0 ? weight / length : 0)
  return weights
}

function byPlace(a: AlikeFragment, b: AlikeFragment): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.start - b.start || a.end - b.end
}
