import { type Library, passageOf, reachOf, type WordRange } from './library.ts'

/** A stretch of the library that has words of a quotation, in order. */
export interface Stretch extends WordRange {
  /** Words in common, in order. */
  readonly common: number
  /** Words in common ÷ the words of the quotation or of the stretch, whichever are more. */
  readonly similarity: number
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
