import { firstWhere } from '../text/halving.ts'
import { type DistinctiveWord, distinctiveWords, measureOf } from './distinctive.ts'
import type { Fragment } from './fragments.ts'
import { compare } from './lines.ts'
import { later } from './once.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { OnLines, WordTable } from './word-table.ts'

/** A word that sets a candidate apart, in the form in which it stands there most. */
export interface TellingWord extends DistinctiveWord {
  readonly surface: string
  /** Whether it stands in more than one unit of the candidate. */
  readonly recurs: boolean
  readonly isThing: boolean
  readonly isName: boolean
}

/** All words there are, and what is known of them. */
export interface Known {
  readonly words: WordTable
  readonly vocabulary: Vocabulary
}

/** How often each stem stands in some fragments, by its number. */
export function stemsIn(fragments: readonly OnLines[], { stems, stemOf, eachForm }: WordTable): Int32Array {
  const counts = new Int32Array(stems.length)
  const count = (form: number) => {
    counts[stemOf[form]!]!++
  }
  for (const fragment of fragments) eachForm(fragment, count)
  return counts
}

/** The same by the stems themselves: those that stand there. */
function countsIn(fragments: readonly OnLines[], words: WordTable): Map<string, number> {
  const found = new Map<string, number>()
  stemsIn(fragments, words).forEach((count, number) => {
    if (count > 0) found.set(words.stems[number]!.stem, count)
  })
  return found
}

/**
 * The words of some fragments in the order in which they tell of them: names of things before other words, and both
 * before words of one unit, which tell of that unit alone; within each, the most distinctive first.
 */
export function tellingWords(fragments: readonly Fragment[], known: Known): TellingWord[] {
  const { words, vocabulary } = known
  const recurring = recurringNumbers(fragments, words)
  const forms = later(() => formsIn(fragments, words))
  const telling = distinctiveWords(countsIn(fragments, words), vocabulary).map((each): TellingWord => {
    const { isThing = false, isName = false } = vocabulary.kindOf(each.word) ?? {}
    return {
      ...{ word: each.word, count: each.count, z: each.z },
      ...{ recurs: recurring[words.numberOf(each.word)!] === 1, isThing, isName },
      get surface() {
        return mostUsed(each.word, forms(), words)
      },
    }
  })
  const place = ({ recurs, isThing }: TellingWord) => (!recurs ? 2 : isThing ? 0 : 1)
  return [0, 1, 2].flatMap((wanted) => telling.filter((each) => place(each) === wanted))
}

/**
 * The first of the telling words alone, by their stems: for what becomes no candidate, which is known by two of them.
 */
export function firstTelling(
  fragments: readonly Fragment[],
  { words, vocabulary }: Known,
  most: number,
): string[] {
  const counts = stemsIn(fragments, words)
  const recurring = recurringNumbers(fragments, words)
  const z = measureOf(counts, vocabulary.total)
  const first: { word: string; place: number; z: number; count: number }[] = []
  counts.forEach((count, number) => {
    if (count === 0) return
    const { stem: word, count: inWhole } = words.stems[number]!
    const place = recurring[number] === 0 ? 2 : vocabulary.kindOf(word)?.isThing ? 0 : 1
    const own = { word, place, z: z(count, inWhole), count }
    const tells = (other: typeof own) =>
      own.place - other.place || other.z - own.z || other.count - own.count || compare(own.word, other.word)
    const at = firstWhere(first, (other) => tells(other) < 0)
    if (at < most) first.splice(at, 0, own)
    if (first.length > most) first.pop()
  })
  return first.map(({ word }) => word)
}

/** Of each stem by its number whether it stands in more than one unit. */
function recurringNumbers(
  fragments: readonly Fragment[],
  { stems, stemOf, eachForm }: WordTable,
): Uint8Array {
  const first = new Array<Fragment['unit'] | undefined>(stems.length)
  const recurs = new Uint8Array(stems.length)
  let unit: Fragment['unit']
  const see = (form: number) => {
    const stem = stemOf[form]!
    const before = first[stem]
    if (before === undefined) first[stem] = unit
    else if (before !== unit) recurs[stem] = 1
  }
  for (const fragment of fragments) {
    unit = fragment.unit
    eachForm(fragment, see)
  }
  return recurs
}

/** How often each form stands there, by its number. */
function formsIn(fragments: readonly Fragment[], { surfaces, eachForm }: WordTable): Int32Array {
  const counts = new Int32Array(surfaces.length)
  for (const fragment of fragments) {
    eachForm(fragment, (form) => {
      counts[form]!++
    })
  }
  return counts
}

/** The form of a stem that stands there most; of equals the one in lower case, then the first in the alphabet. */
function mostUsed(stem: string, counts: Int32Array, { stems, surfaces, numberOf }: WordTable): string {
  const hasCapital = (form: string) => Number(form !== form.toLowerCase())
  const own = stems[numberOf(stem)!]!.forms.filter((form) => counts[form]! > 0)
  const [best] = own
    .map((form) => ({ surface: surfaces[form]!, count: counts[form]! }))
    .sort(
      (a, b) =>
        b.count - a.count || hasCapital(a.surface) - hasCapital(b.surface) || compare(a.surface, b.surface),
    )
  return best!.surface
}
