import type { Code } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import type { Coding } from '../codings/coding.ts'
import { readings } from '../codings/readings.ts'
import { codings } from '../codings/store.ts'
import type { DecisionRow, ReadingRow } from '../database/coding-tables.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceTexts } from '../sources/store.ts'
import { ownEncoder } from './encoder.ts'
import { lessonsFrom } from './lessons.ts'
import { findPatterns } from './lexicon/patterns.ts'
import { isPattern } from './lexicon/terms.ts'
import type { TrainingInput } from './model/training-input.ts'
import { type SampleReading, sampleReadings } from './sample/readings.ts'
import { type GroupBy, sentencesOfText } from './source-sentences.ts'
import type { CodeDescription, SourceSentence } from './suggestion.ts'

/** All of a project that suggestions are made from, on the latest text of every source. */
export interface Material {
  /** The last event that it is sure to know of: what people do while it is gathered or used, comes after. */
  readonly event: number
  readonly texts: readonly SourceText[]
  readonly codings: readonly Coding[]
  /** Decisions on words that still stand. */
  readonly decisions: readonly DecisionRow[]
  /** Documents read to the end, for a code in its present meaning. */
  readonly readings: readonly ReadingRow[]
  /** What was read in reading samples; in the input these are the lessons from `sample`. */
  readonly sampled: readonly SampleReading[]
  readonly input: TrainingInput
}

/** Gathers what there is to learn from. */
export async function gatherMaterial(db: Db, by?: GroupBy): Promise<Material> {
  const event = (await headOf(db))?.seq ?? 0
  const texts = await sourceTexts(db, 'source')
  const versions = new Set(texts.map((text) => text.version.id))
  const book = (await codes(db)).filter((code) => code.status !== 'vervallen')
  const meanings = new Map(book.map((code) => [code.id, code.meaning]))
  const standing = (await codings(db)).filter(({ version }) => versions.has(version))
  const decisions = await decisionsOn(db, texts)
  const descriptions = book.map(descriptionOf)
  const sentences = await withPatterns(
    descriptions,
    texts.flatMap((text) => sentencesOfText(text, by)),
  )
  const sources = new Set(texts.map((text) => text.document.id))
  const read = (await readings(db)).filter(
    ({ document, code, meaning }) => sources.has(document) && meanings.get(code) === meaning,
  )
  const sampled = await sampleReadings(db, standing)
  const deeds = { codings: standing, decisions, readings: read, sampled }
  const lessons = lessonsFrom(sentences, deeds).filter((lesson) => meanings.has(lesson.code))
  return {
    event,
    texts,
    codings: standing,
    decisions,
    readings: read,
    sampled,
    input: { codes: descriptions, sentences, lessons, encoder: ownEncoder },
  }
}

export function descriptionOf(code: Code): CodeDescription {
  const { id, name, definition, include, exclude, keywords, related, excluding } = code
  return { id, name, definition, include, exclude, keywords, related, excluding }
}

/** The library for patterns is loaded only when a codebook has one. */
export async function withPatterns(
  descriptions: readonly CodeDescription[],
  sentences: SourceSentence[],
): Promise<SourceSentence[]> {
  const words = descriptions.flatMap((code) => [...code.keywords, ...code.related, ...code.excluding])
  if (!words.some(isPattern)) return sentences
  const hits = await findPatterns(descriptions, sentences)
  return sentences.map((sentence, at) =>
    hits[at]!.length > 0 ? { ...sentence, patternHits: hits[at]! } : sentence,
  )
}

/** What was decided on these texts, in the order of deciding. What was decided on words that were corrected since is over. */
export async function decisionsOn(db: Db, texts: readonly SourceText[]): Promise<DecisionRow[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute()
  const latest = new Set(texts.map((text) => text.version.id))
  return rows.filter(({ version }) => latest.has(version))
}
