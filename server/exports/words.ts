import { recordingTime } from '../language/dates.ts'
import { tableWords } from '../quotes/attribution.ts'
import type { Drift } from '../quotes/drift.ts'

interface Place {
  readonly table: string | null
  readonly page: number | null
  readonly time: number | null
  readonly sentence: number | null
}

/** Where in a session: `tafel 3, blz. 4, 1:04`; the sentence when there is neither page nor time. */
export function placeInSession({ table, page, time, sentence }: Place): string {
  const within = [
    page === null ? '' : `blz. ${page}`,
    time === null ? '' : recordingTime(time),
    page === null && time === null && sentence !== null ? `zin ${sentence}` : '',
  ]
  return [table ? tableWords(table) : '', ...within].filter((part) => part !== '').join(', ')
}

/** Words between quotation marks, unless the source already has them. */
export function inQuotationMarks(words: string): string {
  return hasQuotationMarks(words) ? words : `“${words}”`
}

export const hasQuotationMarks = (words: string) => /^[“"„«].*[”"»]$/su.test(words)

/** What a file says of itself when something in it may be hidden. */
export const maskedWords =
  'Dit bestand is afgeschermd: namen, en wat volgens afspraak wegblijft of gelakt is, staan er niet in.'

/** `woorden, codering`: what changed since publication, or nothing. */
export function driftWords(drift: Drift | undefined): string {
  if (!drift) return ''
  return [
    drift.words ? 'woorden' : '',
    drift.attribution ? 'toeschrijving' : '',
    drift.coding ? 'codering' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
