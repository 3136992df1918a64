import type { Piece } from './composite.ts'
import type { Library } from './library.ts'
import type { Place } from './place.ts'
import { passagesOf } from './said.ts'

/** Whether a place runs over turns of different speakers. */
export function isSpokenBySeveral(library: Library, place: Place): boolean {
  return speakersOf(library, place).size > 1
}

/** Whether pieces are of different people as far as the sources say who spoke: nobody can have said them all. */
export function areOfSeveralSpeakers(library: Library, pieces: readonly Piece[]): boolean {
  const known = pieces
    .map(({ places }) => new Set(places.flatMap((place) => [...speakersOf(library, place)])))
    .filter((speakers) => speakers.size > 0)
  const [first, ...others] = known
  if (!first || others.length === 0) return false
  return [...first].every((speaker) => others.some((speakers) => !speakers.has(speaker)))
}

function speakersOf(library: Library, { words }: Place): Set<string> {
  return new Set(passagesOf(library, words).flatMap(({ block: { speaker } }) => speaker ?? []))
}
