import type { Line } from './lines.ts'
import type { Term } from './words-of-lines.ts'

/** What the texts as a whole show of a word. */
export interface WordKind {
  readonly count: number
  /** Whether it mostly closes a noun phrase, as the names of things do. */
  readonly isThing: boolean
  /** Whether it has a capital inside sentences and never stands without: a name. `AI` and `EU` are no names. */
  readonly isName: boolean
}

/** All words of the evidence. */
export interface Vocabulary {
  readonly total: number
  countOf(stem: string): number
  kindOf(stem: string): WordKind | undefined
}

/** In Dutch a noun closes its phrase: `de brede welvaart is`. Of things this holds at least this often. */
const mostlyFrom = 0.4

/** Looks at all evidence what kind of word each stem is: without a dictionary, from where it stands. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const terms = new Map<string, Term[]>()
  for (const line of lines) {
    for (const term of line.terms) {
      const own = terms.get(term.stem)
      if (own) own.push(term)
      else terms.set(term.stem, [term])
    }
  }
  const kinds = new Map([...terms].map(([stem, own]) => [stem, kindOf(own)]))
  return {
    total: lines.reduce((sum, line) => sum + line.terms.length, 0),
    countOf: (stem) => kinds.get(stem)?.count ?? 0,
    kindOf: (stem) => kinds.get(stem),
  }
}

function kindOf(terms: readonly Term[]): WordKind {
  const capital = ({ surface }: Term) => surface !== surface.toLowerCase()
  const shouted = ({ surface }: Term) => surface === surface.toUpperCase()
  return {
    count: terms.length,
    isThing: terms.filter(({ closesPhrase }) => closesPhrase).length >= mostlyFrom * terms.length,
    isName: terms.every(capital) && !terms.every(shouted) && terms.some((term) => !term.isFirst),
  }
}
