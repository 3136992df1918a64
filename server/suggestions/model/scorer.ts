import { ownEncoder } from '../encoder.ts'
import { indexed, type LexiconIndex } from '../lexicon/lexicon-index.ts'
import { readSentence } from '../lexicon/reading.ts'
import type { LikenessReader } from '../space/likeness.ts'
import { placesInSpace, type SentencePlaces } from '../space/places.ts'
import type { SourceSentence } from '../suggestion.ts'
import { calibrated, thresholdOf } from './calibration.ts'
import { lexicalStrengths } from './context.ts'
import { literalHit } from './floor.ts'
import { type CompiledWeights, compiled, logitOf, logitsOf } from './logits.ts'
import type { CodeModel, Model } from './model.ts'
import { likenessesOf } from './project-reading.ts'
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

/**
 * Makes a model ready for use.
 * @throws {Error} the model was made with another encoder
 */
export function scorerOf(model: Model, encoder = ownEncoder): Scorer {
  const { scale } = model
  const places = scale && placesOf(model, encoder)
  return {
    model,
    index: indexed(model.terms),
    weights: compiled(model.codes.map((code) => code.weights)),
    likeness: places && { places, scale },
  }
}

function placesOf({ space, encoder: wanted }: Model, encoder: SentencePlaces | undefined) {
  if (space) return placesInSpace(space)
  if (encoder && encoder.name === wanted) return encoder
  throw new Error(`the model was made with the encoder ${wanted}`)
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
    likenesses: readings.map((reading, place) =>
      likeness ? likenessesOf(likeness, sentences[place]!, reading) : new Float64Array(2 * ids.length),
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

/** The verdict of one code, the same to the last bit. */
export function judgeCode(
  { model, weights }: Scorer,
  { read, place, code }: { read: ReadSentences; place: number; code: number },
): Verdict {
  const own = model.codes[code]!
  const literal = literalHit(read.readings[place]!.hits, model.terms, code, own.rejected)
  return verdictOn(own, logitOf(weights, model.terms, { read, place, code }), literal !== undefined)
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
