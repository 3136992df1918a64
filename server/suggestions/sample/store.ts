import { codes } from '../../codebook/store.ts'
import { newId } from '../../database/ids.ts'
import type { ReadingSampleRow, SampledSentenceRow } from '../../database/sample-tables.ts'
import type { Db } from '../../database/tables.ts'
import type { Writer } from '../../database/write.ts'
import { AppError, invalid, notFound } from '../../errors.ts'
import type { SourceText } from '../../sources/source.ts'
import { latestVersion } from '../../sources/text-versions.ts'
import { inTurns, turnsBetween } from '../../turns.ts'
import { candidatesIn } from './candidates.ts'
import { type Candidate, draw } from './draw.ts'
import { parsedDocuments, parsedMeanings } from './kept.ts'
import { type Progressing, readState } from './progress.ts'
import { sampledSentences } from './readings.ts'

/** A reading sample with the sources it was drawn from. */
export interface ReadingSample extends Omit<ReadingSampleRow, 'documents'> {
  readonly documents: readonly string[]
}

/** The samples that stand, the first drawn first. */
export async function samples(db: Db): Promise<ReadingSample[]> {
  const rows = await db
    .selectFrom('reading_samples')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, documents: parsedDocuments(row.documents) }))
}

/** @throws {AppError} not-found */
export async function sampleById(db: Db, id: string): Promise<ReadingSample> {
  return (await samples(db)).find((sample) => sample.id === id) ?? notFound('sample-not-found')
}

/** What there is to draw from: the sentences of these sources that are in no sample yet. */
export async function drawable(db: Db, sources: readonly SourceText[]): Promise<Candidate[]> {
  const taken = Map.groupBy(await sampledSentences(db), ({ version }) => version)
  const found: Candidate[][] = []
  const othersFirst = turnsBetween()
  for (const source of sources) {
    found.push(await inTurns(candidatesIn(source, taken.get(source.version.id) ?? [])))
    await othersFirst()
  }
  return found.flat()
}

export interface NewSample {
  readonly percent: number
  /** From 0 to 2³² − 1. */
  readonly seed: number
  /** Every source that is drawn from, also those without a sentence to draw. */
  readonly documents: readonly string[]
  readonly candidates: readonly Candidate[]
}

/**
 * Draws a sample and keeps its sentences.
 * @returns its id
 * @throws {AppError} invalid - there is nothing to draw
 * @throws {AppError} conflict - somebody drew one of these sentences, or corrected a text, meanwhile
 */
export async function keepSample(
  write: Writer,
  { candidates, documents, ...how }: NewSample,
): Promise<string> {
  if (candidates.length === 0) invalid('sample-nothing-to-draw')
  const drawn = draw(candidates, how)
  await mustStandFree(write, drawn)
  const sample = newId()
  await write.insert('reading_samples', {
    ...{ id: sample, ...how, documents: JSON.stringify(documents), person: write.person },
  })
  const rows = drawn.map(({ document, version, start, end, exact }, at) => ({
    ...{ id: newId(), sample, document, version, start, end, exact, position: at + 1 },
  }))
  await write.insertEach('sampled_sentences', rows)
  return sample
}

async function mustStandFree({ trx }: Writer, drawn: readonly Candidate[]): Promise<void> {
  const place = ({ version, start }: { version: string; start: number }) => `${version} ${start}`
  const taken = new Set((await sampledSentences(trx)).map(place))
  if (drawn.some((one) => taken.has(place(one)))) throw new AppError('conflict', 'sample-drawn-meanwhile')
  for (const [document, [first]] of Map.groupBy(drawn, (one) => one.document)) {
    if ((await latestVersion(trx, document)) !== first?.version)
      throw new AppError('conflict', 'sample-drawn-meanwhile')
  }
}

/** Takes a sample away with who read it. What people coded while reading stays. @throws {AppError} not-found | conflict */
export async function endSample(
  write: Writer,
  row: { id: string; revision?: number | undefined },
): Promise<void> {
  const sentences = await write.trx
    .selectFrom('sampled_sentences')
    .select('id')
    .where('sample', '=', row.id)
    .where('ended', 'is', null)
    .execute()
  const readings = await write.trx
    .selectFrom('sample_readings')
    .innerJoin('sampled_sentences', 'sampled_sentences.id', 'sample_readings.sentence')
    .select('sample_readings.id')
    .where('sampled_sentences.sample', '=', row.id)
    .where('sample_readings.ended', 'is', null)
    .execute()
  await write.end('reading_samples', row)
  for (const { id } of readings) await write.end('sample_readings', { id })
  for (const { id } of sentences) await write.end('sampled_sentences', { id })
}

/** A sentence of a sample with who read it. */
export interface SentenceProgress extends SampledSentenceRow {
  /** By person: what they read it for. */
  readonly readers: ReadonlyMap<string, ReturnType<typeof parsedMeanings>>
}

/** The sentences of a sample that stand, in the order of reading, with who read them. */
export async function sentencesOfSample(db: Db, sample: string): Promise<SentenceProgress[]> {
  const rows = await db
    .selectFrom('sample_readings')
    .innerJoin('sampled_sentences', 'sampled_sentences.id', 'sample_readings.sentence')
    .select(['sample_readings.sentence', 'sample_readings.person', 'sample_readings.codes'])
    .where('sampled_sentences.sample', '=', sample)
    .where('sample_readings.ended', 'is', null)
    .execute()
  const read = Map.groupBy(rows, ({ sentence }) => sentence)
  return (await sampledSentences(db, sample)).map((sentence) => ({
    ...sentence,
    readers: new Map((read.get(sentence.id) ?? []).map((row) => [row.person, parsedMeanings(row.codes)])),
  }))
}

/** How far a person is with the sentences of a sample; nobody has read none. */
export async function progressOf(
  db: Db,
  sentences: readonly SentenceProgress[],
  person = '',
): Promise<(SentenceProgress & Progressing)[]> {
  const book = (await codes(db)).filter(({ status }) => status !== 'vervallen')
  return sentences.map((one) => ({ ...one, state: readState(one.readers.get(person), book) }))
}
