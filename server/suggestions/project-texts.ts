import { Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { SourceText } from '../sources/source.ts'
import { countStems, type StemCounts } from './lexicon/lexicon.ts'
import { contentStems } from './lexicon/reading.ts'
import { tokensOf } from './lexicon/tokens.ts'
import { withPatterns } from './material.ts'
import type { Model } from './model/model.ts'
import { textNow } from './proposals.ts'
import { sentencesOfText } from './source-sentences.ts'
import type { CodeDescription, SourceSentence } from './suggestion.ts'
import { textStates } from './text-states.ts'
import { describedAs, modelOfCode } from './words/one-code.ts'
import { type CodeReading, readForCode } from './words/trying.ts'

/** The texts of all sources, with their sentences one after the other. */
export interface ProjectTexts {
  readonly sources: ReadonlyMap<string, SourceText>
  readonly sentences: readonly SourceSentence[]
  readonly counts: StemCounts
}

interface Kept {
  readonly name: string
  readonly texts: ProjectTexts
  reading?: { readonly name: string; readonly found: CodeReading }
}

const shelf = new Shelf<Kept>()

/** Read once, until a source comes or goes, is corrected, or gets other parts or another name. */
export async function projectTexts(project: Project): Promise<ProjectTexts> {
  return (await textsAtHand(project)).texts
}

async function textsAtHand(project: Project): Promise<Kept> {
  const states = await textStates(project.db)
  const name = JSON.stringify(states)
  const before = shelf.of(project.derived)
  if (before?.name === name) return before
  const sources: SourceText[] = []
  for (const state of states) sources.push(await textNow(project, state))
  const sentences = sources.flatMap((source) => sentencesOfText(source))
  const made: Kept = {
    name,
    texts: {
      sources: new Map(sources.map((source) => [source.document.id, source])),
      sentences,
      counts: countStems(sentences.map(({ text }) => contentStems(tokensOf(text)))),
    },
  }
  return shelf.keep(project.derived, made)
}

/**
 * All sentences as the model reads them for one code as it is described now; undefined when the model does not know
 * the code yet. The last one stays at hand: who tries a word often tries another.
 */
export async function readingOfCode(
  project: Project,
  model: Model,
  description: CodeDescription,
): Promise<CodeReading | undefined> {
  const own = modelOfCode(model, description.id)
  if (!own) return undefined
  const atHand = await textsAtHand(project)
  const name = JSON.stringify([model.name, description])
  if (atHand.reading?.name === name) return atHand.reading.found
  const { sentences, counts } = atHand.texts
  const read = await withPatterns([description], [...sentences])
  const found = readForCode(describedAs(own, description, counts), read)
  atHand.reading = { name, found }
  return found
}
