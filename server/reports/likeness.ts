import { type RelatedStem, relatedStems } from './likeness-stems.ts'
import type { SharedWord } from './likeness-words.ts'

/** A text that can be found, and whether it goes on where the text before it ended. */
export interface LikenessEntry {
  readonly text: string
  readonly followsOn: boolean
}

/** Texts by the stems that they hold. */
export interface LikenessIndex {
  readonly entries: readonly LikenessEntry[]
  /** Per stem the numbers of the texts that hold it, ascending. */
  readonly holding: ReadonlyMap<string, readonly number[]>
  readonly lengthNorms: Float64Array
  readonly rarity: (stem: string) => number
  readonly related: (stem: string) => readonly RelatedStem[]
  /** The stems of a text, each with the first word that has it. */
  readonly wordsOf: (entry: number) => ReadonlyMap<string, string>
}

/** @param read - the words of a text that say what it is about */
export function indexTexts(
  entries: readonly LikenessEntry[],
  read: (text: string) => readonly SharedWord[],
): LikenessIndex {
  const holding = new Map<string, number[]>()
  const lengths = new Float64Array(entries.length)
  entries.forEach(({ text }, number) => {
    const words = read(text)
    lengths[number] = words.length
    for (const { stem } of words) {
      const list = holding.get(stem)
      if (!list) holding.set(stem, [number])
      else if (list.at(-1) !== number) list.push(number)
    }
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, entries.length)
  const related = relatedStems([...holding.keys()])
  return {
    entries,
    holding,
    lengthNorms: lengths.map((length) => lengthNorm(length / Math.max(1, mean))),
    rarity: (stem) => Math.log(1 + entries.length / (holding.get(stem)?.length ?? 1)),
    related: (stem) => related(stem),
    wordsOf: remembered((entry) => {
      const words = read(entries[entry]?.text ?? '')
      return new Map(words.toReversed().map(({ stem, surface }) => [stem, surface]))
    }),
  }
}

/** BM25 of a word that stands once (Robertson & Zaragoza 2009), with the constants usual for it. */
const k1 = 1.2
const b = 0.75
const lengthNorm = (length: number) => (k1 + 1) / (1 + k1 * (1 - b + b * length))

const mostRemembered = 5_000

function remembered<T>(work: (entry: number) => T): (entry: number) => T {
  const known = new Map<number, T>()
  return (entry) => {
    const before = known.get(entry)
    if (before !== undefined) return before
    const made = work(entry)
    if (known.size >= mostRemembered) known.clear()
    known.set(entry, made)
    return made
  }
}
