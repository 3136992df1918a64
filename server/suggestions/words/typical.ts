import type { ProjectWords } from './project-words.ts'

/** How typical a stem is of some sentences. */
export interface Typical {
  readonly stem: string
  /** How many of those sentences hold it, counted by their weights. */
  readonly inside: number
  /** The log-odds ratio in standard deviations; above 0 the word is commoner there than elsewhere. */
  readonly z: number
}

/**
 * Words of prior, shared among all stems by how common each is: what is rare must prove itself. A tenth of the
 * words there are, at most 500.
 */
const priorShare = 0.1
const mostPrior = 500

/**
 * How typical stems are of some sentences against all others: the log-odds ratio with an informative Dirichlet prior
 * (Monroe, Colaresi & Quinn 2008, "Fightin' Words", § 3.5), over the sentences that hold a stem.
 * @param weights per sentence how much it belongs, 0–1
 * @param own how much a stem itself made a sentence belong, so that it is not found typical of itself
 */
export function typicalOf(
  { stems, holding }: ProjectWords,
  weights: Float64Array,
  { candidates, own }: { candidates: Iterable<string>; own?: (stem: string) => number },
): Typical[] {
  const all = stems.reduce((sum, list) => sum + list.length, 0)
  const priorWords = Math.min(mostPrior, priorShare * all)
  const there = stems.reduce((sum, list, at) => sum + list.length * weights[at]!, 0)
  return [...candidates].map((stem) => {
    const places = holding.get(stem) ?? []
    const share = own?.(stem) ?? 0
    let inside = 0
    for (const at of places) inside += share > 0 ? without(weights[at]!, share) : weights[at]!
    const prior = (priorWords * places.length) / Math.max(1, all)
    const here = inside + prior
    const elsewhere = places.length - inside + prior
    const ratio =
      Math.log(here / Math.max(here, there + priorWords - here)) -
      Math.log(elsewhere / Math.max(elsewhere, all - there + priorWords - elsewhere))
    return { stem, inside, z: ratio / Math.sqrt(1 / here + 1 / elsewhere) }
  })
}

/** What is left of a weight that was joined as `1 − (1 − a)(1 − b)` when one of the two is taken out. */
function without(weight: number, share: number): number {
  return Math.max(0, 1 - (1 - weight) / (1 - share))
}
