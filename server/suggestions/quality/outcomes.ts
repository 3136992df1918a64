import { type Judged, type Quality, qualityOf } from '../model/measures.ts'
import { calibrationOf } from '../model/score-bins.ts'
import type { Verdict } from '../model/scorer.ts'
import type { CodeQuality, Missed } from './code-quality.ts'
import { type DrawnIntervals, wilson } from './intervals.ts'
import type { Judgement } from './judgements.ts'

/** A sentence as people judged it, beside what the model made of it. */
export interface Outcome extends Judged {
  readonly sentence: number
  readonly score: number
  /** Whether it was drawn by chance, in a reading sample. */
  readonly sampled: boolean
}

export interface CodeOutcomes {
  /** One per sentence, where all who read it agree. */
  readonly agreed: readonly Outcome[]
  readonly byCoder: ReadonlyMap<string, readonly Outcome[]>
}

/** Judgements of one code beside the verdicts on the same sentences; a sentence without verdict is left out. */
export function outcomesOf(
  judgements: readonly Judgement[],
  verdicts: ReadonlyMap<number, Verdict>,
): CodeOutcomes {
  const bySentence = new Map<number, Outcome | null>()
  const byCoder = new Map<string, Outcome[]>()
  for (const { sentence, coder, positive, sampled } of judgements) {
    const verdict = verdicts.get(sentence)
    if (!verdict) continue
    const outcome = { ...verdict, sentence, positive, sampled }
    const own = byCoder.get(coder)
    if (own) own.push(outcome)
    else byCoder.set(coder, [outcome])
    const other = bySentence.get(sentence)
    const differs = other === null || (other && other.positive !== positive)
    bySentence.set(sentence, differs ? null : { ...outcome, sampled: sampled || (other?.sampled ?? false) })
  }
  return { agreed: [...bySentence.values()].filter((outcome) => outcome !== null), byCoder }
}

/** The figures of a code, with their intervals: Wilson's for shares, drawn ones for F1 and average precision. */
export function figuresOf(
  { agreed, byCoder }: CodeOutcomes,
  { drawn, read }: { drawn: DrawnIntervals; read: Pick<CodeQuality['counts'], 'read' | 'sources'> },
): Omit<CodeQuality, 'id' | 'name' | 'decisions'> {
  const { precision, recall, f1, averagePrecision, support }: Quality = qualityOf(agreed)
  const suggested = agreed.filter((one) => one.suggested).length
  const right = agreed.filter((one) => one.suggested && one.positive).length
  const shares = { precision: wilson(right, suggested), recall: wilson(right, support) }
  return {
    precision,
    recall,
    f1,
    averagePrecision,
    support,
    interval: drawn.f1,
    intervals: { ...shares, ...drawn },
    counts: { ...read, judged: agreed.length, suggested, right },
    calibration: calibrationOf(agreed),
    coders: Object.fromEntries([...byCoder].map(([coder, own]) => [coder, qualityOf(own)])),
    missed: missedIn(agreed),
  }
}

/** Fewer sentences with the code in a reading sample say nothing about what is missed. */
const fewestSampled = 5

/**
 * Of the sentences in a reading sample that got the code, how many the model would not suggest. Null without such
 * sentences; without a share below five.
 */
function missedIn(agreed: readonly Outcome[]): Missed | null {
  const given = agreed.filter((one) => one.sampled && one.positive)
  const missed = given.filter((one) => !one.suggested).length
  if (given.length === 0) return null
  if (given.length < fewestSampled) return { n: given.length, missed, share: null, interval: null }
  return { n: given.length, missed, share: missed / given.length, interval: wilson(missed, given.length) }
}
