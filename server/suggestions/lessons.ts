import type { CodingRow, DecisionRow, ReadingRow } from '../database/coding-tables.ts'
import { placesOverlapping } from '../text/sorted-spans.ts'
import { overlap, type Span } from '../text/span.ts'
import type { SampleReading } from './sample/readings.ts'
import type { Lesson, SourceSentence } from './suggestion.ts'

type Coded = Pick<CodingRow, 'document' | 'start' | 'end' | 'code' | 'coder' | 'origin' | 'saw_suggestions'>
type Decided = Pick<DecisionRow, 'document' | 'start' | 'end' | 'code' | 'person' | 'verdict'>
type Read = Pick<ReadingRow, 'document' | 'person' | 'code'>

/** What people did with the sentences, all on the texts as they stand now. */
export interface Deeds {
  readonly codings: readonly Coded[]
  /** In the order of deciding. */
  readonly decisions: readonly Decided[]
  /** Documents read to the end, for a code in its present meaning. */
  readonly readings: readonly Read[]
  /** Sentences of reading samples. */
  readonly sampled: readonly Pick<SampleReading, 'document' | 'start' | 'end' | 'person' | 'codes'>[]
}

/**
 * Who read a sentence of a sample was asked about that sentence alone, with every code in sight: not giving one is an
 * answer. In a document that is done the code may stand at the sentence beside it.
 */
const weights = { sample: 1, coding: 1, decision: 1, done: 0.5 } as const

/**
 * What codings, decisions and finished readings teach. A coding teaches on every sentence that shares at least
 * half of the shorter of the two with it. In a document that a coder finished for a code, sentences that this
 * coder did not touch are weak negatives. A sentence that was read in a sample teaches both what it got and what it
 * did not get, and is kept apart as measured without suggestions, whatever was decided on it before. Each coder counts
 * apart; a sentence nobody looked at teaches nothing.
 */
export function lessonsFrom(sentences: readonly SourceSentence[], deeds: Deeds): Lesson[] {
  const under = new Under(sentences)
  const lessons = new Map<string, Lesson | null>()
  for (const { by, sentence, code, lesson } of whatWasTaught(under, deeds)) {
    const key = keyOf(sentence, code, by)
    if (!lessons.has(key)) lessons.set(key, lesson && { sentence, code, ...lesson })
  }
  return [...lessons.values()].filter((lesson) => lesson !== null)
}

/** What one person taught about one sentence and one code; null when that says neither. */
interface Taught {
  readonly by: string
  readonly sentence: number
  readonly code: string
  readonly lesson: Omit<Lesson, 'sentence' | 'code'> | null
}

/** The first thing that somebody taught about a sentence and a code goes before what follows. */
function* whatWasTaught(under: Under, deeds: Deeds): Iterable<Taught> {
  yield* inSamples(under, deeds)
  yield* byCodings(under, deeds)
  const left = { positive: false, weight: weights.decision, from: 'decision', wasLeft: true } as const
  for (const { by, code, sentence } of leftOn(under, deeds)) yield { by, code, sentence, lesson: left }
  const uncoded = { positive: false, weight: weights.done, from: 'done' } as const
  for (const { document, code, person: by } of deeds.readings)
    for (const sentence of under.all(document)) yield { by, sentence, code, lesson: uncoded }
}

function* inSamples(under: Under, deeds: Deeds): Iterable<Taught> {
  if (deeds.sampled.length === 0) return
  const left = new Set([...leftOn(under, deeds)].map(({ sentence, code, by }) => keyOf(sentence, code, by)))
  for (const reading of deeds.sampled) {
    const by = reading.person
    for (const sentence of under.mostOf(reading))
      for (const { code, given } of reading.codes) {
        const wasLeft = !given && left.has(keyOf(sentence, code, by))
        const lesson = { positive: given, weight: weights.sample, from: 'sample' } as const
        yield { by, sentence, code, lesson: wasLeft ? { ...lesson, wasLeft } : lesson }
      }
  }
}

/** Codings on most of a sentence teach; who coded a smaller piece of it says neither. */
function* byCodings(under: Under, { codings }: Deeds): Iterable<Taught> {
  for (const coding of codings) {
    const { code, coder: by, origin, saw_suggestions } = coding
    const isAided = origin === 'suggestion' || origin === 'adjusted' || saw_suggestions === 1
    const from = isAided ? 'decision' : 'coding'
    const lesson = { positive: true, weight: weights.coding, from } as const
    for (const sentence of under.mostOf(coding)) yield { by, sentence, code, lesson }
  }
  for (const coding of codings)
    for (const sentence of under.any(coding))
      yield { by: coding.coder, sentence, code: coding.code, lesson: null }
}

/** Where who left a suggestion of which code: of each person the last decision counts. */
function leftOn(under: Under, { decisions }: Deeds): Iterable<Omit<Taught, 'lesson'>> {
  const left = new Map<string, Omit<Taught, 'lesson'>>()
  for (const decision of decisions) {
    const { code, person: by, verdict } = decision
    for (const sentence of under.mostOf(decision)) {
      const key = keyOf(sentence, code, by)
      if (verdict === 'left') left.set(key, { by, sentence, code })
      else left.delete(key)
    }
  }
  return left.values()
}

const keyOf = (sentence: number, code: string, by: string) => `${sentence} ${code} ${by}`

interface Stretch extends Span {
  readonly document: string
}

/** The sentences under a stretch of a document, by place: those of a document are in the order of its text. */
class Under {
  readonly #sentences: readonly SourceSentence[]
  readonly #places: ReadonlyMap<string, readonly number[]>
  readonly #own: ReadonlyMap<string, readonly SourceSentence[]>

  constructor(sentences: readonly SourceSentence[]) {
    this.#sentences = sentences
    this.#places = Map.groupBy(sentences.keys(), (place) => sentences[place]!.document)
    this.#own = Map.groupBy(sentences, ({ document }) => document)
  }

  all(document: string): readonly number[] {
    return this.#places.get(document) ?? []
  }

  /** Those that share a character with it. */
  any(stretch: Stretch): number[] {
    const places = this.all(stretch.document)
    return placesOverlapping(this.#own.get(stretch.document) ?? [], stretch).map((at) => places[at]!)
  }

  mostOf(stretch: Stretch): number[] {
    return this.any(stretch).filter((place) => isMostOf(this.#sentences[place]!, stretch))
  }
}

/** Whether two spans share at least half of the shorter one. */
export function isMostOf(a: Span, b: Span): boolean {
  return 2 * overlap(a, b) >= Math.min(a.end - a.start, b.end - b.start)
}
