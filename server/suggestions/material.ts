import type { Code } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import { readings } from '../codings/readings.ts'
import type { DecisionRow, ReadingRow } from '../database/coding-tables.ts'
import { sha256 } from '../database/ids.ts'
import { SharedNames } from '../database/shared-names.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { documents, sourceText } from '../sources/store.ts'
import { boundedStretches, sentencesIn } from './bounded.ts'
import { decisionsOn, type TaughtCoding, taughtCodings } from './deeds.ts'
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
  /** Ids of the sources, in the order in which they came: their texts are read one at a time. */
  readonly documents: readonly string[]
  /** Names all texts as they stand. */
  readonly texts: string
  readonly codings: readonly TaughtCoding[]
  /** Decisions on words that still stand. */
  readonly decisions: readonly DecisionRow[]
  /** Documents read to the end, for a code in its present meaning. */
  readonly readings: readonly ReadingRow[]
  /** What was read in reading samples; in the input these are the lessons from `sample`. */
  readonly sampled: readonly SampleReading[]
  /** Of a project that is too large to learn from all of it, the sentences that were chosen. */
  readonly input: TrainingInput
  /** Whether sentences were left out. */
  readonly isBounded: boolean
}

/** Gathers what there is to learn from. */
export async function gatherMaterial(db: Db, by?: GroupBy): Promise<Material> {
  const event = (await headOf(db))?.seq ?? 0
  const sources = (await documents(db, 'source')).map(({ id }) => id)
  const chosen = await boundedStretches(db, sources)
  const book = (await codes(db)).filter((code) => code.status !== 'vervallen')
  const meanings = new Map(book.map((code) => [code.id, code.meaning]))
  const descriptions = book.map(descriptionOf)
  const names = new SharedNames()
  const all: SourceSentence[] = []
  const standing: TaughtCoding[] = []
  const states: [version: string, structure: string, revision: number, erased: string | null][] = []
  for (const document of sources) {
    const text = await sourceText(db, document)
    const { version, structure } = text
    states.push([version.id, structure.id, structure.revision, version.erased_sha256])
    const sentences = sentencesOfText(text, by)
    for (const one of chosen ? sentencesIn(sentences, chosen.get(document)) : sentences) all.push(one)
    for (const coding of await taughtCodings(db, version.id)) standing.push(named(coding, names))
  }
  const decisions = await decisionsOn(db, new Set(states.map(([version]) => version)))
  const sentences = await withPatterns(descriptions, all)
  const known = new Set(sources)
  const read = (await readings(db)).filter(
    ({ document, code, meaning }) => known.has(document) && meanings.get(code) === meaning,
  )
  const sampled = await sampleReadings(db, standing)
  const deeds = { codings: standing, decisions, readings: read, sampled }
  const lessons = lessonsFrom(sentences, deeds).filter((lesson) => meanings.has(lesson.code))
  return {
    ...{ event, documents: sources, texts: sha256(JSON.stringify(states)) },
    ...{ codings: standing, decisions, readings: read, sampled, isBounded: chosen !== undefined },
    input: { codes: descriptions, sentences, lessons, encoder: ownEncoder },
  }
}

function named(coding: TaughtCoding, names: SharedNames): TaughtCoding {
  const [document, version] = [names.one(coding.document), names.one(coding.version)]
  const [code, coder, origin] = [names.one(coding.code), names.one(coding.coder), names.one(coding.origin)]
  return { ...coding, document, version, code, coder, origin }
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
