import type { Lesson } from '../suggestion.ts'
import { type Design, designOf, type Row } from './design.ts'
import type { ProjectReading } from './project-reading.ts'
import { firstTerm, signalsOf } from './signals.ts'

/** What can be learned from about one code: the sentences of its lessons, and a sample of all sentences. */
export interface Observations {
  readonly lessons: readonly Lesson[]
  /** The terms of the code, in the order of their columns. */
  readonly terms: readonly number[]
  /** A row per lesson, then the sample. */
  readonly design: Design
}

const sampleSize = 300

/** Observes one code in the sentences of these lessons. */
export function observe(project: ProjectReading, code: number, lessons: readonly Lesson[]): Observations {
  const terms = project.terms.flatMap((term, index) =>
    term.code === code && term.why !== 'excluding' ? [index] : [],
  )
  const columnOf = new Map(terms.map((term, k) => [term, firstTerm + k]))
  const step = Math.ceil(project.sentences.length / sampleSize)
  const sample = project.sentences.flatMap((_, place) => (place % step === 0 ? [place] : []))
  const places = lessons.length === 0 ? [] : [...lessons.map((lesson) => lesson.sentence), ...sample]
  const rows = places.map((place) => rowOf(project, { code, place, columnOf }))
  return { lessons, terms, design: designOf(rows, firstTerm + terms.length) }
}

/** A sentence as an observation for a code: words that an excluding term covers are left out. */
function rowOf(
  project: ProjectReading,
  { code, place, columnOf }: { code: number; place: number; columnOf: ReadonlyMap<number, number> },
): Row {
  const { tokens, hits, masked } = project.readings[place]!
  const hidden = masked.get(code)
  const content = tokens.filter((token) => token.form.hasContent)
  const words = hidden ? tokens.filter((token, k) => token.form.hasContent && !hidden.has(k)) : content
  const values = signalsOf(project, project.terms, place, { from: code, until: code + 1 })
  const cells: Array<readonly [number, number]> = []
  values.forEach((value, column) => {
    if (value !== 0) cells.push([column, value])
  })
  for (const hit of hits) {
    const column = columnOf.get(hit.term)
    if (column !== undefined) cells.push([column, hit.factor])
  }
  return { words: words.map((token) => token.form), scale: wordScale(content.length), cells }
}

/** Long sentences do not weigh more for being long. */
export function wordScale(contentWords: number): number {
  return 1 / Math.sqrt(Math.max(1, contentWords))
}
