import { alignWords } from '../../text/alignment.ts'
import { CommonWords } from '../../text/common-words.ts'
import type { Library, WordRange } from './library.ts'
import type { Stretch } from './similar.ts'

/** A quotation longer than this is aligned as a whole, for the exact search would take the square of its length. */
const longQuotation = 256

interface Sought {
  readonly range: WordRange
  /** Where in the range a stretch can begin, from the first such word to the last. */
  readonly begins: WordRange
  readonly minimum: number
  /** What a stretch holds of the quotation at least, as it is counted. */
  readonly enough: number
}

/** Looks for stretches that are like one quotation. What it needs is made once, for a quotation is sought in many ranges. */
export class StretchSearch {
  readonly #library: Int32Array
  readonly #ids: Int32Array
  readonly #isLong: boolean
  readonly #common: CommonWords
  /** The number of what is counted at a word of the library, -1 when the quotation does not have it. */
  readonly #numberAt: (word: number) => number
  /** How often the quotation has what each number stands for; while counting, how many of those are left. */
  readonly #left: Int32Array
  #numbers = new Int32Array(1024)
  #held = new Int32Array(1024)

  /** @param ids the words of the quotation, by their numbers in the library; -1 is a word that the library does not have */
  constructor({ words }: Library, ids: Int32Array) {
    this.#library = words.ids
    this.#ids = ids
    this.#isLong = ids.length > longQuotation
    this.#common = new CommonWords(ids)
    const { numberAt, counts } = this.#isLong ? pairsOf(words.ids, ids) : wordsOf(words, ids)
    this.#numberAt = numberAt
    this.#left = Int32Array.from(counts)
  }

  /** For each word of a range at which a stretch begins that is alike enough, the best such stretch. */
  in(range: WordRange, minimum: number): Stretch[] {
    const size = range.end - range.first
    const enough = this.#isLong ? pairsNeeded(this.#ids.length, minimum) : minimum * this.#ids.length - 1e-9
    this.#count(range, Math.floor(this.#ids.length / minimum + 1e-9))
    let from = 0
    while (from < size && (this.#held[from] ?? 0) < enough) from++
    if (from === size) return []
    let to = size - 1
    while ((this.#held[to] ?? 0) < enough) to--
    const begins = { first: range.first + from, end: range.first + to + 1 }
    const sought = { range, begins, minimum, enough }
    return this.#isLong ? this.#longStretch(sought) : this.#shortStretches(sought)
  }

  /** For each word of a range how much of the quotation, in any order, the longest stretch from there holds; 0 where none is. */
  #count({ first, end }: WordRange, longest: number): void {
    const size = end - first
    if (size > this.#numbers.length) {
      this.#numbers = new Int32Array(size * 2)
      this.#held = new Int32Array(size * 2)
    }
    const [numbers, held, left] = [this.#numbers, this.#held, this.#left]
    let counted = 0
    for (let index = size - 1; index >= 0; index--) {
      const number = this.#numberAt(first + index)
      numbers[index] = number
      if (number >= 0) {
        const open = left[number] ?? 0
        if (open > 0) counted++
        left[number] = open - 1
      }
      const gone = index + longest < size ? (numbers[index + longest] ?? -1) : -1
      if (gone >= 0) {
        const spent = left[gone] ?? 0
        if (spent >= 0) counted--
        left[gone] = spent + 1
      }
      held[index] = number < 0 ? 0 : counted
    }
    for (let index = Math.min(size, longest) - 1; index >= 0; index--) {
      const number = numbers[index] ?? -1
      if (number >= 0) left[number] = (left[number] ?? 0) + 1
    }
  }

  /** Every stretch begins and ends with a word in common: trimming any other makes it no less alike. */
  #shortStretches({ range, begins, minimum, enough }: Sought): Stretch[] {
    const { length } = this.#ids
    const longest = Math.floor(length / minimum + 1e-9)
    const stretches: Stretch[] = []
    for (let { first } = begins; first < begins.end; first++) {
      if ((this.#held[first - range.first] ?? 0) < enough) continue
      this.#common.restart()
      let [end, common, similarity] = [first, 0, 0]
      const limit = Math.min(range.end, first + longest)
      for (let word = first; word < limit; word++) {
        if (!this.#common.read(this.#library[word] ?? -1)) continue
        const here = this.#common.count / Math.max(length, word + 1 - first)
        if (here <= similarity) continue
        similarity = here
        common = this.#common.count
        end = word + 1
      }
      if (end > first && similarity >= minimum - 1e-9) stretches.push({ first, end, common, similarity })
    }
    return stretches
  }

  /** The best stretch between two words in common of one alignment with all that stands where one can begin. */
  #longStretch({ range, begins, minimum }: Sought): Stretch[] {
    const { length } = this.#ids
    const start = begins.first
    const until = Math.min(range.end, begins.end - 1 + Math.ceil(length / minimum))
    const pairs = alignWords(this.#ids, this.#library.subarray(start, until))
    const matched = pairs.filter((pair) => pair >= 0)
    let best: Stretch | undefined
    for (let from = 0; from < matched.length; from++) {
      if ((matched.length - from) / length < (best?.similarity ?? minimum)) break
      for (let to = matched.length - 1; to >= from; to--) {
        const common = to + 1 - from
        if (common / length < (best?.similarity ?? minimum)) break
        const [first, end] = [matched[from] ?? 0, (matched[to] ?? 0) + 1]
        const similarity = common / Math.max(length, end - first)
        if (similarity < minimum || similarity <= (best?.similarity ?? 0)) continue
        best = { first: start + first, end: start + end, common, similarity }
      }
    }
    return best ? [best] : []
  }
}

interface Numbered {
  readonly numberAt: (word: number) => number
  readonly counts: readonly number[]
}

/** Of a quotation its words are counted. */
function wordsOf({ ids, different }: Library['words'], quoted: Int32Array): Numbered {
  const numbers = new Int32Array(different).fill(-1)
  const counts: number[] = []
  for (const id of quoted) {
    if (id < 0) continue
    if ((numbers[id] ?? -1) < 0) numbers[id] = counts.push(0) - 1
    const number = numbers[id] ?? 0
    counts[number] = (counts[number] ?? 0) + 1
  }
  return { numberAt: (word) => numbers[ids[word] ?? -1] ?? -1, counts }
}

/** Of a long quotation the pairs of words that follow each other are counted. */
function pairsOf(ids: Int32Array, quoted: Int32Array): Numbered {
  const numbers = new Map<number, number>()
  const counts: number[] = []
  for (const [index, id] of quoted.entries()) {
    const pair = pairOf(id, quoted[index + 1] ?? -1)
    if (pair < 0) continue
    const number = numbers.get(pair) ?? counts.push(0) - 1
    numbers.set(pair, number)
    counts[number] = (counts[number] ?? 0) + 1
  }
  return { numberAt: (word) => numbers.get(pairOf(ids[word] ?? -1, ids[word + 1] ?? -1)) ?? -1, counts }
}

/** Two words that follow each other, as one number. */
const pairOf = (id: number, next: number) => (id < 0 || next < 0 ? -1 : id * 0x200000 + next)

/**
 * How many pairs of neighbouring words a place has at least. Of the longer of n and m words a part `s` is in common, so
 * at most n + m - 2s·max(n, m) words of both break it into runs: (3s - 2)·max(n, m) - 1 pairs stay whole. Below two
 * thirds that says nothing; a tenth is asked then, for by chance long texts share hardly any.
 */
function pairsNeeded(length: number, minimum: number): number {
  return Math.max(3 * minimum - 2, 0.1) * length - 1
}
