import { Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { SourceText } from '../sources/source.ts'
import { nextTurn } from '../turns.ts'
import { countStems, type StemCounts } from './lexicon/lexicon.ts'
import { contentStems } from './lexicon/reading.ts'
import { tokensOf } from './lexicon/tokens.ts'
import { withPatterns } from './material.ts'
import type { Model } from './model/model.ts'
import { scorerOf } from './model/scorer.ts'
import { textNow } from './proposals.ts'
import { sentencesOfText } from './source-sentences.ts'
import type { CodeDescription, SourceSentence } from './suggestion.ts'
import { textStates } from './text-states.ts'
import { describedAs, modelOfCode } from './words/one-code.ts'
import { type CodeReading, readForCode } from './words/trying.ts'

/** A text with its sentences. */
interface TextRead {
  readonly source: SourceText
  readonly sentences: readonly SourceSentence[]
}

interface Kept {
  readonly name: string
  readonly texts: readonly TextRead[]
  readonly counts: StemCounts
  readings?: { readonly name: string; readonly found: readonly CodeReading[] }
}

/** The texts of all sources as the model of one code reads them. */
export interface CodeInTexts {
  readonly texts: readonly (TextRead & { readonly reading: CodeReading })[]
  readonly counts: StemCounts
}

const shelf = new Shelf<Kept>()

/**
 * All sentences as the model reads them for one code as it is described now; undefined when the model does not know
 * the code yet. The last one stays at hand: who tries a word often tries another. Between texts others get their turn.
 */
export async function readingOfCode(
  project: Project,
  model: Model,
  description: CodeDescription,
): Promise<CodeInTexts | undefined> {
  const own = modelOfCode(model, description.id)
  if (!own) return undefined
  const atHand = await textsAtHand(project)
  const { texts, counts } = atHand
  const name = JSON.stringify([model.name, description])
  const before = atHand.readings?.name === name ? atHand.readings.found : undefined
  const found = before ?? (await readTexts(texts, describedAs(own, description, counts), description))
  atHand.readings = { name, found }
  return { texts: texts.map((text, at) => ({ ...text, reading: found[at]! })), counts }
}

async function readTexts(
  texts: readonly TextRead[],
  model: Model,
  description: CodeDescription,
): Promise<CodeReading[]> {
  const scorer = scorerOf(model)
  const found: CodeReading[] = []
  for (const { sentences } of texts) {
    await nextTurn()
    found.push(readForCode(scorer, await withPatterns([description], [...sentences])))
  }
  return found
}

/** Read once, until a source comes or goes, is corrected, or gets other parts or another name. */
async function textsAtHand(project: Project): Promise<Kept> {
  const states = await textStates(project.db)
  const name = JSON.stringify(states)
  const before = shelf.of(project.derived)
  if (before?.name === name) return before
  const texts: TextRead[] = []
  const stems: string[][][] = []
  for (const state of states) {
    await nextTurn()
    const source = await textNow(project, state)
    const sentences = sentencesOfText(source)
    texts.push({ source, sentences })
    stems.push(sentences.map(({ text }) => contentStems(tokensOf(text))))
  }
  return shelf.keep(project.derived, { name, texts, counts: countStems(stems.flat()) })
}
