import type { Code } from '../../codebook/code.ts'
import { isPattern, type TermShape, termForm } from '../lexicon/terms.ts'
import { tokensOf } from '../lexicon/tokens.ts'
import { changeWord, type WordPlace } from './change-word.ts'
import { wordKey } from './word-key.ts'

/** How a word is found in a text; `nothing` when it holds no word. */
export type Finding = TermShape | 'pattern' | 'nothing'

/** What one should know before a word of a code is changed. */
export interface WordRemarks {
  readonly finding: Finding
  /** Nothing is left to change: it stands there already, or it stood nowhere. */
  readonly isSame: boolean
  /** A word such as *meer* or *wel*, which says nothing about a subject. */
  readonly isCommon: boolean
  readonly isName: boolean
  /** It stands in the definition or in *wanneer wel* too, and counts from there when it leaves the lists. */
  readonly isInDefinition: boolean
  /** Other codes that have this word, and as what. */
  readonly others: readonly { readonly code: Code; readonly as: Exclude<WordPlace, 'dropped'> }[]
}

/** Longer than this it is a text, not a word. */
export const longestWord = 500

export function remarksOn(
  code: Code,
  { word, to }: { word: string; to: WordPlace },
  book: readonly Code[],
): WordRemarks {
  const key = wordKey(word)
  const forms = tokensOf(word).map(({ form }) => form)
  const after = changeWord(code, word, to)
  const lists = (['keywords', 'related', 'excluding'] as const).map(
    (list) => [code[list], after[list]] as const,
  )
  const stems = new Set(forms.flatMap(({ hasContent, stem }) => (hasContent ? [stem] : [])))
  return {
    finding: isPattern(word) ? 'pattern' : (termForm(word)?.shape ?? 'nothing'),
    isSame: lists.every(([was, is]) => was.join('\n') === is.join('\n')),
    isCommon: forms.length > 0 && stems.size === 0 && !isPattern(word),
    isName: key === wordKey(code.name),
    isInDefinition: tokensOf(`${code.definition}\n${code.include}`).some(({ form }) => stems.has(form.stem)),
    others: book.flatMap((other) => {
      const as = other.id === code.id || other.status === 'vervallen' ? undefined : placeOf(other, key)
      return as ? [{ code: other, as }] : []
    }),
  }
}

/** In which list of a code a word stands. */
export function placeOf(
  { keywords, related, excluding }: Pick<Code, 'keywords' | 'related' | 'excluding'>,
  key: string,
): Exclude<WordPlace, 'dropped'> | undefined {
  const holds = (list: readonly string[]) => list.some((written) => wordKey(written) === key)
  if (holds(keywords)) return 'keyword'
  if (holds(related)) return 'related'
  return holds(excluding) ? 'excluding' : undefined
}
