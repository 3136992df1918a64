import { isPattern, termForm } from '../lexicon/terms.ts'
import type { CodeDescription } from '../suggestion.ts'
import type { WordPlace } from './change-word.ts'
import type { WordFigure } from './word-figures.ts'
import { wordKey } from './word-key.ts'

/** Where a word of a code stands. */
export type WordKind = 'name' | Exclude<WordPlace, 'dropped'>

/** What there is to say about a word. */
export type WordState =
  /** Found, and not known to be bad. */
  | 'found'
  /** Nobody said it. */
  | 'absent'
  /** Wherever it stands, an excluding word hides it. */
  | 'hidden'
  /** Seldom right: people who looked gave the code to fewer than a third. */
  | 'wrong'
  /** An excluding word that often stands where the code was given all the same. */
  | 'hides-too-much'
  /** Not counted yet. */
  | 'uncounted'
  /** Holds no word to look for. */
  | 'wordless'

/** One word of a code with what it came to. */
export interface WordRow {
  readonly written: string
  /** Other ways in which the code has it, which the lexicon takes for the same word. */
  readonly also: readonly string[]
  readonly kind: WordKind
  readonly state: WordState
  readonly figure: WordFigure | undefined
}

/** Under so many sentences that somebody looked at nothing is said about how good a word is. */
const fewestLooked = 5
/** A word is bad when fewer than one in so many of the sentences where it stands have the code. */
const leastShare = 3

/**
 * The words of a code in the order of its lists, each once: where the lexicon takes two for one, the strongest place
 * counts (an excluding word hides, whatever else it is).
 */
export function wordRows(code: CodeDescription, figures: readonly WordFigure[] | undefined): WordRow[] {
  const { name, keywords, related, excluding } = code
  const listed: [kind: WordKind, written: string][] = [
    ['name', name],
    ...keywords.map((word): [WordKind, string] => ['keyword', word]),
    ...related.map((word): [WordKind, string] => ['related', word]),
    ...excluding.map((word): [WordKind, string] => ['excluding', word]),
  ]
  const hiding = new Set(excluding.map(wordKey))
  const found = new Map<string, { kind: WordKind; written: string[] }>()
  for (const [kind, written] of listed) {
    const key = wordKey(written)
    const known = found.get(key)
    if (known) known.written.push(written)
    else found.set(key, { kind: hiding.has(key) && kind !== 'name' ? 'excluding' : kind, written: [written] })
  }
  const figureOf = new Map(figures?.map((figure) => [figure.key, figure]))
  return [...found].map(
    ([
      key,
      {
        kind,
        written: [first = '', ...also],
      },
    ]) => {
      const figure = figureOf.get(key)
      const others = also.filter((other) => other !== first)
      return { written: first, also: others, kind, figure, state: stateOf(first, kind, figure) }
    },
  )
}

function stateOf(written: string, kind: WordKind, figure: WordFigure | undefined): WordState {
  if (!isPattern(written) && !termForm(written)) return 'wordless'
  if (!figure) return 'uncounted'
  const { sentences, hidden, looked, right } = figure
  if (kind === 'excluding') {
    if (sentences === 0) return 'absent'
    return looked >= fewestLooked && right * leastShare >= looked ? 'hides-too-much' : 'found'
  }
  if (sentences === 0) return hidden > 0 ? 'hidden' : 'absent'
  return looked >= fewestLooked && right * leastShare < looked ? 'wrong' : 'found'
}
