import { codes } from '../codebook/store.ts'
import type { DerivedDb } from '../database/derived.ts'
import type { Db } from '../database/tables.ts'
import { documents } from '../sources/store.ts'
import { type SuggestedSentence, suggest, type Wanted } from './suggesting.ts'

/**
 * Suggestions with documents and codes by name, as the command line prints them.
 * @throws {AppError} not-found - no such document
 */
export async function suggestionsFor(
  db: Db,
  derived: DerivedDb,
  wanted: Wanted = {},
): Promise<SuggestedSentence[]> {
  const { sentences } = await suggest(db, derived, wanted)
  const documentNames = new Map((await documents(db)).map(({ id, name }) => [id, name]))
  const codeNames = new Map((await codes(db)).map(({ id, name }) => [id, name]))
  const named = (id: string) => documentNames.get(id) ?? id
  return sentences.map((sentence) => ({
    ...sentence,
    document: named(sentence.document),
    suggestions: sentence.suggestions.map(({ code, like, ...rest }) => ({
      code: codeNames.get(code) ?? code,
      ...rest,
      like: like.map((fragment) => ({ ...fragment, document: named(fragment.document) })),
    })),
  }))
}
