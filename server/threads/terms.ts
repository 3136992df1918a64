import { type DistinctiveWord, distinctiveWords } from './distinctive.ts'
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
  const recurs = recurringStems(fragments, words)
  const forms = later(() => formsIn(fragments, words))
  const telling = distinctiveWords(countsIn(fragments, words), vocabulary).map((each): TellingWord => {
    const { isThing = false, isName = false } = vocabulary.kindOf(each.word) ?? {}
    return {
      ...{ word: each.word, count: each.count, z: each.z },
      ...{ recurs: recurs(each.word), isThing, isName },
      get surface() {
        return mostUsed(each.word, forms(), words)
      },
    }
  })
  const place = ({ recurs, isThing }: TellingWord) => (!recurs ? 2 : isThing ? 0 : 1)
  return [0, 1, 2].flatMap((wanted) => telling.filter((each) => place(each) === wanted))
}

/** Which stems stand in more than one unit. */
function recurringStems(
  fragments: readonly Fragment[],
  { stems, stemOf, numberOf, eachForm }: WordTable,
): (stem: string) => boolean {
  const first: (Fragment['unit'] | undefined)[] = stems.map(() => undefined)
  const recurs = new Uint8Array(stems.length)
  for (const fragment of fragments) {
    const { unit } = fragment
    eachForm(fragment, (form) => {
      const stem = stemOf[form]!
      first[stem] ??= unit
      if (first[stem] !== unit) recurs[stem] = 1
    })
  }
  return (stem) => recurs[numberOf(stem)!] === 1
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
