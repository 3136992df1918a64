import type { Db } from '../database/tables.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import { type Language, languageOf } from '../text/language.ts'
import type { CodeDescription } from './suggestion.ts'
import { isSpoken } from './waiting.ts'

/** A language in which nothing is suggested. */
export type OtherLanguage = Exclude<Language, 'nl' | 'unknown'>

/** The language that a codebook is written in: who codes English with an English codebook gets suggestions. */
export function languageOfCodebook(codes: readonly CodeDescription[]): Language {
  const told = codes.map(({ name, definition, include, keywords, related }) =>
    [name, definition, include, ...keywords, ...related].join('\n'),
  )
  return languageOf(told.join('\n')).language
}

/**
 * The language of a source, when that is neither Dutch nor the one of the codebook: the words of one language say
 * nothing about those of another, and what hits by chance is no suggestion. Judged by what was said and noted; by the
 * whole text where nothing was. Undefined when in doubt.
 */
export function otherLanguageOf(source: SourceText, codebook: Language): OtherLanguage | undefined {
  const language = languageOfSource(source)
  return language === 'nl' || language === 'unknown' || language === codebook ? undefined : language
}

/** By the blocks of a text that stays in memory. */
const languages = new WeakMap<SourceText['blocks'], Language>()

function languageOfSource({ blocks, text }: SourceText): Language {
  const said = blocks.filter(({ voice }) => isSpoken(voice))
  const language = languages.get(blocks) ?? languageOf(text, said.length > 0 ? said : undefined).language
  languages.set(blocks, language)
  return language
}

/** Of these sources those in which nothing is suggested because of their language, by id. */
export async function silentSources(
  db: Db,
  documents: Iterable<string>,
  codes: readonly CodeDescription[],
): Promise<Set<string>> {
  const codebook = languageOfCodebook(codes)
  const silent = new Set<string>()
  for (const document of documents)
    if (otherLanguageOf(await sourceText(db, document), codebook)) silent.add(document)
  return silent
}
