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
] as const
export type Caution = (typeof cautions)[number]

type Spoken = Pick<QuotePlace, 'voice' | 'rule' | 'session' | 'table' | 'speaker'>

/**
 * The attribution as it will be printed: `deelnemer, bakker, denkdiner 2, tafel 3`.
 * A speaker's label or name is never part of it. Under the Chatham House Rule neither is what could tell who
 * spoke: role, organisation, table (https://www.chathamhouse.org/about-us/chatham-house-rule).
 */
export function proposedAttribution({ voice, rule, session, table, speaker }: Spoken): string {
  const isOpen = rule === 'openbaar'
  const who = voice === 'participant' && isOpen && speaker?.isHost ? 'gespreksleider' : wordsFor[voice]
  const role = voice === 'participant' && isOpen && !speaker?.isHost ? speaker?.role : undefined
  return [
    who,
    role,
    session ? sessionWords(session) : undefined,
    isOpen && table ? lowered(table) : undefined,
  ]
    .filter((part) => part)
    .join(', ')
}

const wordsFor: Record<Voice, string> = {
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

const lowered = (table: string) => (/^tafel\b/iu.test(table) ? `t${table.slice(1)}` : table)

/** What to warn of. `printed` are the words as they may go to others. */
export function cautionsOf(place: QuotePlace, exact: string, printed: string): Caution[] {
  const found: Record<Caution, boolean> = {
    'not-participant': ['organiser', 'analysis', 'frame'].includes(place.voice),
    'several-speakers': place.speakers > 1 || place.voices > 1,
    masked: place.rule === 'chatham-house' && printed !== exact,
    confidential: place.rule === 'vertrouwelijk',
    'no-session': place.session === null,
  }
  return cautions.filter((caution) => found[caution])
}
