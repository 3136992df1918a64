import type {
  ClaimJudgement,
  ExtentJudgement,
  FindingAnswer,
  TeamAnswer,
} from '../../server/database/report-tables.ts'
import type { SessionKind } from '../../server/database/tables.ts'
import { counted, enumeration } from '../../server/language/figures.ts'
import type { ExtentStatement } from '../../server/reports/audit.ts'
import type { ComparedOutcome } from '../../server/reports/comparing.ts'
import type { Deed } from '../../server/reports/interests.ts'
import type { AuditFlag, PublishedLayer, Verdict } from '../../server/reports/matching/verdict.ts'
import type { SourceChange } from '../../server/reports/round.ts'
import type { Voice } from '../../server/text/block.ts'

export const verdictWords: Readonly<Record<Verdict, string>> = {
  verbatim: 'letterlijk',
  normalised: 'letterlijk, andere opmaak',
  shortened: 'ingekort, aangegeven',
  altered: 'gewijzigd zonder aanduiding',
  composite: 'samengevoegd uit meer plaatsen',
  'not-found': 'niet gevonden in de doorzochte bronnen',
}

/** What each verdict means, for who meets it the first time. */
export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  verbatim: 'Dezelfde tekens staan in een bron.',
  normalised: 'Alleen hoofdletters, spaties, aanhalingstekens of streepjes zijn anders.',
  shortened: 'Er is iets weggelaten, en dat is aangegeven met … of […].',
  altered: 'De bron zegt bijna hetzelfde, maar een verschil is niet aangegeven.',
  composite: 'De woorden komen van twee of meer plaatsen in de bronnen.',
  'not-found':
    'Geen bron die is doorzocht zegt dit. Dat betekent niet dat het nooit is gezegd: misschien ontbreekt een bron.',
}

export const verdictSigns: Readonly<Record<Verdict, string>> = {
  verbatim: '=',
  normalised: '≈',
  shortened: '…',
  altered: '≠',
  composite: '+',
  'not-found': '?',
}

/** The look of a verdict: four of them, each with its own line below the words. */
export const verdictLooks: Readonly<Record<Verdict, string>> = {
  verbatim: 'same',
  normalised: 'same',
  shortened: 'short',
  altered: 'altered',
  composite: 'altered',
  'not-found': 'absent',
}

export const flagWords: Readonly<Record<AuditFlag, string>> = {
  'not-a-quote': 'term of titel, geen citaat',
  'negation-changed': 'ontkenning gewijzigd',
  'number-changed': 'getal gewijzigd',
  'name-changed': 'naam gewijzigd',
  short: 'korter dan vier woorden',
  'several-sources': 'staat op meer plaatsen',
  'several-speakers': 'meer dan één spreker',
  nearest: 'alleen iets wat erop lijkt',
  'attribution-differs': 'toeschrijving anders dan de bron',
  'attribution-missing': 'toeschrijving ontbreekt',
  'agreement-breached': 'afspraak over citeren geschonden',
  'not-participant': 'geen woorden van een deelnemer',
  'light-edit': 'licht bewerkt',
}

/** What may turn the sense of words, or break a promise: these are never whispered. */
export const loudFlags: ReadonlySet<AuditFlag> = new Set<AuditFlag>([
  'negation-changed',
  'number-changed',
  'name-changed',
  'attribution-differs',
  'agreement-breached',
  'not-participant',
])

export const layerWords: Readonly<Record<PublishedLayer, string>> = {
  pseudonym: 'een pseudoniem staat voor de echte naam',
  mask: 'woorden zijn gelakt',
  clarification: 'een verduidelijking tussen haken',
  omission: 'een weglating die de citatenset aangeeft',
  'light-edit': 'een lichte bewerking die de citatenset aangeeft',
}

export const findingWords: Readonly<Record<FindingAnswer, string>> = {
  yes: 'ja',
  no: 'nee',
  unknown: 'niet vast te stellen',
}

export const findingKinds = ['words', 'attribution', 'meaning'] as const
export type FindingKind = (typeof findingKinds)[number]

export const findingNames: Readonly<Record<FindingKind, string>> = {
  words: 'Woorden',
  attribution: 'Toeschrijving',
  meaning: 'Strekking',
}

export const findingQuestions: Readonly<Record<FindingKind, string>> = {
  words: 'Staan deze woorden in de bron?',
  attribution: 'Is het gezegd door wie, waar en wanneer het rapport zegt?',
  meaning: 'Betekent het in de bron hetzelfde? Let op ironie, een vraag, de zin erna.',
}

export const answerWords: Readonly<Record<TeamAnswer, string>> = {
  change: 'aanpassen',
  support: 'onderbouwen',
  remove: 'verwijderen',
  stay: 'blijft',
}

export const states = ['open', 'judged', 'answered', 'closed'] as const
/** How far people are with one quotation. */
export type ItemState = (typeof states)[number]

export const stateWords: Readonly<Record<ItemState, string>> = {
  open: 'open',
  judged: 'beoordeeld',
  answered: 'beantwoord',
  closed: 'afgesloten',
}

