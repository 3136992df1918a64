import { judge, readForScoring, type Scorer } from './model/scorer.ts'
import { sectionReach } from './model/sections.ts'
import { explain, strongest } from './reasons.ts'
import type { PatternHit, Reason, SourceSentence } from './suggestion.ts'

/**
 * What a model suggests in a text, whatever people did there: it follows from the text and the model alone. Three lists
 * of one length, in the order of the text and in a sentence the highest score first.
 */
export interface ScoredText {
  /** Index of the sentence. */
  readonly places: Int32Array
  /** Place of the code in the model. */
  readonly codes: Int32Array
  readonly scores: Float64Array
  /** Sentences with hits of keyword patterns. */
  readonly patterns: ReadonlyArray<readonly [place: number, hits: readonly PatternHit[]]>
}

/** @param sentences - all of a text, with the hits of patterns */
export function scoreText(scorer: Scorer, sentences: readonly SourceSentence[]): ScoredText {
  const read = readForScoring(scorer, sentences)
  const found = sentences.flatMap((_, place) =>
    judge(scorer, read, place)
      .flatMap(({ score, suggested }, code) => (suggested ? [{ place, code, score }] : []))
      .sort((a, b) => b.score - a.score || a.code - b.code),
  )
  return {
    places: Int32Array.from(found, ({ place }) => place),
    codes: Int32Array.from(found, ({ code }) => code),
    scores: Float64Array.from(found, ({ score }) => score),
    patterns: sentences.flatMap(({ patternHits }, place) =>
      patternHits ? [[place, patternHits] as const] : [],
    ),
  }
}

/** In another language nothing is suggested. */
export const nothingScored: ScoredText = {
  places: new Int32Array(),
  codes: new Int32Array(),
  scores: new Float64Array(),
  patterns: [],
}

/**
 * Why a text's suggestion (by its index) has the score that it has: only the sentence is read again, with as much around
 * it as counts. The same as what reading the whole text says.
 */
export function becauseOf(
  scorer: Scorer,
  { scored, sentences }: { scored: ScoredText; sentences: () => readonly SourceSentence[] },
  index: number,
): Reason[] {
  const [place, code] = [scored.places[index]!, scored.codes[index]!]
  const from = Math.max(0, place - sectionReach)
  const read = readForScoring(scorer, sentences().slice(from, place + sectionReach + 1))
  return strongest(explain(scorer, { read, place: place - from, code }).reasons)
}
