import type { Span } from '../../text/span.ts'
import { regionsAround } from './around.ts'
import type { KnownPeople, Speakers } from './gathered-speakers.ts'
import type { QuotingText } from './passages.ts'
import { type Claimed, nothingClaimed } from './quotation.ts'
import type { Region } from './region.ts'
import { datesNamed, type KnownSession, sessionsNamed, tablesNamed } from './sittings-named.ts'
import { speechNoun, speechVerb } from './speech-words.ts'
import { speakersIn } from './who-speaks.ts'

/** What a project knows that a report may name. */
export interface Known extends KnownPeople {
  readonly sessions: readonly KnownSession[]
}

export const nothingKnown: Known = { sessions: [], names: [], organisations: [], roles: [] }

const speaks = new RegExp(
  `${speechVerb}|${speechNoun}|(?:aan|in de|uit de)\\s+(?:tafel|zaal)|te horen|(?:een|de) ander(?:en)?(?=\\s+(?:over|met|van)|\\s*[:,]?\\s*$)|anderen|(?<!\\p{L})(?:deelnemers?|aanwezigen|tafels?)(?!\\p{L})`,
  'iu',
)
const written =
  /(?<!\p{L})(?:\p{L}*(?:verslag(?:en)?|rapport|notitie|onderzoek|advies|artikel|brief|akkoord|nota)|notities|aantekeningen|notulen|essay|krant|stelling|gespreksvraag|inleiding|programma|flip-?over)(?!\p{L})/iu

/**
 * Reads what the words around a quotation say of who said it, where and when: the clause that introduces it, what
 * stands behind it, in brackets or after a dash, the line below it. Who is named behind it goes before who is named
 * before it. Says nothing of whether it is so.
 */
export function claimedAround(source: QuotingText, quotation: Span, known: Known = nothingKnown): Claimed {
  const readings = regionsAround(source, quotation).map((region) => readingOf(region, known))
  const telling = readings.filter(({ tells }) => tells)
  if (telling.length === 0) return nothingClaimed
  const who = telling.find(({ speakers }) => namesSomebody(speakers))?.speakers
  const isWritten = telling.some(({ region }) => written.test(region.words))
  return {
    span: spanOf(telling),
    roles: who?.roles ?? [],
    names: who?.names ?? [],
    organisations: who?.organisations ?? [],
    sessions: merged(telling, 'sessions'),
    tables: merged(telling, 'tables'),
    dates: merged(telling, 'dates'),
    isSpoken:
      (who !== undefined && who.roles.length + who.names.length > 0) ||
      (!isWritten && telling.some(({ speaks }) => speaks)),
  }
}

interface Reading {
  readonly region: Region
  readonly speakers: Speakers
  readonly sessions: readonly string[]
  readonly tables: readonly string[]
  readonly dates: readonly string[]
  readonly speaks: boolean
  readonly tells: boolean
}

function readingOf(region: Region, known: Known): Reading {
  const speakers = speakersIn(region, known)
  const sessions = sessionsNamed(region.words, known.sessions)
  const tables = tablesNamed(region.words)
  const dates = datesNamed(region.words, known.sessions)
  const isTold = speaks.test(region.words)
  const places = sessions.length + tables.length + dates.length
  return {
    region,
    speakers,
    sessions,
    tables,
    dates,
    speaks: isTold,
    tells: isTold || places > 0 || namesSomebody(speakers) || written.test(region.words),
  }
}

const namesSomebody = ({ roles, names, organisations }: Speakers) =>
  roles.length + names.length + organisations.length > 0

function merged(readings: readonly Reading[], of: 'sessions' | 'tables' | 'dates'): string[] {
  return [...new Set(readings.flatMap((reading) => reading[of]))]
}

/** The stretch that says most: where somebody is named, else a session, else that it was said. */
function spanOf(readings: readonly Reading[]): Span | null {
  const best =
    readings.find(({ speakers }) => namesSomebody(speakers)) ??
    readings.find(({ sessions, tables, dates }) => sessions.length + tables.length + dates.length > 0) ??
    readings[0]
  if (!best) return null
  const { start, words } = best.region
  const from = /[\p{L}\p{N}(]/u.exec(words)?.index ?? 0
  const to = words.length - (/[^\p{L}\p{N})]*$/u.exec(words)?.[0].length ?? 0)
  return to > from ? { start: start + from, end: start + to } : null
}
