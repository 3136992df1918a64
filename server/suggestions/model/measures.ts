/** A sentence that a person judged, and the log odds that a model gives it. */
export interface Ranked {
  readonly logit: number
  readonly positive: boolean
}

export interface Judged extends Ranked {
  readonly suggested: boolean
}

export interface Quality {
  /** Of what was suggested, the share that is right; null when nothing was suggested. */
  readonly precision: number | null
  /** Of what is right, the share that was suggested; null when nothing is right. */
  readonly recall: number | null
  readonly f1: number | null
  /** The mean, over all right sentences, of the precision among those that rank at least as high. */
  readonly averagePrecision: number | null
  /** The number of right sentences. */
  readonly support: number
}

/** Precision, recall, F1 and average precision of a list of judged sentences. */
export function qualityOf(judged: readonly Judged[]): Quality {
  return { ...hitsAndMisses(judged), averagePrecision: averagePrecision(judged) }
}

/** What does not depend on the order of the sentences. */
function hitsAndMisses(judged: readonly Judged[]): Omit<Quality, 'averagePrecision'> {
  let both = 0
  let suggested = 0
  let support = 0
  for (const one of judged) {
    if (one.suggested) suggested++
    if (one.positive) support++
    if (one.suggested && one.positive) both++
  }
  return {
    precision: suggested > 0 ? both / suggested : null,
    recall: support > 0 ? both / support : null,
    f1: support > 0 ? (2 * both) / (suggested + support) : null,
    support,
  }
}

/** Sentences with the same score count as one step, so that their order does not matter. */
export function averagePrecision(judged: readonly Ranked[]): number | null {
  const ranked = judged.toSorted((a, b) => b.logit - a.logit)
  let positives = 0
  let sum = 0
  for (let at = 0; at < ranked.length; ) {
    let next = at
    let inStep = 0
    while (next < ranked.length && ranked[next]!.logit === ranked[at]!.logit) {
      if (ranked[next]!.positive) inStep++
      next++
    }
    positives += inStep
    sum += inStep * (positives / next)
    at = next
  }
  return positives > 0 ? sum / positives : null
}

/** The cut in logits with the highest F1; half way between two logits, the lowest of equals. */
export function bestCut(judged: readonly Ranked[]): number {
  const ranked = judged.toSorted((a, b) => b.logit - a.logit)
  const support = ranked.filter((one) => one.positive).length
  let best = { f1: -1, cut: 0 }
  let both = 0
  ranked.forEach((one, place) => {
    if (one.positive) both++
    const next = ranked[place + 1]
    if (next && next.logit === one.logit) return
    const f1 = (2 * both) / (place + 1 + support)
    if (f1 >= best.f1) best = { f1, cut: next ? (one.logit + next.logit) / 2 : one.logit }
  })
  return best.cut
}
