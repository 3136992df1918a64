import { alignWords } from '../../text/alignment.ts'
import { CommonWords } from '../../text/common-words.ts'
import { type Library, passageOf, reachOf, type WordRange } from './library.ts'

/** A stretch of the library that has words of a quotation, in order. */
export interface Stretch extends WordRange {
  /** Words in common, in order. */
  readonly common: number
  /** Words in common ÷ the words of the quotation or of the stretch, whichever are more. */
  readonly similarity: number
}

/** What to look for, and where. */
export interface Sought {
  readonly ids: Int32Array
  readonly range: WordRange
  readonly minimum: number
}

/** A quotation longer than this is aligned as a whole, for the exact search would take the square of its length. */
const longQuotation = 256

/** For each word of a range at which a stretch begins that is alike enough, the best such stretch. */
export function stretchesIn({ words }: Library, sought: Sought): Stretch[] {
  const isLong = sought.ids.length > longQuotation
  const idAt = (word: number) => words.ids[word] ?? -1
  const pairAt = (word: number) => pairOf(idAt(word), idAt(word + 1))
  const keys = isLong ? pairsOf(sought.ids) : sought.ids
  const held = countIn(sought, keys, isLong ? pairAt : idAt)
  const enough = isLong ? pairsNeeded(sought) : sought.minimum * sought.ids.length - 1e-9
  const from = held.findIndex((count) => count >= enough)
  if (from < 0) return []
  if (!isLong)
    return shortStretches(words.ids, sought, (first) => (held[first - sought.range.first] ?? 0) >= enough)
  const to = held.findLastIndex((count) => count >= enough) + Math.ceil(sought.ids.length / sought.minimum)
  const range = { first: sought.range.first + from, end: Math.min(sought.range.end, sought.range.first + to) }
  return longStretch(words.ids, { ...sought, range })
}

/** Two words that follow each other, as one number. */
const pairOf = (id: number, next: number) => (id < 0 || next < 0 ? -1 : id * 0x200000 + next)
const pairsOf = (ids: Int32Array) => Array.from(ids, (id, index) => pairOf(id, ids[index + 1] ?? -1))

/**
 * How many pairs of neighbouring words a place has at least. Of the longer of n and m words a part `s` is in common, so
 * at most n + m - 2s·max(n, m) words of both break it into runs: (3s - 2)·max(n, m) - 1 pairs stay whole. Below two
 * thirds that says nothing; a tenth is asked then, for by chance long texts share hardly any.
 */
function pairsNeeded({ ids, minimum }: Sought): number {
  return Math.max(3 * minimum - 2, 0.1) * ids.length - 1
}

/** For each word of a range how many of the keys, in any order, the longest stretch from there holds; 0 where none is. */
function countIn(
  { ids, range, minimum }: Sought,
  keys: ArrayLike<number>,
  keyAt: (word: number) => number,
): Int32Array {
  const left = new Map<number, number>()
  for (const key of Array.from(keys)) if (key >= 0) left.set(key, (left.get(key) ?? 0) + 1)
  const counts = new Int32Array(range.end - range.first)
  const longest = Math.floor(ids.length / minimum + 1e-9)
  let counted = 0
  for (let word = range.end - 1; word >= range.first; word--) {
    const key = keyAt(word)
    const open = left.get(key)
    if (open !== undefined) {
      if (open > 0) counted++
      left.set(key, open - 1)
    }
    const gone = word + longest < range.end ? keyAt(word + longest) : -1
    const spent = left.get(gone)
    if (spent !== undefined) {
      if (spent >= 0) counted--
      left.set(gone, spent + 1)
    }
    counts[word - range.first] = open === undefined ? 0 : counted
  }
  return counts
}

/** Every stretch begins and ends with a word in common: trimming any other makes it no less alike. */
function shortStretches(
  library: Int32Array,
  { ids, range, minimum }: Sought,
  mayBeginAt: (word: number) => boolean,
): Stretch[] {
  const common = new CommonWords(ids)
  const longest = Math.floor(ids.length / minimum + 1e-9)
  const stretches: Stretch[] = []
  for (let first = range.first; first < range.end; first++) {
    if (!mayBeginAt(first)) continue
    common.restart()
    let best: Stretch | undefined
    const limit = Math.min(range.end, first + longest)
    for (let word = first; word < limit; word++) {
      if (!common.read(library[word] ?? -1)) continue
      const similarity = common.count / Math.max(ids.length, word + 1 - first)
      if (similarity > (best?.similarity ?? 0))
        best = { first, end: word + 1, common: common.count, similarity }
    }
    if (best && best.similarity >= minimum - 1e-9) stretches.push(best)
  }
  return stretches
}

/** The best stretch between two words in common of one alignment with the whole range. */
function longStretch(library: Int32Array, { ids, range, minimum }: Sought): Stretch[] {
  const pairs = alignWords(ids, library.subarray(range.first, range.end))
  const matched = pairs.filter((pair) => pair >= 0)
  let best: Stretch | undefined
  for (let from = 0; from < matched.length; from++) {
    if ((matched.length - from) / ids.length < (best?.similarity ?? minimum)) break
    for (let to = matched.length - 1; to >= from; to--) {
      const common = to + 1 - from
      if (common / ids.length < (best?.similarity ?? minimum)) break
      const [first, end] = [matched[from] ?? 0, (matched[to] ?? 0) + 1]
      const similarity = common / Math.max(ids.length, end - first)
      if (similarity < minimum || similarity <= (best?.similarity ?? 0)) continue
      best = { first: range.first + first, end: range.first + end, common, similarity }
    }
  }
  return best ? [best] : []
}

/** Of stretches that overlap the best one. */
export function bestOfEach(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const stretch of stretches.toSorted(better)) {
    if (!kept.some(({ first, end }) => first < stretch.end && stretch.first < end)) kept.push(stretch)
  }
  return kept
}

/** Orders stretches: the most alike, then with the fewest words changed, then the first. */
export function better(a: Stretch, b: Stretch): number {
  const changed = ({ first, end, common }: Stretch) => end - first - 2 * common
  return b.similarity - a.similarity || changed(a) - changed(b) || a.first - b.first
}

/** A range of words within which what was said goes on, or that was never said. */
export interface Reach extends WordRange {
  readonly isSaid: boolean
}

/** Cuts a range where what was said stops: at a heading and at the end of a text. */
export function reachesIn(library: Library, { first, end }: WordRange): Reach[] {
  const cut: Reach[] = []
  for (let word = first; word < end; ) {
    const passage = passageOf(library, word)
    const until = Math.min(end, reachOf(library, passage).end)
    cut.push({ first: word, end: until, isSaid: passage.isSaid })
    word = until
  }
  return cut
}
