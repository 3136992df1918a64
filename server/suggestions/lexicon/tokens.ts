import type { Span } from '../../text/span.ts'
import { folded, stem } from '../../text/stems.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { wordMemory } from '../../text/word-memory.ts'
import { partsOf, wordsIn } from '../../text/words.ts'
import { copied } from '../copied.ts'
import { hashOf } from '../hashing.ts'

/** A form of a word as the models see it: each surface form has one, whatever its place. */
export interface WordForm {
  readonly surface: string
  /** Lower case, without accents. */
  readonly folded: string
  readonly stem: string
  readonly stemHash: number
  /** Stop words, single letters and bare numbers say nothing about the subject. */
  readonly hasContent: boolean
}

export interface Token extends Span {
  readonly form: WordForm
}

/** The words of a sentence with their places in the text; the parts of a hyphenated word each count. */
export function tokensOf(text: string, offset = 0): Token[] {
  const tokens: Token[] = []
  for (const word of wordsIn(text)) {
    for (const part of partsOf(word)) {
      tokens.push({ start: offset + part.start, end: offset + part.end, form: formOf(part.surface) })
    }
  }
  return tokens
}

/** The form of a surface; the same object for the same surface, as long as it is remembered. */
export function formOf(surface: string): WordForm {
  const known = forms.get(surface)
  if (known) return known
  const form = makeForm(copied(surface))
  if (forms.size >= formLimit) forms.clear()
  forms.set(form.surface, form)
  return form
}

function makeForm(surface: string): WordForm {
  const plain = folded(surface)
  const hasContent = /\p{L}.*\p{L}/u.test(plain) && !isStopWord(surface)
  const stemmed = stem(surface)
  return { surface, folded: plain, stem: stemmed, stemHash: hashOf(stemmed), hasContent }
}

const forms = wordMemory<WordForm>()
const formLimit = 200_000
