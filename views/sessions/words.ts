import type { AgreementLevel } from '../../server/database/report-tables.ts'
import type { QuotingRule, SessionKind, Vote } from '../../server/database/tables.ts'
import { enumeration, figure } from '../../server/language/figures.ts'

export const kindWords: Readonly<Record<SessionKind, string>> = {
  werksessie: 'werksessie',
  denkdiner: 'denkdiner',
  gesprek: 'gesprek',
  anders: 'anders',
}

/** How one may quote from a session, in a word or two. */
export const ruleWords: Readonly<Record<QuotingRule, string>> = {
  openbaar: 'openbaar',
  'chatham-house': 'Chatham House',
  vertrouwelijk: 'niet citeren',
}

/** The same as a choice: what it comes to. */
export const ruleChoices: Readonly<Record<QuotingRule, string>> = {
  openbaar: 'Openbaar: zoals met elke deelnemer is afgesproken',
  'chatham-house': 'Chatham House: zonder naam, rol, organisatie of tafel',
  vertrouwelijk: 'Niet citeren: de woorden gaan nooit naar anderen',
}

/** What a participant agreed to, in a few words. */
export const levelWords: Readonly<Record<AgreementLevel, string>> = {
  'name-and-role': 'met naam en functie',
  role: 'met functie',
  without: 'zonder naam en functie',
  'not-quoted': 'niet citeren',
}

/** The same as a choice. */
export const levelChoices: Readonly<Record<AgreementLevel, string>> = {
  'name-and-role': 'Met naam en functie',
  role: 'Met functie, zonder naam',
  without: 'Zonder naam en functie',
  'not-quoted': 'Niet citeren',
}

/** `17 eens, 9 oneens`; after a shift: `vóór de inleiding 9, erna 15 eens (van 23)`. */
export function votesInWords(votes: readonly Vote[]): string {
  const [first, ...later] = votes
  if (!first) return 'geen stemming genoteerd'
  const totals = new Set(votes.map((vote) => vote.for + vote.against))
  if (later.length === 0) return counts(first)
  const [total] = totals
  if (totals.size > 1 || total === undefined)
    return votes.map((vote) => withMoment(vote, counts(vote))).join('; ')
  const shift = votes.map((vote) => withMoment(vote, figure(vote.for))).join(', ')
  return `${shift} eens (van ${figure(total)})`
}

function counts(vote: Vote): string {
  return `${figure(vote.for)} eens, ${figure(vote.against)} oneens`
}

function withMoment({ moment }: Vote, words: string): string {
  return moment === '' ? words : `${moment} ${words}`
}

/** What people noted of a proposition without its number: for a narrow column. */
export function shortProposition(title: string): string {
  return title.replace(/^(?:stelling|gespreksvraag|vraag)\s+\d+\s*[:.–-]\s*/iu, '')
}

/** Which sources are notes of one talk: `‘a.md’ en ‘b.md’ zijn verslagen van hetzelfde gesprek`. */
export function talksTold(talks: readonly (readonly string[])[]): string[] {
  return talks
    .filter((talk) => talk.length > 1)
    .map((talk) => `${enumeration(talk.map((name) => `‘${name}’`))} zijn verslagen van hetzelfde gesprek`)
}
