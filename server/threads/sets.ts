/** What stands in both. */
export function intersection<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return new Set([...small].filter((each) => large.has(each)))
}

/** Whether at least so many stand in both. */
export function shareAtLeast<T>(count: number, a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let found = 0
  for (const each of small) if (large.has(each) && ++found >= count) return true
  return found >= count
}

/** Adds to the set that stands under a key, making it when there is none. */
export function addUnder<K, T>(sets: Map<K, Set<T>>, key: K, value: T): void {
  const known = sets.get(key)
  if (known) known.add(value)
  else sets.set(key, new Set([value]))
}

/** Adds to the list that stands under a key, making it when there is none. */
export function pushUnder<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}

/** Counts one more under a key. */
export function countUnder<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
