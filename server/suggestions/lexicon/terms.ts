import { tokensOf, type WordForm } from './tokens.ts'

/** How a term is found in a sentence. */
export type TermShape =
  /** One word: by its stem, and inside compounds when the stem is long enough. */
  | 'word'
  /** `schaars*`, `*tekort`: a word that begins or ends so. */
  | 'prefix'
  | 'suffix'
  /** `*markt*`: a word that holds this, wherever. */
  | 'inside'
  /** Two or more words with content, close together in any order. */
  | 'nearby'
  /** Words that follow each other: phrases with fewer than two words with content, or between quotation marks. */
  | 'sequence'

export interface TermForm {
  readonly shape: TermShape
  /** What each word is compared by: the stem, or the plain form of a stop word. */
  readonly keys: readonly string[]
}

/** What a word is compared by. */
export function keyOf(form: WordForm): string {
  return form.hasContent ? form.stem : form.folded
}

/**
 * How a keyword as a researcher wrote it is to be found; undefined when it holds no word.
 * Keywords with `|` or brackets are patterns, see `patterns.ts`.
 */
export function termForm(written: string): TermForm | undefined {
  const text = written.trim()
  const forms = tokensOf(text).map((token) => token.form)
  const first = forms[0]
  if (!first) return undefined
  if (forms.length === 1) return singleForm(text, first)
  const withContent = forms.filter((form) => form.hasContent)
  const quoted = /^["'“‘„].*["'”’]$/u.test(text)
  if (quoted || withContent.length < 2 || withContent.length > longestNearby) {
    return { shape: 'sequence', keys: forms.map(keyOf) }
  }
  return { shape: 'nearby', keys: [...new Set(withContent.map(keyOf))] }
}

/** Longer phrases are looked for as a sequence: their words would not fit close together. */
const longestNearby = 4

function singleForm(text: string, form: WordForm): TermForm {
  if (form.folded.length >= shortestWildcard) {
    const [opens, closes] = [text.startsWith('*'), text.endsWith('*')]
    if (opens || closes) {
      return { shape: opens && closes ? 'inside' : closes ? 'prefix' : 'suffix', keys: [form.folded] }
    }
  }
  return { shape: 'word', keys: [keyOf(form)] }
}

const shortestWildcard = 3

/** Whether a keyword is a pattern with alternatives, which `patterns.ts` looks for. */
export function isPattern(written: string): boolean {
  return written.includes('|')
}
