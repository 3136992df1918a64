import type { ReadingQuery } from './asked.ts'

/** Whose codings a reader sees besides their own: of everybody, or of these people. */
export type OthersShown = 'everybody' | ReadonlySet<string>

/** Who reads alone sees nobody, whatever the address asks; else it is as the filter says. */
export function othersShown(
  query: Pick<ReadingQuery, 'filter' | 'others' | 'coder'>,
  isAlone: boolean,
): OthersShown {
  if (isAlone) return new Set()
  return !query.filter || query.others ? 'everybody' : new Set(query.coder)
}

export function areAnyShown(shown: OthersShown): boolean {
  return shown === 'everybody' || shown.size > 0
}

export function isShownOf(shown: OthersShown, person: string): boolean {
  return shown === 'everybody' || shown.has(person)
}
