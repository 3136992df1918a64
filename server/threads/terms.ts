import { type DistinctiveWord, distinctiveWords } from './distinctive.ts'
import type { Fragment } from './fragments.ts'
import { compare } from './lines.ts'
import { later } from './once.ts'
import { countUnder } from './sets.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Term } from './words-of-lines.ts'

/** A word that sets a candidate apart, in the form in which it stands there most. */
export interface TellingWord extends DistinctiveWord {
  readonly surface: string
  /** Whether it stands in more than one unit of the candidate. */
  readonly recurs: boolean
  readonly isThing: boolean
  readonly isName: boolean
}

export function countStems(terms: Iterable<Term>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { stem } of terms) countUnder(counts, stem)
  return counts
}

/** The words of some fragments, the most distinctive first (see `distinctiveWords`). */
export function wordsApart(fragments: readonly Fragment[], vocabulary: Vocabulary): DistinctiveWord[] {
  const counts = new Map<string, number>()
  for (const { terms } of fragments) for (const { stem } of terms) countUnder(counts, stem)
  return distinctiveWords(counts, vocabulary)
}

/**
 * The words of some fragments in the order in which they tell of them: names of things before other words, and both
 * before words of one unit, which tell of that unit alone; within each, the most distinctive first.
 * @param apart the words as `wordsApart` gives them
 */
export function tellingWords(
  fragments: readonly Fragment[],
  apart: readonly DistinctiveWord[],
  vocabulary: Vocabulary,
): TellingWord[] {
  const recurring = recurringStems(fragments)
  const forms = later(() => formsIn(fragments))
  const words = apart.map((each): TellingWord => {
    const { isThing = false, isName = false } = vocabulary.kindOf(each.word) ?? {}
    return {
      ...{ word: each.word, count: each.count, z: each.z },
      ...{ recurs: recurring.has(each.word), isThing, isName },
      get surface() {
        return mostUsed(forms().get(each.word)!)
      },
    }
  })
  const place = ({ recurs, isThing }: TellingWord) => (!recurs ? 2 : isThing ? 0 : 1)
  return [0, 1, 2].flatMap((wanted) => words.filter((each) => place(each) === wanted))
}

/** The stems that stand in more than one unit. */
function recurringStems(fragments: readonly Fragment[]): Set<string> {
  const first = new Map<string, string>()
  const recurring = new Set<string>()
  for (const { terms, unit } of fragments) {
    for (const { stem } of terms) {
      const known = first.get(stem)
      if (known === undefined) first.set(stem, unit.id)
      else if (known !== unit.id) recurring.add(stem)
    }
  }
  return recurring
}

/** How often each form of each stem stands there. */
function formsIn(fragments: readonly Fragment[]): Map<string, Map<string, number>> {
  const forms = new Map<string, Map<string, number>>()
  for (const { terms } of fragments) {
    for (const { stem, surface } of terms) {
      const own = forms.get(stem)
      if (own) countUnder(own, surface)
      else forms.set(stem, new Map([[surface, 1]]))
    }
  }
  return forms
}

/** The form that stands there most; of equals the one in lower case, then the first in the alphabet. */
function mostUsed(forms: ReadonlyMap<string, number>): string {
  const hasCapital = (form: string) => Number(form !== form.toLowerCase())
  const [best] = [...forms].sort(([a, x], [b, y]) => y - x || hasCapital(a) - hasCapital(b) || compare(a, b))
  return best![0]
}
