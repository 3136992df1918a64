import type { Lesson } from '../suggestion.ts'
import { type Design, designOf, type Row } from './design.ts'
import { eachPair } from './features.ts'
import type { ProjectReading } from './project-reading.ts'
import { firstTerm, signalsOf } from './signals.ts'
import { noWords, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** What can be learned from about one code: the sentences of its lessons, and a sample of all sentences. */
export interface Observations {
  readonly lessons: readonly Lesson[]
  /** The terms of the code, in the order of their columns. */
  readonly terms: readonly number[]
  /** A row per lesson, then the sample. */
  readonly design: Design
}

const sampleSize = 300

/**
 * Observes one code in the sentences of these lessons.
 * @param vocabulary - of these sentences and more, when it was worked out before
 */
export function observe(
  project: ProjectReading,
  code: number,
  lessons: readonly Lesson[],
  vocabulary?: Vocabulary,
): Observations {
  const terms = project.terms.flatMap((term, index) =>
    term.code === code && term.why !== 'excluding' ? [index] : [],
  )
  const columnOf = new Map(terms.map((term, k) => [term, firstTerm + k]))
  const known = lessons.length === 0 ? noWords : (vocabulary ?? vocabularyFor(project, lessons))
  const places =
    lessons.length === 0 ? [] : [...lessons.map((lesson) => lesson.sentence), ...sampleOf(project)]
  const rows = places.map((place) => rowOf(project, { code, place, columnOf, vocabulary: known }))
  return {
    lessons,
    terms,
    design: designOf(rows, firstTerm + terms.length, known),
  }
}

/** The vocabulary of all that can be observed with these lessons, whatever code they are about. */
export function vocabularyFor(
  { readings, ...project }: ProjectReading,
  lessons: readonly Lesson[],
): Vocabulary {
  if (lessons.length === 0) return noWords
  const places = new Set([...lessons.map(({ sentence }) => sentence), ...sampleOf(project)])
  return vocabularyOf([...places].sort((a, b) => a - b).map((place) => readings[place]!.tokens))
}

/** Places of sentences, as far apart as can be. */
function sampleOf({ sentences }: Pick<ProjectReading, 'sentences'>): number[] {
  const step = Math.ceil(sentences.length / sampleSize)
  return sentences.flatMap((_, place) => (place % step === 0 ? [place] : []))
}

interface Observed {
  readonly code: number
  readonly place: number
  readonly columnOf: ReadonlyMap<number, number>
  readonly vocabulary: Vocabulary
}

/** A sentence as an observation for a code: words that an excluding term covers are left out, and their pairs. */
function rowOf(project: ProjectReading, { code, place, columnOf, vocabulary }: Observed): Row {
  const { tokens, hits, masked } = project.readings[place]!
  const hidden = masked.get(code)
  let content = 0
  const words: number[] = []
  tokens.forEach(({ form }, at) => {
    if (!form.hasContent) return
    content++
    if (!hidden?.has(at)) words.push(vocabulary.words.get(form)!)
  })
  eachPair(tokens, (first, last, column) => {
    const pair = vocabulary.pairs.get(column)
    if (pair !== undefined && !hidden?.has(first) && !hidden?.has(last)) words.push(pair)
  })
  const values = signalsOf(project, project.terms, place, {
    from: code,
    until: code + 1,
  })
  const cells: Array<readonly [number, number]> = []
  values.forEach((value, column) => {
    if (value !== 0) cells.push([column, value])
  })
  for (const hit of hits) {
    const column = columnOf.get(hit.term)
    if (column !== undefined) cells.push([column, hit.factor])
  }
  return { words, scale: wordScale(content), cells }
}

/** Long sentences do not weigh more for being long. */
export function wordScale(contentWords: number): number {
  return 1 / Math.sqrt(Math.max(1, contentWords))
}
