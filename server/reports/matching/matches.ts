import type { Library } from './library.ts'
import { matchOf, type Place } from './place.ts'
import type { Match } from './verdict.ts'

/**
 * The places without those that are the same stretch of a canonical text found through a layer as well: what is more
 * alike stays, then the source's own words, then the one through fewer layers. The order stays.
 */
export function distinct(library: Library, places: readonly Place[]): Place[] {
  const all = places.map((place) => ({ place, match: matchOf(library, place) }))
  if (all.every(({ match }) => match.layers.length === 0)) return [...places]
  const kept: typeof all = []
  for (const candidate of all.toSorted((a, b) => rank(a.match, b.match))) {
    if (!kept.some(({ match }) => areOneStretch(match, candidate.match))) kept.push(candidate)
  }
  const stays = new Set(kept.map(({ place }) => place))
  return places.filter((place) => stays.has(place))
}

function rank(a: Match, b: Match): number {
  return b.similarity - a.similarity || a.layers.length - b.layers.length
}

function areOneStretch(a: Match, b: Match): boolean {
  const isLayered = a.layers.length + b.layers.length > 0
  return isLayered && a.version === b.version && a.start < b.end && b.start < a.end
}

/** Whether a quotation was found through a light edit only: nowhere as it was said, nor masked. */
export function isLightlyEdited(matches: readonly Match[]): boolean {
  return matches.length > 0 && matches.every(({ layers }) => layers.includes('light-edit'))
}
