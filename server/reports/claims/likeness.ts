import { once } from '../../threads/once.ts'
import { type RelatedStem, relatedStems } from './likeness-stems.ts'
import type { SharedWord } from './likeness-words.ts'

/** A text that can be found, and whether it goes on where the text before it ended. */
export interface LikenessEntry {
  readonly text: string
  readonly followsOn: boolean
}

/** Texts by the stems that they hold, and stems by the texts. */
export interface LikenessIndex {
  readonly entries: readonly LikenessEntry[]
  /** Per stem the numbers of the texts that hold it, ascending. */
  readonly holding: ReadonlyMap<string, Int32Array>
  readonly lengthNorms: Float64Array
  readonly rarity: (stem: string) => number
  readonly related: (stem: string) => readonly RelatedStem[]
  readonly holds: (entry: number, stem: string) => boolean
  /** The first word of a text that has this stem, as it stands there. */
  readonly surfaceOf: (entry: number, stem: string) => string | undefined
}

/** @param read - the words of a text that say what it is about */
export function indexTexts(
  entries: readonly LikenessEntry[],
  read: (text: string) => readonly SharedWord[],
): LikenessIndex {
  const lists = new Map<string, number[]>()
  const numbers = new Map<string, number>()
  const lengths = new Float64Array(entries.length)
  const stems = entries.map(({ text }, entry) => {
    const words = read(text)
    lengths[entry] = words.length
    return Int32Array.from(words, ({ stem }) => {
      const list = lists.get(stem)
      if (!list) lists.set(stem, [entry])
      else if (list.at(-1) !== entry) list.push(entry)
      if (!numbers.has(stem)) numbers.set(stem, numbers.size)
      return numbers.get(stem)!
    })
  })
  const holding = new Map([...lists].map(([stem, list]) => [stem, Int32Array.from(list)]))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, entries.length)
  return {
    ...{ entries, holding },
    lengthNorms: lengths.map((length) => lengthNorm(length / Math.max(1, mean))),
    rarity: (stem) => Math.log(1 + entries.length / (holding.get(stem)?.length ?? 1)),
    related: once(relatedStems([...holding.keys()])),
    holds: (entry, stem) => stems[entry]?.includes(numbers.get(stem) ?? -1) === true,
    surfaceOf: (entry, stem) => read(entries[entry]?.text ?? '').find((word) => word.stem === stem)?.surface,
  }
}

/** BM25 of a word that stands once (Robertson & Zaragoza 2009), with the constants usual for it. */
const k1 = 1.2
const b = 0.75
const lengthNorm = (length: number) => (k1 + 1) / (1 + k1 * (1 - b + b * length))
