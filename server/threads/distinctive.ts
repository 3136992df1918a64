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
  const { total } = whole
  const inPart = [...part.values()].reduce((sum, count) => sum + count, 0)
  const inRest = total - inPart
  const found: DistinctiveWord[] = []
  for (const [word, count] of part) {
    const everywhere = Math.max(count, whole.countOf(word))
    const prior = (strength * everywhere) / Math.max(total, 1)
    const rest = everywhere - count
    const delta = logOdds(count + prior, inPart + strength) - logOdds(rest + prior, inRest + strength)
    found.push({ word, count, z: delta / Math.sqrt(1 / (count + prior) + 1 / (rest + prior)) })
  }
  return found.sort((a, b) => b.z - a.z || b.count - a.count || (a.word < b.word ? -1 : 1))
}

const defaultStrength = 500

/** A word that is the whole text has no finite odds: then it is held just under the whole. */
const logOdds = (count: number, total: number) => Math.log(count / Math.max(total - count, 1e-9))
