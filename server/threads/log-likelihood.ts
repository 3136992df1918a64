/** Over how many units two things were together, only one of them was, or neither. */
export interface Contingency {
  readonly both: number
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly neither: number
}

/**
 * The log-likelihood ratio G² of a two by two table: how far the table is from two things that have nothing
 * to do with each other; 0 when they fit exactly. Dunning (1993), "Accurate methods for the statistics of
 * surprise and coincidence", Computational Linguistics 19(1). It says nothing of the direction.
 */
export function logLikelihood({ both, onlyFirst, onlySecond, neither }: Contingency): number {
  const total = both + onlyFirst + onlySecond + neither
  const first = both + onlyFirst
  const second = both + onlySecond
  const cells: readonly [number, number][] = [
    [both, (first * second) / total],
    [onlyFirst, (first * (total - second)) / total],
    [onlySecond, ((total - first) * second) / total],
    [neither, ((total - first) * (total - second)) / total],
  ]
  let sum = 0
  for (const [observed, expected] of cells) if (observed > 0) sum += observed * Math.log(observed / expected)
  return Math.max(0, 2 * sum)
}
