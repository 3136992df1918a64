import type { AgreementLevel } from '../database/report-tables.ts'
import type { SessionRow } from '../database/tables.ts'
import type { Voice } from '../text/block.ts'
import type { QuotePlace } from './place.ts'

/** What somebody should know before printing these words as a quote; each has a sentence on the screen. */
export const cautions = [
  'not-participant',
  'several-speakers',
  'masked',
  'confidential',
  'no-session',
  'not-asked',
  'not-agreed',
  'traceable',
] as const
export type Caution = (typeof cautions)[number]

interface Spoken extends Pick<QuotePlace, 'voice' | 'rule' | 'table' | 'speaker'> {
  readonly session: Pick<SessionRow, 'title' | 'kind'> | null
}

/**
 * The attribution as it will be printed: `deelnemer, bakker, denkdiner 2, tafel 3`.
 * A speaker's label or name is never part of it. Under the Chatham House Rule neither is what could tell who
 * spoke: role, organisation, table (https://www.chathamhouse.org/about-us/chatham-house-rule).
 */
export function proposedAttribution({ voice, rule, session, table, speaker }: Spoken): string {
  const where = placeWords({ session, table: rule === 'openbaar' ? table : null })
  return [roleWords({ voice, rule, speaker }), where].filter((part) => part !== '').join(', ')
}

/** Whose words: `deelnemer, bakker`. */
export function roleWords({ voice, rule, speaker }: Pick<Spoken, 'voice' | 'rule' | 'speaker'>): string {
  if (voice !== 'participant' || rule !== 'openbaar' || !speaker) return voiceWords[voice]
  if (speaker.isHost) return 'gespreksleider'
  return speaker.role === '' ? voiceWords[voice] : `${voiceWords[voice]}, ${speaker.role}`
}

/** `denkdiner 2, tafel 3` */
export function placeWords({ session, table }: Pick<Spoken, 'session' | 'table'>): string {
  return [session ? sessionWords(session) : '', table ? tableWords(table) : '']
    .filter((part) => part !== '')
    .join(', ')
}

/** An attribution in two: who, and where when it ends as the proposal would. What people wrote otherwise stays whole. */
export function attributionParts(
  attribution: string,
  { rule, session, table }: Pick<Spoken, 'rule' | 'session' | 'table'>,
): { who: string; where: string } {
  const where = placeWords({ session, table: rule === 'openbaar' ? table : null })
  return where !== '' && attribution.endsWith(`, ${where}`)
    ? { who: attribution.slice(0, -where.length - 2), where }
    : { who: attribution, where: '' }
}

/**
 * The table as others may read it beside an attribution: not under the Chatham House Rule, nor where the attribution
 * leaves it out, for a table with few people on it tells who spoke. Who agreed to be named need not be hidden.
 */
export function tableTold(
  attribution: string,
  {
    rule,
    table,
    agreed,
  }: Pick<Spoken, 'rule' | 'table'> & { readonly agreed: { readonly level: AgreementLevel } | null },
): string | null {
  if (rule !== 'openbaar' || table === null) return null
  const lower = (words: string) => words.toLocaleLowerCase('nl')
  return agreed?.level === 'name-and-role' || lower(attribution).includes(lower(table)) ? table : null
}

/**
 * The session as others may read it beside an attribution: not where that leaves out of which session somebody at the
 * table was, for a session with few people tells who spoke. With it go its date and its propositions.
 */
export function sessionTold<Session extends Pick<SessionRow, 'title' | 'kind'>>(
  attribution: string,
  {
    voice,
    agreed,
    session,
  }: Pick<Spoken, 'voice'> & {
    readonly agreed: { readonly level: AgreementLevel } | null
    readonly session: Session | null
  },
): Session | null {
  if (session === null || agreed?.level === 'name-and-role') return session
  if (voice !== 'participant' && voice !== 'note') return session
  const saysIt = attribution.includes(sessionWords(session)) || attribution.includes(session.title)
  return saysIt ? session : null
}

/** Whose words a voice stands for, as it is printed. */
export const voiceWords: Readonly<Record<Voice, string>> = {
  participant: 'deelnemer',
  note: 'genoteerd door de verslaglegger',
  guest: 'inleider',
  organiser: 'tekst van de organisatie',
  analysis: 'analyse van het verslag',
  frame: 'kader van de bron',
}

/** `Denkdiner 2: Schaarse handen` is spoken of as `denkdiner 2`; any other title stays as it is. */
export function sessionWords({ title, kind }: Pick<SessionRow, 'title' | 'kind'>): string {
  const numbered = /^(\p{L}+)\s+\d+/u.exec(title)
  if (numbered?.[1]?.toLocaleLowerCase('nl') === kind) return numbered[0].toLocaleLowerCase('nl')
  return title
}

/** `Tafel 3` within a sentence is `tafel 3`. */
export const tableWords = (table: string) => (/^tafel\b/iu.test(table) ? `t${table.slice(1)}` : table)

/** What others may not read or be told of a quote. */
export interface Kept {
  /** Whether some of its words are hidden. */
  readonly isCovered: boolean
  /** Whether the attribution says more than was agreed. */
  readonly reveals: boolean
  readonly isTraceable: boolean
}

/** What to warn of. */
export function cautionsOf(place: QuotePlace, { isCovered, reveals, isTraceable }: Kept): Caution[] {
  const found: Record<Caution, boolean> = {
    'not-participant': ['organiser', 'analysis', 'frame'].includes(place.voice),
    'several-speakers': place.speakers > 1 || place.voices > 1,
    masked: place.rule !== 'vertrouwelijk' && isCovered,
    confidential: place.rule === 'vertrouwelijk',
    'no-session': place.session === null,
    'not-asked': place.rule === 'openbaar' && place.agreed?.wasAsked === false,
    'not-agreed': reveals,
    traceable: isTraceable,
  }
  return cautions.filter((caution) => found[caution])
}
