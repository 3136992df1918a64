import { applied, appliedTransposed, type Design, squared } from './design.ts'
import { minimise } from './minimise.ts'

export interface LogisticProblem {
  readonly design: Design
  /** 1 for a positive row, 0 for a negative one. */
  readonly outcomes: Uint8Array
  readonly rowWeights: Float64Array
  /** Gaussian prior: where each weight starts from, and how strongly it is held there. */
  readonly priorMeans: Float64Array
  readonly priorPrecisions: Float64Array
  /** Where to look first: there is one best place, found sooner from nearby. The prior means when left out. */
  readonly start?: Float64Array | undefined
}

/** The most probable weights of a logistic regression under a Gaussian prior (MAP). */
export function fitLogistic(problem: LogisticProblem): Float64Array {
  const { design, outcomes, rowWeights, priorMeans, priorPrecisions, start = priorMeans } = problem
  const logits = new Float64Array(design.rows)
  const residuals = new Float64Array(design.rows)
  const objective = (weights: Float64Array, gradient: Float64Array) => {
    applied(design, weights, logits)
    let value = 0
    for (let row = 0; row < design.rows; row++) {
      const weight = rowWeights[row]!
      if (weight === 0) continue
      const logit = logits[row]!
      const odds = Math.exp(-Math.abs(logit))
      const probability = logit >= 0 ? 1 / (1 + odds) : odds / (1 + odds)
      const loss = Math.max(logit, 0) + Math.log1p(odds)
      value += weight * (loss - (outcomes[row] === 1 ? logit : 0))
      residuals[row] = weight * (probability - outcomes[row]!)
    }
    appliedTransposed(design, residuals, gradient)
    for (let column = 0; column < design.columns; column++) {
      const away = weights[column]! - priorMeans[column]!
      value += (priorPrecisions[column]! * away * away) / 2
      gradient[column]! += priorPrecisions[column]! * away
    }
    return value
  }
  const curvature = squared(design, rowWeights)
  for (let column = 0; column < design.columns; column++) {
    curvature[column] = priorPrecisions[column]! + usualCurve * curvature[column]!
  }
  return minimise({ start, objective, curvature })
}

/** p(1 − p) for the p that most sentences have is about .1; words go together, so one on its own curves less. */
const usualCurve = 0.02

export function sigmoid(logit: number): number {
  if (logit >= 0) return 1 / (1 + Math.exp(-logit))
  const odds = Math.exp(logit)
  return odds / (1 + odds)
}
