import type { Coding } from '../codings/coding.ts'
import { codings } from '../codings/store.ts'
import type { DecisionRow } from '../database/coding-tables.ts'
import type { DerivedDb } from '../database/derived.ts'
import type { Db } from '../database/tables.ts'
import type { SourceText } from '../sources/source.ts'
import { documentNamed, sourceText, sourceTexts } from '../sources/store.ts'
import type { Language } from '../text/language.ts'
import { aroundOf, type FragmentIndex, indexFragments, mostAlikeOf } from './alike.ts'
import { choose } from './choosing.ts'
import { languageOfCodebook, type OtherLanguage, otherLanguageOf } from './language.ts'
import { learn } from './learning.ts'
import { gatherMaterial, withPatterns } from './material.ts'
import type { Model } from './model/model.ts'
import { judge, readForScoring, type Scorer, scorerOf } from './model/scorer.ts'
import { withheldNow } from './quality/evaluating.ts'
import type { Withheld } from './quality/withholding.ts'
import { explain, strongest } from './reasons.ts'
import { settledIn } from './settled.ts'
import { sentencesOfText } from './source-sentences.ts'
import type { AlikeFragment, CodeDescription, Reason } from './suggestion.ts'

/** A code for a sentence; codes and documents by id. */
export interface Suggestion {
  readonly code: string
  readonly score: number
  readonly suggested: boolean
  /** Set when the code is below its floor: a screen shows it only to who asks. */
  readonly withheld?: true
  readonly because: readonly Reason[]
  /** The most alike coded fragments; only looked for when the code is suggested. */
  readonly like: readonly AlikeFragment[]
}

export interface SuggestedSentence {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly suggestions: readonly Suggestion[]
}

export interface Suggestions {
  /** Name of the model that made them. */
  readonly model: string
  readonly sentences: readonly SuggestedSentence[]
  /** The documents (by id) in which nothing is suggested, since they are in a language that no word of a code is in. */
  readonly others: readonly { readonly document: string; readonly language: OtherLanguage }[]
}

export interface Wanted {
  /** Name or id of a document; all sources without. */
  readonly document?: string | undefined
  /**
   * Every sentence, each with every code in the order of their names, also where it was given or left. Without it
   * only sentences with codes that are suggested, not given there by anybody and not left there before, the most
   * likely code first.
   */
  readonly all?: boolean | undefined
}

/**
 * Suggestions as they follow from what stands now; the model is made anew when it is stale, and a server that meets it
 * finds the texts scored.
 * @throws {AppError} not-found - no such document
 */
export async function suggest(db: Db, derived: DerivedDb, wanted: Wanted = {}): Promise<Suggestions> {
  const material = await gatherMaterial(db)
  const model = await learn({ db, derived }, material)
  const texts = await textsWanted(db, wanted)
  const withheld = await withheldNow(db, derived, material)
  const onLatest = new Set(material.codings.map(({ id }) => id))
  const coded = (await codings(db)).filter(({ id }) => onLatest.has(id))
  const desk = { ...deskOf(model, material.input.codes, coded), withheld }
  const sentences: SuggestedSentence[] = []
  for (const text of texts) sentences.push(...(await suggestOn(desk, text, material.decisions, wanted)))
  const others = texts.flatMap((text) => {
    const language = otherLanguageOf(text, desk.language)
    return language ? [{ document: text.document.id, language }] : []
  })
  return { model: model.name, sentences, others }
}

async function textsWanted(db: Db, { document }: Wanted): Promise<SourceText[]> {
  if (document === undefined) return sourceTexts(db, 'source')
  return [await sourceText(db, (await documentNamed(db, document)).id)]
}

/** What stays the same for every text. */
interface Desk {
  readonly scorer: Scorer
  readonly descriptions: readonly CodeDescription[]
  readonly codings: readonly Coding[]
  readonly fragments: FragmentIndex
  /** What the codebook is written in. */
  readonly language: Language
  /** Codes below their floor. */
  readonly withheld?: ReadonlyMap<string, Withheld>
}

function deskOf(model: Model, descriptions: readonly CodeDescription[], coded: readonly Coding[]): Desk {
  const scorer = scorerOf(model)
  const language = languageOfCodebook(descriptions)
  const fragments = indexFragments(
    coded.map(({ document, start, end, exact, code, ...row }) => ({
      ...{ document, start, end, exact, code },
      around: aroundOf(row),
    })),
  )
  return { scorer, descriptions, codings: coded, fragments, language }
}

async function suggestOn(
  { scorer, descriptions, codings: coded, fragments, language, withheld }: Desk,
  source: SourceText,
  decisions: readonly DecisionRow[],
  { all = false }: Pick<Wanted, 'all'>,
): Promise<SuggestedSentence[]> {
  const isOther = otherLanguageOf(source, language) !== undefined
  if (isOther && !all) return []
  const settled = settledIn(source.sentences, {
    codings: coded.filter(({ version }) => version === source.version.id),
    decisions: decisions.filter(({ version }) => version === source.version.id),
  })
  const read = readForScoring(scorer, await withPatterns(descriptions, sentencesOfText(source)))
  return read.sentences.flatMap((sentence, place) => {
    const verdicts = judge(scorer, read, place)
    const suggestions = choose(scorer.model.codes, verdicts, { place, all, isOther, settled }).map(
      ({ at, suggested }): Suggestion => ({
        code: scorer.model.codes[at]!.id,
        score: verdicts[at]!.score,
        suggested,
        ...(withheld?.has(scorer.model.codes[at]!.id) && { withheld: true as const }),
        because: strongest(explain(scorer, { read, place, code: at }).reasons),
        like: suggested ? mostAlikeOf(fragments, sentence, scorer.model.codes[at]!.id) : [],
      }),
    )
    const { document, start, end, text } = sentence
    return all || suggestions.length > 0 ? [{ document, start, end, text, suggestions }] : []
  })
}
