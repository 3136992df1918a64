import { counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { CodeQuality, Missed } from '../../server/suggestions/quality/code-quality.ts'

type Told = Pick<CodeQuality, 'counts' | 'decisions' | 'missed'>

/** Below this many a share says too little: then the numbers themselves are told. */
const fewest = 10
/** From here on a share is told as so many of ten. */
const many = 20

/**
 * How good the suggestions for a code are, in one sentence:
 * `Van 10 suggesties zijn er 7 overgenomen; mist naar schatting 3 van de 10.`
 */
export function qualityInWords(quality: Told): string {
  const taken = takenInWords(quality)
  const missed = missedInWords(quality.missed)
  return `${taken.charAt(0).toUpperCase()}${taken.slice(1)}; ${missed}.`
}

/** What people did with suggestions; while those are few, how often a suggestion would have been right. */
function takenInWords({ decisions, counts }: Told): string {
  const taken = decisions.taken + decisions.adjusted
  const decided = taken + decisions.left
  const isTelling = decided >= fewest || decided >= counts.suggested
  if (decided > 0 && isTelling) return takenOf(taken, decided)
  if (counts.suggested > 0) return rightOf(counts.right, counts.suggested)
  return t.quality.nothingKnown
}

/** `van 4 suggesties zijn er 3 overgenomen: te weinig om iets over te zeggen` */
function takenOf(k: number, n: number): string {
  if (n < fewest)
    return t.quality.tooFew(
      t.quality.taken(counted(n, t.common.suggestion, t.common.suggestions), k <= 1, none(k)),
    )
  const { told, isOne } = outOf(k, n)
  return t.quality.taken(`${figure(n < many ? n : 10)} ${t.common.suggestions}`, isOne, told)
}

/** `van de 17 die te controleren waren, waren er 5 goed`; from twenty on `van 10 suggesties zijn er naar schatting 5 goed` */
function rightOf(k: number, n: number): string {
  const { told, isOne } = outOf(k, n)
  if (n >= many) return t.quality.rightOfTen(isOne, told)
  const checked = t.quality.rightOf(figure(n), n === 1, isOne, told)
  return n < fewest ? t.quality.tooFew(checked) : checked
}

/** What is missed, from the reading sample alone. */
function missedInWords(missed: Missed | null): string {
  if (!missed || missed.share === null) return t.quality.missUnknown
  const { n, missed: k } = missed
  if (k === 0) return t.quality.missedNothing(figure(n))
  if (n < fewest) return t.quality.missed(figure(k), figure(n))
  return t.quality.misses(outOf(k, n).told, figure(n < many ? n : 10))
}

const none = (k: number) => (k === 0 ? t.common.none : figure(k))

/** So many of n; from twenty on so many of ten, never rounded to none or all when it is not. */
function outOf(k: number, n: number): { told: string; isOne: boolean } {
  if (n < many) return { told: none(k), isOne: k <= 1 }
  const ofTen = Math.round((10 * k) / n)
  if (k === 0) return { told: t.common.none, isOne: true }
  if (k === n) return { told: t.quality.allTen, isOne: false }
  if (ofTen === 0) return { told: t.quality.underOne, isOne: true }
  if (ofTen === 10) return { told: t.quality.nearlyTen, isOne: false }
  return { told: `${ofTen}`, isOne: ofTen === 1 }
}
