import { type Library, passageOf, type WordRange } from './library.ts'
import type { Quoted } from './quoted.ts'
import { glueBehind } from './said.ts'

/**
 * The words from the first that a quotation shares with a place to the last, and those of the same sentence that stand
 * where the quotation begins or ends with other words: `een penvoerder` where it has `een vergadering`. `room` is how
 * many may be added before the place is longer than the quotation and so less alike.
 */
export function widened(
  library: Library,
  { joints }: Quoted,
  { pairs, room }: { pairs: Int32Array; room: number },
): WordRange {
  const from = pairs.findIndex((pair) => pair >= 0)
  const to = pairs.findLastIndex((pair) => pair >= 0)
  let first = pairs[from] ?? 0
  let end = (pairs[to] ?? -1) + 1
  let left = room
  const passages = [passageOf(library, first), passageOf(library, end - 1)] as const
  const isMarked = (low: number, high: number) => joints.some(({ before }) => before >= low && before <= high)
  for (let more = isMarked(0, from) ? 0 : from; more > 0 && left > 0; more--) {
    if (first <= passages[0].first || endsSentence(library, first - 1)) break
    first--
    left--
  }
  for (let more = isMarked(to + 1, pairs.length) ? 0 : pairs.length - 1 - to; more > 0 && left > 0; more--) {
    if (end >= passages[1].end || endsSentence(library, end - 1)) break
    end++
    left--
  }
  return { first, end }
}

/** Whether a sentence ends behind a word. */
export function endsSentence(library: Library, word: number): boolean {
  return /[.!?…]/.test(glueBehind(library, word))
}
