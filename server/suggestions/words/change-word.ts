import type { CodeText } from '../../codebook/code.ts'
import { wordKey } from './word-key.ts'

/** The words that a code is found by, and those that hide. */
export type WordLists = Pick<CodeText, 'keywords' | 'related' | 'excluding'>

export const wordPlaces = ['keyword', 'related', 'excluding', 'dropped'] as const
/** What a word is to a code. */
export type WordPlace = (typeof wordPlaces)[number]

const listOf = { keyword: 'keywords', related: 'related', excluding: 'excluding' } as const

/**
 * The lists of a code after one word went to a list, or left. What the lexicon takes for the same word (`keuze` and
 * `keuzes`) goes along, so that a word stands in one list only; every other word stays where it was. A word that
 * stands already keeps how it was written.
 */
export function changeWord(lists: WordLists, word: string, to: WordPlace): WordLists {
  const key = wordKey(word)
  const isSame = (written: string) => wordKey(written) === key
  const { keywords, related, excluding } = lists
  const without = (list: readonly string[]) => list.filter((written) => !isSame(written))
  const changed = { keywords: without(keywords), related: without(related), excluding: without(excluding) }
  if (to === 'dropped') return changed
  const name = listOf[to]
  const known = lists[name].find(isSame)
  const place =
    known === undefined
      ? changed[name].length
      : without(lists[name].slice(0, lists[name].indexOf(known))).length
  const written = known ?? [...keywords, ...related, ...excluding].find(isSame) ?? word
  return { ...changed, [name]: changed[name].toSpliced(place, 0, written) }
}
