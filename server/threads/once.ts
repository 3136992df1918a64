/** A function that works out each answer once. */
export function once<K, T>(work: (key: K) => T): (key: K) => T {
  const known = new Map<K, { answer: T }>()
  return (key) => {
    const before = known.get(key)
    if (before) return before.answer
    const made = { answer: work(key) }
    known.set(key, made)
    return made.answer
  }
}

/** A value that is worked out when it is first asked for. */
export function later<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: work() }
    return known.value
  }
}
