import type { CodeModel } from './model/model.ts'
import type { Verdict } from './model/scorer.ts'
import type { Settled } from './settled.ts'

export interface Asked {
  /** Index of the sentence in its text. */
  readonly place: number
  readonly all: boolean
  /** Whether the source is in another language: then nothing is suggested, whatever hits by chance. */
  readonly isOther?: boolean
  /** What people settled in the text. */
  readonly settled: Settled
}

/** Which codes to show at a sentence, by place in the model. */
export function choose(
  codes: readonly CodeModel[],
  verdicts: readonly Verdict[],
  { place, all, isOther = false, settled }: Asked,
) {
  const found = verdicts.map(({ score, suggested }, at) => ({
    at,
    score,
    suggested: suggested && !isOther && !settled.isLeft(place, codes[at]!.id),
  }))
  if (all) return found
  return found
    .filter(({ at, suggested }) => suggested && !settled.isGiven(place, codes[at]!.id))
    .sort((a, b) => b.score - a.score || a.at - b.at)
}