const kinds: Readonly<Record<SessionKind, readonly [one: string, more: string]>> = {
  werksessie: ['werksessie', 'werksessies'],
  denkdiner: ['denkdiner', 'denkdiners'],
  gesprek: ['gesprek', 'gesprekken'],
  anders: ['andere bijeenkomst', 'andere bijeenkomsten'],
}

/** `2 werksessies en 4 denkdiners` */
export function sessionsByKind(sessions: readonly { readonly kind: SessionKind }[]): string {
  return enumeration(
    Object.entries(kinds).flatMap(([kind, [one, more]]) => {
      const count = sessions.filter((session) => session.kind === kind).length
      return count > 0 ? [counted(count, one, more)] : []
    }),
  )
}

const voiceGroups: Readonly<Record<Voice, string>> = {
  participant: 'deelnemers',
  note: 'notities',
  guest: 'inleiders',
  organiser: 'organisatie',
  analysis: 'analyse',
  frame: 'kader',
}

/** `deelnemers, notities en analyse`: whose words were searched. */
export function voicesInWords(voices: Readonly<Partial<Record<Voice, number>>>): string {
  const present = Object.entries(voiceGroups).filter(([voice]) =>
    Object.entries(voices).some(([name, count]) => name === voice && count > 0),
  )
  return enumeration(present.map(([, words]) => words))
}

/** The first words of something long, for a list. */
export function opening(words: string, longest = 90): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  return `${line.slice(0, line.lastIndexOf(' ', longest)).toWellFormed()} …`
}

const deedWords: Readonly<Record<Deed, readonly [one: string, more: string]>> = {
  coded: ['codeerde deze woorden', 'codeerden deze woorden'],
  chose: ['koos dit citaat', 'kozen dit citaat'],
  published: ['publiceerde dit citaat', 'publiceerden dit citaat'],
}

/** `Noor en Bram codeerden deze woorden en kunnen dit citaat niet afsluiten.` */
export function barredInWords(people: readonly string[], deeds: readonly Deed[]): string {
  const [at, can] = people.length === 1 ? [0 as const, 'kan'] : [1 as const, 'kunnen']
  const did = deeds.map((deed) => deedWords[deed][at])
  const last = deeds.length === 1 ? `${did[0]} en` : `${did.join(', ')} en`
  return `${enumeration(people)} ${last} ${can} dit citaat niet afsluiten.`
}

const changeSentences: Readonly<Record<SourceChange['kind'], (names: string) => string>> = {
  added: (names) => `Erbij: ${names}.`,
  removed: (names) => `Eraf: ${names}.`,
  text: (names) => `Tekst verbeterd: ${names}.`,
  structure: (names) => `Indeling verbeterd: ${names}.`,
  agreements: () => 'Een bijeenkomst, een deelnemer of een afspraak is gewijzigd.',
  published: () => 'Een pseudoniem, een gelakt woord of een bewerking van een citaat is gewijzigd.',
}

/** What changed in the sources, in a few sentences. */
export function changesInWords(changes: readonly SourceChange[]): string {
  const kinds = [...new Set(changes.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const names = changes.flatMap((change) => (change.kind === kind && change.document) || [])
      const shown = names.length > 6 ? [...names.slice(0, 5), `nog ${names.length - 5}`] : names
      return changeSentences[kind](enumeration(shown))
    })
    .join(' ')
}

/** In the order in which one wants to know them. */
export const comparedOutcomes: readonly ComparedOutcome[] = [
  'worsened',
  'open',
  'new',
  'mended',
  'removed',
  'unchanged',
]

export const outcomeWords: Readonly<Record<ComparedOutcome, string>> = {
  mended: 'hersteld',
  open: 'nog open',
  worsened: 'nu niet goed',
  new: 'nieuw',
  removed: 'verdwenen',
  unchanged: 'ongewijzigd',
}

export const outcomeMeanings: Readonly<Record<ComparedOutcome, string>> = {
  mended: 'Was niet in orde, nu wel.',
  open: 'Was niet in orde, en nu nog steeds niet.',
  worsened: 'Was in orde, nu niet meer.',
  new: 'Staat alleen in de nieuwe ronde.',
  removed: 'Stond alleen in de vorige ronde.',
  unchanged: 'Geen verschil met de vorige ronde.',
}

export const aspectWords: Readonly<Record<FindingKind, string>> = {
  words: 'woorden',
  attribution: 'toeschrijving',
  meaning: 'strekking',
}

export const extentUnitWords: Readonly<Record<ExtentStatement['unit'], string>> = {
  tables: 'over tafels',
  sessions: 'over bijeenkomsten',
  people: 'over mensen',
  talk: 'zonder eenheid',
}

export const extentJudgementWords: Readonly<Record<ExtentJudgement, string>> = {
  right: 'past bij de bronnen',
  wrong: 'past niet bij de bronnen',
  unknown: 'niet vast te stellen',
}

export const claimJudgementWords: Readonly<Record<ClaimJudgement, string>> = {
  supported: 'onderbouwd',
  partly: 'deels',
  contradicted: 'tegengesproken',
  'no-source': 'geen bron',
  'not-needed': 'niet nodig',
}
