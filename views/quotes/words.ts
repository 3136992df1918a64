import type { EvidenceRole, Origin } from '../../server/database/tables.ts'
import type { Caution } from '../../server/quotes/attribution.ts'
import type { Doubt, Link } from '../../server/quotes/checks.ts'
import type { AttributionReason, Drift } from '../../server/quotes/drift.ts'
import type { EditionChange } from '../../server/quotes/edition.ts'
import { enumeration } from '../parts/figures.ts'

export const cautionWords: Readonly<Record<Caution, string>> = {
  'not-participant':
    'Dit zijn geen woorden van een deelnemer. Citeer ze niet alsof iemand dit aan tafel zei.',
  'several-speakers': 'Dit citaat loopt over meer dan één spreker. De toeschrijving noemt alleen de eerste.',
  masked:
    'In deze woorden staat een naam of organisatie. Die wordt verborgen in alles wat naar anderen gaat.',
  confidential:
    'Voor deze bijeenkomst geldt nu vertrouwelijkheid. Haal dit citaat uit de set; het gaat nergens meer mee.',
  'no-session': 'Dit citaat hoort bij geen bijeenkomst. Verbeter de indeling van de bron.',
}

export const linkNames: Readonly<Record<Link, string>> = {
  bytes: 'Bestand',
  text: 'Tekst',
  span: 'Plaats',
  words: 'Woorden',
  edition: 'Editie',
}

export const doubtWords: Readonly<Record<Doubt, string>> = {
  'bytes-missing': 'Het oorspronkelijke bestand is er niet meer.',
  'bytes-changed': 'Het oorspronkelijke bestand is veranderd nadat het is ingelezen.',
  'text-changed': 'De bewaarde tekst is veranderd: zij past niet meer bij haar controlegetal.',
  'text-not-from-file': 'De bewaarde tekst is niet wat er in het oorspronkelijke bestand staat.',
  'file-unreadable': 'Het oorspronkelijke bestand is niet meer te lezen.',
  'reader-renewed':
    'Het programma leest dit soort bestanden nu anders dan toen. Of de tekst uit het bestand komt, is zo niet na te gaan.',
  'span-outside': 'De plaats van het citaat ligt buiten de tekst.',
  'words-differ': 'Op de plaats van het citaat staan andere woorden, of ernaast staan andere woorden.',
  'edition-changed': 'De gepubliceerde editie is veranderd: zij past niet meer bij haar controlegetal.',
  'edition-differs': 'De gepubliceerde editie zegt iets anders over dit citaat dan er nu staat.',
  'edition-not-in-log': 'De gepubliceerde editie is niet wat er volgens het logboek is gepubliceerd.',
  'not-published': 'Dit citaat is nog niet gepubliceerd.',
}

const reasonWords: Readonly<Record<AttributionReason, string>> = {
  attribution: 'de toeschrijving',
  rule: 'de afspraak over citeren',
  voice: 'wiens woorden het zijn',
  session: 'de bijeenkomst of tafel',
  hidden: 'wat verborgen wordt',
}

/** What changed about the attribution: `de toeschrijving en de afspraak over citeren`. */
export function attributionReasons(reasons: readonly AttributionReason[]): string {
  return enumeration(reasons.map((reason) => reasonWords[reason]))
}

/** What changed about the coding, in a sentence. */
export function codingDriftWords(coding: NonNullable<Drift['coding']>): string {
  const quoted = (names: readonly string[]) => enumeration(names.map((name) => `‘${name}’`))
  return [
    coding.added.length > 0 ? `erbij: ${quoted(coding.added)}` : '',
    coding.removed.length > 0 ? `eraf: ${quoted(coding.removed)}` : '',
    ...coding.renamed.map(({ was, now }) => `‘${was}’ heet nu ‘${now}’`),
    coding.redefined.length > 0 ? `andere omschrijving: ${quoted(coding.redefined)}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

export const changeWords: Readonly<Record<EditionChange['kind'], string>> = {
  renamed: 'andere titel, eerst',
  added: 'erbij',
  removed: 'eruit',
  reordered: 'andere volgorde',
  words: 'andere woorden of plaats',
  attribution: 'andere toeschrijving',
  coding: 'andere codering',
}

export const originWords: Readonly<Record<Origin, string>> = {
  reading: 'eigen lezing',
  suggestion: 'suggestie overgenomen',
  adjusted: 'suggestie aangepast',
  search: 'gevonden door te zoeken',
  bulk: 'met andere tegelijk overgenomen',
  import: 'ingelezen uit een bestand',
}

export const roleWords: Readonly<Record<EvidenceRole, string>> = {
  supports: 'steunt',
  qualifies: 'nuanceert',
  contradicts: 'spreekt tegen',
}

/** Characters of a hash in groups of eight: people compare it by eye. */
export const inGroups = (hash: string) => hash.replace(/.{8}(?=.)/gu, '$& ')

export const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase('nl') + words.slice(1)
