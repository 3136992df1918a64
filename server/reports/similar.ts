import { alignWords } from '../text/alignment.ts'
import { CommonWords } from '../text/common-words.ts'
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
export function stretchesIn(library: Library, sought: Sought): Stretch[] {
  const held = countIn(library, sought)
  if (held.every((count) => count < sought.minimum * sought.ids.length)) return []
  return sought.ids.length > longQuotation
    ? longStretch(library, sought)
    : shortStretches(library, sought, held)
}

/** For each word of a range how many words of the quotation, in any order, the longest stretch from there holds. */
function countIn({ words }: Library, { ids, range, minimum }: Sought): Int32Array {
  const wanted = new Map<number, number>()
  for (const id of ids) if (id >= 0) wanted.set(id, (wanted.get(id) ?? 0) + 1)
  const counts = new Int32Array(range.end - range.first)
  const reach = Math.floor(ids.length / minimum)
  let counted = 0
  for (let word = range.end - 1; word >= range.first; word--) {
    const id = words.ids[word] ?? -1
    const left = wanted.get(id)
    if (left !== undefined) {
      if (left > 0) counted++
      wanted.set(id, left - 1)
    }
    const gone = word + reach < range.end ? (words.ids[word + reach] ?? -1) : -1
    const spent = wanted.get(gone)
    if (spent !== undefined) {
      if (spent >= 0) counted--
      wanted.set(gone, spent + 1)
    }
    counts[word - range.first] = left === undefined ? 0 : counted
  }
  return counts
}

/** Every stretch begins and ends with a word in common: trimming any other makes it no less alike. */
function shortStretches({ words }: Library, { ids, range, minimum }: Sought, held: Int32Array): Stretch[] {
  const common = new CommonWords(ids)
  const longest = Math.floor(ids.length / minimum)
  const stretches: Stretch[] = []
  for (let first = range.first; first < range.end; first++) {
    if ((held[first - range.first] ?? 0) < minimum * ids.length - 1e-9) continue
    common.restart()
    let best: Stretch | undefined
    const limit = Math.min(range.end, first + longest)
    for (let word = first; word < limit; word++) {
      if (!common.read(words.ids[word] ?? -1)) continue
      const similarity = common.count / Math.max(ids.length, word + 1 - first)
      if (similarity > (best?.similarity ?? 0))
        best = { first, end: word + 1, common: common.count, similarity }
    }
    if (best && best.similarity >= minimum - 1e-9) stretches.push(best)
  }
  return stretches
}

/** The best stretch between two words in common of one alignment with the whole range. */
function longStretch({ words }: Library, { ids, range, minimum }: Sought): Stretch[] {
  const pairs = alignWords(ids, words.ids.subarray(range.first, range.end))
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
