/**
 * The length of the longest common subsequence of a fixed row of words and one that is read word by word, 32 words of
 * the fixed row at a time (Hyyrö 2004, "Bit-parallel LCS-length computation revisited").
 */
export class CommonWords {
  /** Words in common, in order, with what was read since the last `restart`. */
  count = 0
  readonly #masks = new Map<number, Uint32Array>()
  readonly #open: Uint32Array
  readonly #lastBits: number

  constructor(words: Int32Array) {
    const size = Math.max(1, Math.ceil(words.length / 32))
    this.#open = new Uint32Array(size)
    this.#lastBits = words.length % 32 === 0 ? 0xffffffff : 2 ** (words.length % 32) - 1
    for (const [index, word] of words.entries()) {
      if (word < 0) continue
      const mask = this.#masks.get(word) ?? new Uint32Array(size)
      mask[index >>> 5] = (mask[index >>> 5] ?? 0) | (1 << (index & 31))
      this.#masks.set(word, mask)
    }
    this.restart()
  }

  restart(): void {
    this.count = 0
    this.#open.fill(0xffffffff)
    this.#open[this.#open.length - 1] = this.#lastBits
  }

  /** Reads a word; says whether there is one more in common. */
  read(word: number): boolean {
    const mask = this.#masks.get(word)
    if (!mask) return false
    const before = this.count
    let carry = 0
    const last = this.#open.length - 1
    for (let index = 0; index <= last; index++) {
      const open = this.#open[index] ?? 0
      const hit = (open & (mask[index] ?? 0)) >>> 0
      const sum = open + hit + carry
      carry = sum > 0xffffffff ? 1 : 0
      const next = ((sum >>> 0) | (open & ~hit)) >>> 0
      if (index === last) {
        const kept = (next & this.#lastBits) >>> 0
        if (carry === 1 || (sum > this.#lastBits && this.#lastBits !== 0xffffffff)) this.count++
        this.#open[index] = kept
      } else this.#open[index] = next
    }
    return this.count > before
  }
}
