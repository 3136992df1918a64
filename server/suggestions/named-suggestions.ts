import { codes } from '../codebook/store.ts'
import type { DerivedDb } from '../database/derived.ts'
import type { Db } from '../database/tables.ts'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { documents } from '../sources/store.ts'
import { type SuggestedSentence, suggest, type Wanted } from './suggesting.ts'

export interface NamedSuggestions {
  readonly sentences: readonly SuggestedSentence[]
  /** In Dutch: in which documents nothing is suggested, for the language they are in. */
  readonly warnings: readonly string[]
}

/**
 * Suggestions with documents and codes by name, as the command line prints them.
 * @throws {AppError} not-found - no such document
 */
export async function suggestionsFor(
  db: Db,
  derived: DerivedDb,
  wanted: Wanted = {},
): Promise<NamedSuggestions> {
  const { sentences, others } = await suggest(db, derived, wanted)
  const documentNames = new Map((await documents(db)).map(({ id, name }) => [id, name]))
  const codeNames = new Map((await codes(db)).map(({ id, name }) => [id, name]))
  const named = (id: string) => documentNames.get(id) ?? id
  const warnings = others.map(({ document, language }) =>
    sentenceFor('source-in-other-language', {
      document: named(document),
      language: t.queue.language[language],
    }),
  )
  const list = sentences.map((sentence) => ({
    ...sentence,
    document: named(sentence.document),
    suggestions: sentence.suggestions.map(({ code, like, ...rest }) => ({
      code: codeNames.get(code) ?? code,
      ...rest,
      like: like.map((fragment) => ({ ...fragment, document: named(fragment.document) })),
    })),
  }))
  return { sentences: list, warnings }
}
