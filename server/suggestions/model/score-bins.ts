/** A sentence that a person judged, and the score from 0 to 1 that a model gave it. */
export interface Scored {
  readonly score: number
  readonly positive: boolean
}

/** The sentences whose score lies in `[from, until)`; the last bin holds 1 too. */
export interface ScoreBin {
  readonly from: number
  readonly until: number
  /** How many sentences; without any there is neither mean nor share. */
  readonly n: number
  readonly meanScore: number | null
  /** The share of them that people coded. */
  readonly share: number | null
}

/** How far scores can be read as chances. */
export interface ScoreCalibration {
  readonly bins: readonly ScoreBin[]
  /** Expected calibration error: how far share and mean score lie apart, over all sentences; null without any. */
  readonly error: number | null
}

const binCount = 5

/**
 * Compares scores with what people coded, in five bins of equal width (reliability diagram and expected calibration
 * error: Naeini, Cooper & Hauskrecht, 2015, "Obtaining well calibrated probabilities using Bayesian binning").
 */
export function calibrationOf(judged: readonly Scored[]): ScoreCalibration {
  const members = Map.groupBy(judged, ({ score }) => Math.min(binCount - 1, Math.floor(score * binCount)))
  const bins = Array.from({ length: binCount }, (_, bin) => binOf(bin, members.get(bin) ?? []))
  const apart = bins.reduce(
    (sum, { n, meanScore, share }) => sum + n * Math.abs((share ?? 0) - (meanScore ?? 0)),
    0,
  )
  return { bins, error: judged.length > 0 ? apart / judged.length : null }
}

function binOf(bin: number, members: readonly Scored[]): ScoreBin {
  const n = members.length
  const mean = (of: (one: Scored) => number) =>
    n > 0 ? members.reduce((sum, one) => sum + of(one), 0) / n : null
  return {
    from: bin / binCount,
    until: (bin + 1) / binCount,
    n,
    meanScore: mean(({ score }) => score),
    share: mean(({ positive }) => (positive ? 1 : 0)),
  }
}
