const memories = new Set<{ clear(): void }>()

/**
 * A map from words, as they stand in texts or as a number made of their letters, to what was worked out of them. A
 * stretch of a string may keep the whole string in memory, so all such maps can be emptied at once: see `forgetWords`.
 */
export function wordMemory<Known, Key = string>(): Map<Key, Known> {
  const memory = new Map<Key, Known>()
  memories.add(memory)
  return memory
}

/** Forgets every word: for when a text was erased for good. What is still needed is worked out anew. */
export function forgetWords(): void {
  for (const memory of memories) memory.clear()
}
