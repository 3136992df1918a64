import { affixesOf, shortestAffix } from './affixes.ts'
import type { Term } from './lexicon.ts'
import { keyOf } from './terms.ts'
import type { WordForm } from './tokens.ts'

/** A term that a word meets on its own, and how well: 1 for the word itself, less inside a compound. */
export interface WordMatch {
  readonly term: number
  readonly factor: number
}

/** What a form of a word can mean for the lexicon. */
export interface WordMatches {
  readonly alone: readonly WordMatch[]
  /** Phrases that this word could be the rarest part of. */
  readonly phrases: readonly number[]
}

/** Terms by the words that could meet them, so that a sentence costs what its words cost, not what all terms cost. */
export interface LexiconIndex {
  readonly terms: readonly Term[]
  matchesOf(form: WordForm): WordMatches
}

export const insideCompound = 0.9

export function indexed(terms: readonly Term[]): LexiconIndex {
  const words = new Map<string, number[]>()
  const phrases = new Map<string, number[]>()
  const wildcards: number[] = []
  terms.forEach((term, index) => {
    if (term.shape === 'word') put(words, term.keys[0]!, index)
    else if (isWildcard(term.shape)) wildcards.push(index)
    else if (term.shape !== 'pattern') put(phrases, longest(term.keys), index)
  })
  const known = new Map<string, WordMatches>()
  return {
    terms,
    matchesOf(form) {
      let matches = known.get(form.surface)
      if (!matches) {
        matches = { alone: alone(form), phrases: phrases.get(keyOf(form)) ?? none }
        if (known.size >= knownLimit) known.clear()
        known.set(form.surface, matches.alone.length + matches.phrases.length === 0 ? noMatches : matches)
      }
      return matches
    },
  }

  function alone(form: WordForm): WordMatch[] {
    const found = new Map<number, number>()
    const meet = (term: number, factor: number) => found.set(term, Math.max(factor, found.get(term) ?? 0))
    for (const term of words.get(keyOf(form)) ?? none) meet(term, 1)
    if (form.hasContent && form.stem.length > shortestAffix) {
      for (const part of affixesOf(form.stem))
        for (const term of words.get(part) ?? none) meet(term, insideCompound)
    }
    for (const term of wildcards) {
      if (meetsWildcard(terms[term]!, form.folded)) meet(term, 1)
    }
    return [...found].map(([term, factor]) => ({ term, factor }))
  }
}

const isWildcard = (shape: Term['shape']) => shape === 'prefix' || shape === 'suffix' || shape === 'inside'

function meetsWildcard({ shape, keys: [part] }: Term, word: string): boolean {
  if (shape === 'prefix') return word.startsWith(part!)
  return shape === 'suffix' ? word.endsWith(part!) : word.includes(part!)
}

const none: readonly number[] = []
const noMatches: WordMatches = { alone: [], phrases: none }
const knownLimit = 200_000

function put(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The longest word of a phrase is likely its rarest. */
function longest(keys: readonly string[]): string {
  return keys.reduce((best, key) => (key.length > best.length ? key : best))
}
