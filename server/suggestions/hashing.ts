/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll & Vo). */
export function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at)
    value = Math.imul(value, 0x01000193)
  }
  return value
}

/** Two hashes made one; which comes first makes a difference. */
export function hashOfTwo(one: number, other: number): number {
  const mixed = Math.imul(Math.imul(one, 0x85ebca6b) ^ other, 0xc2b2ae35)
  return mixed ^ (mixed >>> 15)
}
