import { firstWhere } from '../text/halving.ts'

/** How often words stand in a whole text. */
export interface Whole {
  /** All its words together. */
  readonly total: number
  readonly countOf: (word: string) => number
}

export interface DistinctiveWord {
  readonly word: string
  readonly count: number
  /** How many standard deviations the word's log-odds lie above those in the rest. */
  readonly z: number
}

/**
 * The words that set a part of a text apart from the rest of it, most distinctive first.
 * Weighted log-odds with an informative Dirichlet prior: Monroe, Colaresi & Quinn (2008), "Fightin' Words",
 * Political Analysis 16(4), equations 16, 18 and 20. The prior is the whole text, counted as `strength` words.
 * Only words that stand in the part are given; ties by count, then by the alphabet.
 */
export function distinctiveWords(
  part: ReadonlyMap<string, number>,
  whole: Whole,
  strength = defaultStrength,
): DistinctiveWord[] {
  const z = measureOf(part.values(), whole.total, strength)
  const found = [...part].map(([word, count]) => ({ word, count, z: z(count, whole.countOf(word)) }))
  return found.sort((a, b) => b.z - a.z || b.count - a.count || (a.word < b.word ? -1 : 1))
}

/**
 * The z of only so many of them, the highest first.
 * @param part - how often each word stands there, by its number; 0 for what stands elsewhere alone
 */
export function highestZ(part: Int32Array, whole: WholeByNumber, most: number): number[] {
  const z = measureOf(part, whole.total)
  const highest: number[] = []
  part.forEach((count, word) => {
    if (count === 0) return
    const own = z(count, whole.countOf(word))
    if (highest.length === most && own <= highest[most - 1]!) return
    if (highest.length === most) highest.pop()
    highest.splice(
      firstWhere(highest, (other) => other < own),
      0,
      own,
    )
  })
  return highest
}

/** How often words stand in a whole text, where they go by numbers. */
export interface WholeByNumber {
  readonly total: number
  readonly countOf: (word: number) => number
}

/** How many standard deviations the log-odds of a word that stands so often in the part lie above those in the rest. */
export function measureOf(
  counts: Iterable<number>,
  total: number,
  strength = defaultStrength,
): (count: number, inWhole: number) => number {
  let inPart = 0
  for (const count of counts) inPart += count
  const inRest = total - inPart
  return (count, inWhole) => {
    const everywhere = Math.max(count, inWhole)
    const prior = (strength * everywhere) / Math.max(total, 1)
    const rest = everywhere - count
    const delta = logOdds(count + prior, inPart + strength) - logOdds(rest + prior, inRest + strength)
    return delta / Math.sqrt(1 / (count + prior) + 1 / (rest + prior))
  }
}

const defaultStrength = 500

/** A word that is the whole text has no finite odds: then it is held just under the whole. */
const logOdds = (count: number, total: number) => Math.log(count / Math.max(total - count, 1e-9))
