import type { Coding } from '../codings/coding.ts'
import type { DecisionRow } from '../database/tables.ts'
import { overlap } from '../text/span.ts'
import { isMostOf } from './lessons.ts'
import type { CodeModel } from './model/model.ts'
import type { Verdict } from './model/scorer.ts'
import type { SourceSentence } from './suggestion.ts'

export interface Asked {
  readonly sentence: SourceSentence
  readonly all: boolean
  /** Whether the source is in another language: then nothing is suggested, whatever hits by chance. */
  readonly isOther?: boolean
  /** Those of the text. */
  readonly codings: readonly Coding[]
  readonly decisions: readonly DecisionRow[]
}

/** Which codes to show at a sentence, by place in the model. */
export function choose(codes: readonly CodeModel[], verdicts: readonly Verdict[], asked: Asked) {
  const left = codesLeft(asked)
  const found = verdicts.map(({ score, suggested }, at) => ({
    at,
    score,
    suggested: suggested && !asked.isOther && !left.has(codes[at]!.id),
  }))
  if (asked.all) return found
  const given = codesGiven(asked)
  return found
    .filter(({ at, suggested }) => suggested && !given.has(codes[at]!.id))
    .sort((a, b) => b.score - a.score || a.at - b.at)
}

/** Codes that somebody left here: what was decided last counts, and it holds however the model changes. */
function codesLeft({ decisions, sentence }: Asked): Set<string> {
  const left = new Set<string>()
  for (const decision of decisions) {
    if (!isMostOf(decision, sentence)) continue
    if (decision.verdict === 'left') left.add(decision.code)
    else left.delete(decision.code)
  }
  return left
}

/** Codes that somebody gave to words of this sentence. */
function codesGiven({ codings, sentence }: Asked): Set<string> {
  return new Set(codings.filter((coding) => overlap(coding, sentence) > 0).map((coding) => coding.code))
}
