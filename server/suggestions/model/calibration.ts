import { sigmoid } from './logistic.ts'
import { bestCut, type Ranked } from './measures.ts'

/** How the log odds of a code become a score from 0 to 1, and from where on it suggests. */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
  /** In log odds: what stands here or above is suggested. */
  readonly cut: number
}

/** Measured once on coded texts; with the cut at 0 the score of the last suggestion is .5. */
export const uncalibrated: Calibration = { slope: 1.3, intercept: 0, cut: 0 }

/** The score: how likely it is that a person gives this sentence this code. */
export function calibrated({ slope, intercept }: Calibration, logit: number): number {
  return sigmoid(slope * logit + intercept)
}

/** The lowest score that is suggested. */
export function thresholdOf(calibration: Calibration): number {
  return calibrated(calibration, calibration.cut)
}

/** Below this many coded sentences, or this many groups, a learned cut does more harm than good. */
const positivesForCut = 50
const groupsForCut = 5
const furthestCut = 0.5

/** What a calibration stands on: how many sentences have the code, whoever coded them, and in how many groups. */
export interface Grounds {
  readonly sentences: number
  readonly groups: number
}

/**
 * Calibrates a code on cross-validated log odds (Platt, 1999), held near the default while there are few.
 * The cut stays at the default below 50 coded sentences or five groups; then it is the one with the best F1,
 * shrunk towards it.
 */
export function calibrate(judged: readonly Ranked[], { sentences, groups }: Grounds): Calibration {
  const { slope, intercept } = fitScale(judged)
  if (sentences < positivesForCut || groups < groupsForCut) return { slope, intercept, cut: 0 }
  const shrunk = (bestCut(judged) * sentences) / (sentences + positivesForCut)
  return { slope, intercept, cut: Math.max(-furthestCut, Math.min(furthestCut, shrunk)) }
}

const slopePrecision = 10
const interceptPrecision = 4

/** Newton's method on the penalised log loss, which is convex. */
function fitScale(judged: readonly Ranked[]): { slope: number; intercept: number } {
  let { slope, intercept } = uncalibrated
  for (let step = 0; step < 25; step++) {
    let slopeGradient = slopePrecision * (slope - uncalibrated.slope)
    let interceptGradient = interceptPrecision * (intercept - uncalibrated.intercept)
    let [ss, si, ii] = [slopePrecision, 0, interceptPrecision]
    for (const { logit, positive } of judged) {
      const score = sigmoid(slope * logit + intercept)
      const error = score - (positive ? 1 : 0)
      const curve = score * (1 - score)
      slopeGradient += error * logit
      interceptGradient += error
      ss += curve * logit * logit
      si += curve * logit
      ii += curve
    }
    const determinant = ss * ii - si * si
    slope -= atMostOne((ii * slopeGradient - si * interceptGradient) / determinant)
    intercept -= atMostOne((ss * interceptGradient - si * slopeGradient) / determinant)
  }
  return { slope: Math.max(leastSlope, slope), intercept }
}

/** Far from the solution a full step could overshoot. */
function atMostOne(step: number): number {
  return Math.max(-1, Math.min(1, step))
}

/** A score may never fall when the log odds rise. */
const leastSlope = 0.2
