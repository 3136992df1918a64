import { codes } from '../codebook/store.ts'
import type { Project } from '../database/project.ts'
import { KeptOn } from '../kept-on.ts'
import type { SourceText } from '../sources/source.ts'
import type { Language } from '../text/language.ts'
import { languageOfCodebook, type OtherLanguage, otherLanguageOf } from './language.ts'
import { descriptionOf } from './material.ts'
import { sourcesWithoutSuggestions } from './open.ts'

/** A source in which nothing is suggested because of its language. */
export interface ForeignSource {
  readonly id: string
  readonly name: string
  readonly language: OtherLanguage
}

/** The sources in another language than Dutch and the codebook. */
export async function foreignSources(project: Project): Promise<ForeignSource[]> {
  const codebook = languageOfCodebook((await codes(project.db)).map(descriptionOf))
  return (await sourcesWithoutSuggestions(project)).flatMap((source) => {
    const language = languageKnown(source, codebook)
    return language ? [{ id: source.document.id, name: source.document.name, language }] : []
  })
}

const known = new KeptOn<SourceText, { codebook: Language; language: OtherLanguage | undefined }>()

/** As `otherLanguageOf`, told once per text: a list of sources asks for all of them. */
export function languageKnown(source: SourceText, codebook: Language): OtherLanguage | undefined {
  const before = known.get(source)
  if (before?.codebook === codebook) return before.language
  const language = otherLanguageOf(source, codebook)
  known.set(source, { codebook, language })
  return language
}
