import type { AlikeShown, ShownSuggestion } from '../../views/documents/props.ts'
import type { Code } from '../codebook/code.ts'
import type { Project } from '../database/project.ts'
import { type SourceText, voiceAt } from '../sources/source.ts'
import { documents } from '../sources/store.ts'
import { latestModel } from '../suggestions/keeping.ts'
import type { Model } from '../suggestions/model/model.ts'
import { isSpoken } from '../suggestions/open.ts'
import { type SuggestedSentence, suggestInTexts } from '../suggestions/suggesting.ts'
import type { AlikeFragment } from '../suggestions/suggestion.ts'
import { shownCode } from './reading.ts'

/**
 * The suggestions in a text that nobody decided on, by the model that was made last. While there is none yet, there
 * are none: the thread beside the server is making it.
 */
export async function openSuggestions(
  project: Project,
  source: SourceText,
  book: readonly Code[],
): Promise<ShownSuggestion[]> {
  const latest = await latestModel(project.derived)
  if (!latest) return []
  const { model } = latest
  const names = new Map((await documents(project.db)).map((document) => [document.id, document.name]))
  const sentences = await suggestInTexts(project.db, model, [source])
  const spoken = sentences.filter(({ start }) => isSpoken(voiceAt(source.blocks, start)))
  return spoken.flatMap((sentence) => shown(sentence, { model, book, names }))
}

interface Surroundings {
  model: Model
  book: readonly Code[]
  names: ReadonlyMap<string, string>
}

function shown(
  { start, end, suggestions }: SuggestedSentence,
  { model, book, names }: Surroundings,
): ShownSuggestion[] {
  return suggestions.flatMap(({ code: id, score, because, like }) => {
    const code = book.find((one) => one.id === id)
    if (!code || code.status === 'vervallen') return []
    const alike = like.map((fragment) => alikeShown(fragment, names))
    return [{ start, end, code: shownCode(code, book), score, model: model.name, because, like: alike }]
  })
}

function alikeShown(
  { document, start, end, exact }: AlikeFragment,
  names: ReadonlyMap<string, string>,
): AlikeShown {
  return { exact, place: names.get(document) ?? '', href: `/documents/${document}?start=${start}&end=${end}` }
}
