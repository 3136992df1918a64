import type { Register } from '../../quotes/place.ts'
import type { Known } from './claimed.ts'

/** What a report may name of a project: its sessions, the people on its lists, their pseudonyms, roles and organisations. */
export function knownFrom({ sessions, attendances }: Pick<Register, 'sessions' | 'attendances'>): Known {
  const distinct = (words: readonly (string | null)[]) => [
    ...new Set(words.filter((word): word is string => word !== null && word.trim() !== '')),
  ]
  return {
    sessions: [...sessions.values()],
    names: distinct(attendances.flatMap(({ name, pseudonym }) => [name, pseudonym])),
    roles: distinct(attendances.map(({ role }) => role)),
    organisations: distinct(attendances.map(({ organisation }) => organisation)),
  }
}
