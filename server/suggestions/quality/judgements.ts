import type { DecisionRow, ReadingRow, SuggestionModeRow } from '../../database/coding-tables.ts'
import type { TaughtCoding } from '../deeds.ts'
import { lessonsFrom } from '../lessons.ts'
import type { SampleReading } from '../sample/readings.ts'
import type { SourceSentence } from '../suggestion.ts'

/** One coder read one sentence for one code without suggestions on the screen, and gave it that code or did not. */
export interface Judgement {
  /** Place in the list of sentences. */
  readonly sentence: number
  readonly code: string
  readonly coder: string
  readonly positive: boolean
  /** Whether it was drawn by chance, in a reading sample. */
  readonly sampled: boolean
}

export interface ReadingDeeds {
  readonly codings: readonly Omit<TaughtCoding, 'version'>[]
  readonly decisions: readonly DecisionRow[]
  /** Documents read to the end, for a code in its present meaning. */
  readonly readings: readonly ReadingRow[]
  /** Sentences of reading samples. */
  readonly sampled: readonly SampleReading[]
  /** Also those that were changed since. */
  readonly modes: readonly SuggestionModeRow[]
}

/**
 * What people made of sentences without suggestions on the screen, coder by coder: in documents that they read to the
 * end for a code, and in reading samples. Only there it is known that what has no code was looked at too.
 */
export function judgementsOf(sentences: readonly SourceSentence[], deeds: ReadingDeeds): Judgement[] {
  const isAided = aidedReadings(deeds)
  const unaided = deeds.readings.filter((reading) => !isAided(reading))
  const coders = new Set([
    ...unaided.map(({ person }) => person),
    ...deeds.sampled.map(({ person }) => person),
  ])
  return [...coders].flatMap((coder) => {
    const readings = unaided.filter(({ person }) => person === coder)
    const read = new Set(readings.map(({ document, code }) => `${document} ${code}`))
    const lessons = lessonsFrom(sentences, {
      codings: deeds.codings.filter((coding) => coding.coder === coder),
      decisions: deeds.decisions.filter(({ person }) => person === coder),
      readings,
      sampled: deeds.sampled.filter(({ person }) => person === coder),
    })
    return lessons.flatMap(({ sentence, code, positive, from }) => {
      const sampled = from === 'sample'
      const isRead = sampled || read.has(`${sentences[sentence]!.document} ${code}`)
      return from !== 'decision' && isRead ? [{ sentence, code, coder, positive, sampled }] : []
    })
  })
}

/**
 * Tells of a reading whether suggestions helped, as far as is known: its reader had them on the screen in that document
 * before it was *klaar*, or decided on suggestions of that code there. Without what was decided the rest would be judged
 * too hard: what is surest, and right, is decided on first.
 */
function aidedReadings({ modes, codings, decisions }: ReadingDeeds): (reading: ReadingRow) => boolean {
  const firstAided = new Map<string, number>()
  const note = (key: string, made: number) =>
    firstAided.set(key, Math.min(made, firstAided.get(key) ?? Number.POSITIVE_INFINITY))
  for (const { document, person, mode, made } of modes) if (mode === 'on') note(`${document} ${person}`, made)
  for (const { document, coder, origin, saw_suggestions, made } of codings)
    if (origin === 'reading' && saw_suggestions === 1) note(`${document} ${coder}`, made)
  for (const { document, person, code, made } of decisions) note(`${document} ${person} ${code}`, made)
  return ({ document, person, code, made }) =>
    [`${document} ${person}`, `${document} ${person} ${code}`].some(
      (key) => (firstAided.get(key) ?? made) < made,
    )
}
