import type { Origin } from '../../server/database/coding-tables.ts'
import type { Approval } from '../../server/database/finding-tables.ts'
import { enumeration } from '../../server/language/figures.ts'
import type { Caution } from '../../server/quotes/attribution.ts'
import type { Doubt, Link } from '../../server/quotes/checks.ts'
import type { QuoteAct } from '../../server/quotes/decisions.ts'
import type { AttributionReason, Drift } from '../../server/quotes/drift.ts'
import type { EditionChange } from '../../server/quotes/edition.ts'
import type { LayerKind } from '../../server/quotes/layers.ts'

export const cautionWords: Readonly<Record<Caution, string>> = {
  'not-participant':
    'Dit zijn geen woorden van een deelnemer. Citeer ze niet alsof iemand dit aan tafel zei.',
  'several-speakers': 'Dit citaat loopt over meer dan één spreker. De toeschrijving noemt alleen de eerste.',
  masked:
    'In deze woorden staat een naam of organisatie. Die wordt verborgen in alles wat naar anderen gaat.',
  confidential:
    'Met deze spreker, of voor deze hele bijeenkomst, is nu afgesproken dat er niet geciteerd wordt. Haal dit citaat uit de set; het gaat nergens meer mee.',
  'no-session': 'Dit citaat hoort bij geen bijeenkomst. Verbeter de indeling van de bron.',
  'not-asked': 'Deze spreker is niet gevraagd. Naam en functie blijven daarom weg.',
  'not-agreed':
    'De toeschrijving zegt meer dan met de spreker is afgesproken. Daarom staat er nu een ruimere.',
  traceable:
    'De toeschrijving is herleidbaar: zij past op minder dan drie deelnemers van deze bijeenkomst. Daarom staat er nu een ruimere. Moet zij toch zo blijven? Geef dan een reden.',
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
  'bytes-erased': 'Het oorspronkelijke bestand is gewist: er stonden woorden in die gewist zijn.',
  'bytes-changed': 'Het oorspronkelijke bestand is veranderd nadat het is ingelezen.',
  'text-changed': 'De bewaarde tekst is veranderd: hij past niet meer bij zijn controlegetal.',
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
  agreed: 'wat de spreker heeft afgesproken',
  approval: 'het akkoord op dit citaat',
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
  rules: 'andere citeerregels, eerst',
  withdrawn: 'ingetrokken',
  restored: 'weer gepubliceerd; eerder ingetrokken, want',
  added: 'erbij',
  removed: 'eruit',
  reordered: 'andere volgorde',
  words: 'andere woorden, bewerking of plaats',
  attribution: 'andere toeschrijving',
  approval: 'ander akkoord',
  coding: 'andere codering',
}

/** The same where no words follow. */
export const shortChangeWords: Readonly<Record<EditionChange['kind'], string>> = {
  ...changeWords,
  renamed: 'andere titel',
  rules: 'andere citeerregels',
  added: 'citaat erbij',
  removed: 'citaat eruit',
  restored: 'weer gepubliceerd',
}

export const approvalWords: Readonly<Record<Approval, string>> = {
  'not-needed': 'niet nodig',
  asked: 'voorgelegd',
  agreed: 'akkoord',
  'agreed-changed': 'akkoord met wijziging',
  refused: 'geweigerd',
}

export const rulesWords = {
  verbatim: 'letterlijk',
  'light-edit': 'licht bewerkt (spelling, stopwoorden)',
} as const

/** What a reader of the quotes should know of them. */
export const rulesExplained = {
  verbatim:
    'Elk citaat staat er zoals het in de bron staat. Wat is weggelaten, staat als […]; wat is verduidelijkt, staat tussen [haken].',
  'light-edit':
    'Spelling is verbeterd en stopwoorden zijn weggelaten; getallen, namen en ontkenningen zijn gebleven. Wat verder is weggelaten, staat als […]; wat is verduidelijkt, staat tussen [haken].',
} as const

export const layerWords: Readonly<Record<LayerKind, string>> = {
  omission: 'weggelaten',
  clarification: 'verduidelijking',
  'light-edit': 'licht bewerkt',
}

export const quoteActWords: Readonly<Record<QuoteAct, string>> = {
  'quote.change': 'wijzigde de toeschrijving',
  'quote.correct': 'nam de verbeterde woorden over',
  'quote.layer': 'kortte in, verduidelijkte of bewerkte licht',
  'quote.end-layer': 'haalde een bewerking weg',
  'quote.approve': 'schreef op of er akkoord is',
  'quote.confirm': 'schreef op waarom de toeschrijving mag blijven',
  'quote.thread': 'zette het bij een andere rode draad',
  'quote.end': 'haalde het uit de set',
  'event.undo': 'maakte een wijziging ongedaan',
}

export const originWords: Readonly<Record<Origin, string>> = {
  reading: 'eigen lezing',
  suggestion: 'suggestie overgenomen',
  adjusted: 'suggestie aangepast',
  search: 'gevonden door te zoeken',
  bulk: 'met andere tegelijk overgenomen',
  import: 'ingelezen uit een bestand',
}

/** Characters of a hash in groups of eight: people compare it by eye. */
export const inGroups = (hash: string) => hash.replace(/.{8}(?=.)/gu, '$& ')

/** A check number of a source; of one with words that are kept back it is not told. */
export const checkNumber = (hash: string) =>
  hash === '' ? 'niet vermeld: in deze tekst staan woorden die anderen niet mogen lezen' : inGroups(hash)

export const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase('nl') + words.slice(1)
