import { proposedAttribution } from '../quotes/attribution.ts'
import { placeOf, type Register } from '../quotes/place.ts'
import type { SourceText } from '../sources/source.ts'
import type { PlacedMatch } from './audit.ts'
import type { Match } from './verdict.ts'

/** Says where a match stands and by whom it may be printed, as the sources say it now. */
export function placedMatch(match: Match, source: SourceText, register: Register): PlacedMatch {
  const place = placeOf(source, match, register)
  return {
    ...match,
    voice: place.voice,
    session: place.session?.title ?? null,
    sessionId: place.session?.id ?? null,
    table: place.table,
    proposition: place.proposition,
    page: place.page,
    time: place.time,
    rule: place.rule,
    attribution: proposedAttribution(place),
  }
}
