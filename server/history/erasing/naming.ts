import { hiddenWords, type Named } from '../../quotes/masking.ts'
import { searchFor } from '../../text/name-search.ts'
import type { Span } from '../../text/span.ts'
import type { FindNames } from './erased.ts'

export interface NameToErase {
  /** As the list of participants or a turn has it. */
  readonly name: string
  /** What turns of this person are labelled with. */
  readonly labels: readonly string[]
  /** Who was at the same sessions: what may be their name too stays. */
  readonly others: readonly string[]
}

/** How a name is found, and which of its parts are left because they may be somebody else's. */
export interface Naming {
  readonly find: FindNames
  /** The same in the name of a file, where capitals tell nothing. */
  readonly inFileName: (name: string) => readonly Span[]
  readonly shared: readonly string[]
}

/**
 * Where the person was, a first or a family name alone is a name too, unless somebody else there has it; elsewhere
 * only the whole name is.
 */
export function namingOf({ name, labels, others }: NameToErase): Naming {
  const own = wordsOf([name], labels)
  const theirs = new Set(wordsOf(others, []).map(({ words }) => words.toLocaleLowerCase('nl')))
  const isShared = (words: string) => theirs.has(words.toLocaleLowerCase('nl'))
  const sought = own.filter(({ words }) => !isShared(words))
  const near = searchFor(sought)
  const inFiles = searchFor(sought, { ignoresCase: true })
  const nobody = { people: [], labels: [], hidesOrganisations: false }
  const far = searchFor(hiddenWords({ ...nobody, others: [asNamed(name)] }))
  return {
    find: (text, isNear) => (isNear ? near : far)(text, 0, text.length),
    inFileName: (file) => inFiles(file, 0, file.length),
    shared: own.map(({ words }) => words).filter(isShared),
  }
}

const asNamed = (name: string): Named => ({ name, organisation: '', pseudonym: null })

const wordsOf = (names: readonly string[], labels: readonly string[]) =>
  hiddenWords({ people: names.map(asNamed), labels, hidesOrganisations: false })
