import type { Span } from '../../text/span.ts'
import { randomNumbers } from '../random.ts'

/** A sentence that may be drawn. */
export interface Candidate extends Span {
  readonly document: string
  readonly version: string
  /** The session it was said in, or its document where that is of none: each gets its share. */
  readonly stratum: string
  readonly exact: string
}

/** What people may choose, in percent of the sentences; the first is meant as a rule. */
export const shares = [5, 2, 10] as const

/**
 * Draws a stratified sample without replacement (Cochran 1977, ch. 5): of each stratum the given share, at least one
 * sentence, by the method of the largest remainder; in an order by chance, so that whoever stops half-way has read a
 * sample as well. The same candidates, share and seed give the same draw.
 * @param seed from 0 to 2³² − 1
 */
export function draw(
  candidates: readonly Candidate[],
  { percent, seed }: { percent: number; seed: number },
): Candidate[] {
  const random = randomNumbers(seed)
  const strata = [...Map.groupBy(candidates, ({ stratum }) => stratum).values()]
  const counts = allotted(
    strata.map(({ length }) => length),
    percent,
  )
  const drawn = strata.flatMap((stratum, at) => shuffled(stratum, random).slice(0, counts[at]))
  return shuffled(drawn, random)
}

/** How many are drawn from strata of these sizes. */
export function allotted(sizes: readonly number[], percent: number): number[] {
  const wanted = Math.round((sizes.reduce((sum, size) => sum + size, 0) * percent) / 100)
  const counts = sizes.map((size) => Math.min(size, Math.max(1, Math.floor((size * percent) / 100))))
  let left = wanted - counts.reduce((sum, count) => sum + count, 0)
  const remainder = (at: number) => (sizes[at]! * percent) / 100 - counts[at]!
  for (const at of [...sizes.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b)) {
    if (left <= 0 || remainder(at) <= 0) break
    counts[at]!++
    left--
  }
  return counts
}

/** In an order by chance (Fisher & Yates). */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}
