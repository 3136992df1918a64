import type { WordTable } from './word-table.ts'

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
export function vocabularyOf({ stems, surfaces, forms: words }: WordTable): Vocabulary {
  const isCapital = surfaces.map((surface) => surface !== surface.toLowerCase())
  const isShouted = surfaces.map((surface) => surface === surface.toUpperCase())
  const kinds = new Map(
    stems.map(({ stem, count, closing, isInside, forms }): [string, WordKind] => {
      const isNamed = forms.every((form) => isCapital[form]) && !forms.every((form) => isShouted[form])
      return [stem, { count, isThing: closing >= mostlyFrom * count, isName: isNamed && isInside }]
    }),
  )
  return {
    total: words.length,
    countOf: (stem) => kinds.get(stem)?.count ?? 0,
    kindOf: (stem) => kinds.get(stem),
  }
}
