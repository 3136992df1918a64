import type { Line } from '../../threads/lines.ts'
import type { SearchedLines } from '../claims/claim-finding.ts'
import type { SharedWord } from '../claims/likeness-words.ts'

/** Lines that hold words of a subject, in the order of the texts. */
export interface LinesAbout {
  /** Where at least two of the words stand close together, and weigh as much as two of them do on average. */
  readonly together: readonly Line[]
  /** Where at least one of the `uncommon` words stands. */
  readonly single: readonly Line[]
  /** The words that are not common in these sources; a word that has no other beside it is not left out. */
  readonly uncommon: readonly SharedWord[]
}

/** How many sentences before and after a sentence are read with it, within one talk. */
const reach = 3
const fewestTogether = 2
/** A word in a larger share of the sentences says too little alone. */
const commonFrom = 0.01

/** The words weigh by rarity (inverse document frequency, Spärck Jones 1972); other forms and compounds count. */
export function linesAbout(words: readonly SharedWord[], searched: SearchedLines): LinesAbout {
  const { index, lines } = searched
  const terms = words.map((word) => termOf(word, searched))
  const mean = terms.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, terms.length)
  const least = Math.min(fewestTogether, terms.length) * mean
  const holders = terms.map(({ meets }) => new Set(meets.flatMap((stem) => [...index.holding.get(stem)!])))
  const all = [...new Set(holders.flatMap((each) => [...each]))].sort((a, b) => a - b)
  const isTogether = (entry: number) => {
    const passage = passageOf(entry, searched)
    const held = terms.filter((_, i) => passage.some((each) => holders[i]!.has(each)))
    const weight = held.reduce((sum, term) => sum + term.weight, 0)
    return held.length >= fewestTogether && weight >= Math.min(least, (mean * terms.length) / 2)
  }
  const most = Math.max(1, lines.length * commonFrom)
  const isUncommon = (_: unknown, at: number) => words.length === 1 || holders[at]!.size <= most
  const rare = holders.filter(isUncommon)
  return {
    together: all.filter(isTogether).map((entry) => lines[entry]!),
    single: all.filter((entry) => rare.some((each) => each.has(entry))).map((entry) => lines[entry]!),
    uncommon: words.filter(isUncommon),
  }
}

/** The stems that a word meets; it weighs as much as the commonest of those. */
function termOf({ stem }: SharedWord, { index }: SearchedLines) {
  const same = index.holding.has(stem) ? [stem] : []
  const meets = [...same, ...index.related(stem).map((each) => each.stem)]
  return { meets, weight: Math.min(...meets.map(index.rarity)) }
}

function passageOf(entry: number, { index }: SearchedLines): number[] {
  const passage = [entry]
  for (let at = entry; at > entry - reach && index.entries[at]?.followsOn; at--) passage.push(at - 1)
  for (let at = entry + 1; at <= entry + reach && index.entries[at]?.followsOn; at++) passage.push(at)
  return passage
}
