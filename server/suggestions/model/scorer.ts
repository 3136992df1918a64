import { indexed, type LexiconIndex } from '../lexicon/lexicon-index.ts'
import { contentStems, readSentence } from '../lexicon/reading.ts'
import { type LikenessReader, likenesses, stemNumbers } from '../space/likeness.ts'
import type { SourceSentence } from '../suggestion.ts'
import { calibrated, thresholdOf } from './calibration.ts'
import { lexicalStrengths } from './context.ts'
import { literalHit } from './floor.ts'
import { type CompiledWeights, compiled, logitsOf } from './logits.ts'
import type { CodeModel, Model } from './model.ts'
import { onScale, sectionStrengths } from './sections.ts'
import type { ReadSentences } from './signals.ts'

/** A model made ready for use; reading a sentence costs what its words cost. */
export interface Scorer {
  readonly model: Model
  readonly index: LexiconIndex
  readonly weights: CompiledWeights
  readonly likeness: LikenessReader | undefined
}

/** What a model makes of a sentence for a code. */
export interface Verdict {
  readonly logit: number
  /** Calibrated, 0–1. */
  readonly score: number
  readonly suggested: boolean
}

export function scorerOf(model: Model): Scorer {
  const { space, scale } = model
  return {
    model,
    index: indexed(model.terms),
    weights: compiled(model.codes.map((code) => code.weights)),
    likeness: space && scale && { space, numbers: stemNumbers(space), scale },
  }
}

/** Reads sentences, in document order, so that they can be judged and explained. */
export function readForScoring(scorer: Scorer, sentences: readonly SourceSentence[]): ReadSentences {
  const { model, index, likeness } = scorer
  const ids = model.codes.map((code) => code.id)
  const readings = sentences.map((sentence) => readSentence(index, ids, sentence))
  const strengths = readings.map((reading) => lexicalStrengths(reading, model.terms, ids.length))
  return {
    sentences,
    readings,
    strengths,
    sections: sectionStrengths(sentences, strengths).map((here) => onScale(here, model.sectionScales)),
    likenesses: readings.map(({ tokens }) =>
      likeness ? likenesses(likeness, contentStems(tokens)) : new Float64Array(2 * ids.length),
    ),
  }
}

/** The verdict of every code of the model, in its order, on one sentence. */
export function judge(scorer: Scorer, read: ReadSentences, place: number): Verdict[] {
  const { model, weights } = scorer
  const logits = logitsOf(weights, model.terms, read, place)
  const { hits } = read.readings[place]!
  return model.codes.map((code, index) => {
    const literal = literalHit(hits, model.terms, index, code.rejected)
    return verdictOn(code, logits[index]!, literal !== undefined)
  })
}

/** A literal name or keyword lifts the log odds to where suggesting begins, if they are below it. */
export function verdictOn(
  code: Pick<CodeModel, 'hasGrounds' | 'calibration'>,
  learned: number,
  isLiteral: boolean,
): Verdict {
  if (!code.hasGrounds) return withoutGrounds
  const { calibration } = code
  const logit = isLiteral ? Math.max(learned, calibration.cut) : learned
  const score = calibrated(calibration, logit)
  return { logit, score, suggested: score >= thresholdOf(calibration) }
}

const withoutGrounds: Verdict = { logit: Number.NEGATIVE_INFINITY, score: 0, suggested: false }
