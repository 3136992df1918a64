import { counted, figure } from '../../server/language/figures.ts'
import type { CodeQuality, Missed } from '../../server/suggestions/quality/code-quality.ts'

type Told = Pick<CodeQuality, 'counts' | 'decisions' | 'missed'>

/** Below this many a share says too little: then the numbers themselves are told. */
const fewest = 10
/** From here on a share is told as so many of ten. */
const many = 20

/**
 * How good the suggestions for a code are, in one sentence of plain Dutch:
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
  return 'over de suggesties is nog niets te zeggen'
}

/** `van 4 suggesties zijn er 3 overgenomen: te weinig om iets over te zeggen` */
function takenOf(k: number, n: number): string {
  if (n < fewest)
    return `van ${counted(n, 'suggestie', 'suggesties')} ${be(k)} er ${none(k)} overgenomen: te weinig om iets over te zeggen`
  const { told, isOne } = outOf(k, n)
  return `van ${figure(n < many ? n : 10)} suggesties ${isOne ? 'is' : 'zijn'} er ${told} overgenomen`
}

/** `van de 17 die te controleren waren, klopten er 5`; from twenty on `van 10 suggesties kloppen er naar schatting 5` */
function rightOf(k: number, n: number): string {
  const { told, isOne } = outOf(k, n)
  if (n >= many) return `van 10 suggesties ${isOne ? 'klopt' : 'kloppen'} er naar schatting ${told}`
  const checked = `van de ${figure(n)} die te controleren ${n === 1 ? 'was' : 'waren'}, ${isOne ? 'klopte' : 'klopten'} er ${told}`
  return n < fewest ? `${checked}: te weinig om iets over te zeggen` : checked
}

/** What is missed, from the reading sample alone. */
function missedInWords(missed: Missed | null): string {
  if (!missed || missed.share === null) return 'wat gemist wordt, is onbekend'
  const { n, missed: k } = missed
  if (k === 0) return `miste in de leessteekproef niets (0 van ${figure(n)})`
  if (n < fewest) return `miste in de leessteekproef ${figure(k)} van de ${figure(n)}`
  return `mist naar schatting ${outOf(k, n).told} van de ${figure(n < many ? n : 10)}`
}

const be = (k: number) => (k <= 1 ? 'is' : 'zijn')
const none = (k: number) => (k === 0 ? 'geen' : figure(k))

/** So many of n; from twenty on so many of ten, never rounded to none or all when it is not. */
function outOf(k: number, n: number): { told: string; isOne: boolean } {
  if (n < many) return { told: none(k), isOne: k <= 1 }
  const ofTen = Math.round((10 * k) / n)
  if (k === 0) return { told: 'geen', isOne: true }
  if (k === n) return { told: 'alle 10', isOne: false }
  if (ofTen === 0) return { told: 'minder dan 1', isOne: true }
  if (ofTen === 10) return { told: 'bijna alle 10', isOne: false }
  return { told: `${ofTen}`, isOne: ofTen === 1 }
}
