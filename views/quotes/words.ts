import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { AttributionReason, Drift } from '../../server/quotes/drift.ts'

/** What changed about the attribution: `de toeschrijving en de afspraak over citeren`. */
export function attributionReasons(reasons: readonly AttributionReason[]): string {
  return enumeration(reasons.map((reason) => t.quotes.because[reason]))
}

/** What changed about the coding, in a sentence. */
export function codingDriftWords(coding: NonNullable<Drift['coding']>): string {
  const { codingAdded, codingRemoved, codingRenamed, codingRedefined } = t.quotes
  const quoted = (names: readonly string[]) => enumeration(names.map((name) => `‘${name}’`))
  return [
    coding.added.length > 0 ? codingAdded(quoted(coding.added)) : '',
    coding.removed.length > 0 ? codingRemoved(quoted(coding.removed)) : '',
    ...coding.renamed.map(({ was, now }) => codingRenamed(was, now)),
    coding.redefined.length > 0 ? codingRedefined(quoted(coding.redefined)) : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** Characters of a hash in groups of eight: people compare it by eye. */
export const inGroups = (hash: string) => hash.replace(/.{8}(?=.)/gu, '$& ')

/** A check number of a source; of one with words that are kept back it is not told. */
export const checkNumber = (hash: string) => (hash === '' ? t.quotes.numberNotTold : inGroups(hash))

export const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase('nl') + words.slice(1)
