/**
 * Deals groups out over folds, the largest first, each to the fold that holds least; a group is never split.
 * @param sizes - how many lessons each group holds, in a fixed order
 * @returns the fold of each group
 */
export function dealFolds(sizes: ReadonlyMap<string, number>, folds: number): Map<string, number> {
  const loads = new Array<number>(Math.min(folds, sizes.size)).fill(0)
  const fold = new Map<string, number>()
  for (const [group, size] of [...sizes].sort(([, a], [, b]) => b - a)) {
    const lightest = loads.indexOf(Math.min(...loads))
    fold.set(group, lightest)
    loads[lightest]! += size
  }
  return fold
}
