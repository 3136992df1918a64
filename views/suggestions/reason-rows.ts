import type { ToldReason } from '../../server/suggestions/explaining.ts'

/** A reason with the figure that is shown for it. */
export interface ReasonRow {
  readonly reason: ToldReason
  readonly shown: number
}

export interface ReasonRows {
  readonly base: number
  readonly sum: number
  /** The strongest for and against, and whatever else weighs much. */
  readonly strong: readonly ReasonRow[]
  /** What is folded away. */
  readonly small: readonly ReasonRow[]
}

const mostFor = 5
const mostAgainst = 3
const leastShown = 0.05
/** From here on a reason is never folded away, however many there are. */
const alwaysShown = 0.5

/**
 * The reasons in the order in which they are shown, with figures of two decimals that add up to the sum as shown: what
 * one figure loses by rounding the next one takes over.
 */
export function reasonRows({
  base,
  sum,
  reasons,
}: {
  base: number
  sum: number
  reasons: readonly ToldReason[]
}): ReasonRows {
  const isBig = ({ weight }: ToldReason) => Math.abs(weight) >= leastShown
  const first = (some: readonly ToldReason[], most: number) =>
    some.filter(({ weight }, at) => at < most || Math.abs(weight) >= alwaysShown)
  const big = reasons.filter(isBig)
  const strong = [
    ...first(
      big.filter(({ weight }) => weight >= 0),
      mostFor,
    ),
    ...first(
      big.filter(({ weight }) => weight < 0),
      mostAgainst,
    ),
  ]
  const small = reasons.filter((reason) => !strong.includes(reason))
  let exact = base
  let told = rounded(base)
  const row = (reason: ToldReason): ReasonRow => {
    exact += reason.weight
    const shown = rounded(exact - told)
    told = rounded(told + shown)
    return { reason, shown }
  }
  return { base: rounded(base), strong: strong.map(row), small: small.map(row), sum: rounded(sum) }
}

function rounded(x: number): number {
  return Math.round(x * 100) / 100 || 0
}
