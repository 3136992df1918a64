/** Of what a code suggested, at least this share must be right before it is shown unasked. */
const leastPrecision = 0.5
/** Fewer suggestions judged say too little to keep a code from the screen. */
export const fewestJudged = 20

/** How often a code's suggestions were right: on codings made without suggestions, and by decisions on suggestions. */
export interface SuggestionsJudged {
  /** Sentences that the model would suggest and that people read without suggestions, and how many got the code. */
  readonly unaided: { readonly suggested: number; readonly right: number }
  /** Decisions one by one; what was taken over in bulk tells nothing. */
  readonly decisions: { readonly taken: number; readonly adjusted: number; readonly left: number }
}

/** Why a code is withheld: so many of n suggestions were right. */
export interface Withheld {
  readonly precision: number
  readonly n: number
  /** `codings` made without suggestions on the screen, or `decisions` on suggestions where those are too few. */
  readonly from: 'codings' | 'decisions'
}

/**
 * Whether a code is below its floor: its precision on codings made without suggestions when at least 20 suggestions
 * can be judged by these; else the share of decided suggestions that was taken over, of at least 20.
 * Undefined when it is not below, or when too little is known.
 */
export function belowFloor({ unaided, decisions }: SuggestionsJudged): Withheld | undefined {
  const taken = decisions.taken + decisions.adjusted
  const judged =
    unaided.suggested >= fewestJudged
      ? { n: unaided.suggested, precision: unaided.right / unaided.suggested, from: 'codings' as const }
      : { n: taken + decisions.left, precision: taken / (taken + decisions.left), from: 'decisions' as const }
  return judged.n >= fewestJudged && judged.precision < leastPrecision ? judged : undefined
}
