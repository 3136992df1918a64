import type { CodingRow, DecisionRow, ReadingRow } from '../database/tables.ts'
import { overlap, type Span } from '../text/span.ts'
import type { SampleReading } from './sample/readings.ts'
import type { Lesson, SourceSentence } from './suggestion.ts'

type Coded = Pick<CodingRow, 'document' | 'start' | 'end' | 'code' | 'coder' | 'origin' | 'saw_suggestions'>
type Decided = Pick<DecisionRow, 'document' | 'start' | 'end' | 'code' | 'person' | 'verdict'>
type Read = Pick<ReadingRow, 'document' | 'person' | 'code'>

/** What people did with the sentences, all on the texts as they stand now. */
export interface Deeds {
  readonly codings: readonly Coded[]
  readonly decisions: readonly Decided[]
  /** Documents read to the end, for a code in its present meaning. */
  readonly readings: readonly Read[]
  /** Sentences of reading samples. */
  readonly sampled: readonly Pick<SampleReading, 'document' | 'start' | 'end' | 'person' | 'codes'>[]
}

interface Stretch extends Span {
  readonly document: string
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
  const places = Map.groupBy(sentences.keys(), (place) => sentences[place]!.document)
  const touched = ({ document, ...span }: Stretch) =>
    (places.get(document) ?? []).filter((place) => overlap(sentences[place]!, span) > 0)
  const meant = (stretch: Stretch) => touched(stretch).filter((place) => isMostOf(sentences[place]!, stretch))
  const keyOf = (sentence: number, code: string, by: string) => `${sentence} ${code} ${by}`
  const lessons = new Map<string, Lesson | null>()
  const teach = (by: string, lesson: Lesson) => {
    const key = keyOf(lesson.sentence, lesson.code, by)
    if (!lessons.has(key)) lessons.set(key, lesson)
  }
  const leaving = deeds.decisions.filter(({ verdict }) => verdict === 'left')
  const left = new Set(
    leaving.flatMap((one) => meant(one).map((sentence) => keyOf(sentence, one.code, one.person))),
  )
  for (const reading of deeds.sampled) {
    for (const sentence of meant(reading)) {
      for (const { code, given } of reading.codes) {
        const wasLeft = !given && left.has(keyOf(sentence, code, reading.person))
        const lesson = { sentence, code, positive: given, weight: weights.sample, from: 'sample' as const }
        teach(reading.person, wasLeft ? { ...lesson, wasLeft } : lesson)
      }
    }
  }
  for (const coding of deeds.codings) {
    const { code, coder } = coding
    const from =
      coding.origin === 'suggestion' || coding.origin === 'adjusted' || coding.saw_suggestions === 1
        ? 'decision'
        : 'coding'
    for (const sentence of meant(coding)) {
      teach(coder, { sentence, code, positive: true, weight: weights.coding, from })
    }
  }
  for (const coding of deeds.codings) {
    for (const sentence of touched(coding)) {
      const key = keyOf(sentence, coding.code, coding.coder)
      if (!lessons.has(key)) lessons.set(key, null)
    }
  }
  for (const one of leaving) {
    const { code, person } = one
    for (const sentence of meant(one)) {
      teach(person, {
        ...{ sentence, code, positive: false, weight: weights.decision },
        ...{ from: 'decision', wasLeft: true },
      })
    }
  }
  for (const { document, code, person } of deeds.readings) {
    for (const sentence of places.get(document) ?? []) {
      teach(person, { sentence, code, positive: false, weight: weights.done, from: 'done' })
    }
  }
  return [...lessons.values()].filter((lesson) => lesson !== null)
}

/** Whether two spans share at least half of the shorter one. */
export function isMostOf(a: Span, b: Span): boolean {
  return 2 * overlap(a, b) >= Math.min(a.end - a.start, b.end - b.start)
}
