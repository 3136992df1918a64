import type { Term } from '../lexicon/lexicon.ts'
import { isLiteral, type TermHit } from '../lexicon/lexicon-reading.ts'
import type { Lesson } from '../suggestion.ts'
import type { ProjectReading } from './project-reading.ts'

/**
 * The name or keyword that stands literally in a sentence, not inside a compound, and was not rejected.
 * Such a hit never falls below what is suggested through learning alone.
 */
export function literalHit(
  hits: readonly TermHit[],
  terms: readonly Term[],
  code: number,
  rejected: ReadonlySet<number>,
): TermHit | undefined {
  return hits.find((hit) => {
    const term = terms[hit.term]!
    return isLiteral(hit, term) && term.code === code && !rejected.has(hit.term)
  })
}

const fewestRejections = 3

/** Terms of a code that people left at least three times on a suggestion, and more often than they coded them. */
export function rejectedTerms(
  project: ProjectReading,
  code: number,
  lessons: readonly Lesson[],
): Set<number> {
  const left = new Map<number, number>()
  const coded = new Map<number, number>()
  for (const lesson of lessons) {
    if (!lesson.positive && !lesson.wasLeft) continue
    const counts = lesson.positive ? coded : left
    for (const { term } of project.readings[lesson.sentence]!.hits) {
      if (project.terms[term]!.code === code) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  }
  const rejected = [...left].filter(
    ([term, times]) => times >= fewestRejections && times > (coded.get(term) ?? 0),
  )
  return new Set(rejected.map(([term]) => term))
}
