import type { Code } from '../../codebook/code.ts'
import { codes } from '../../codebook/store.ts'
import type { Coding } from '../../codings/coding.ts'
import { addCoding, codings, endCoding } from '../../codings/store.ts'
import { newId } from '../../database/ids.ts'
import type { SampledSentenceRow } from '../../database/sample-tables.ts'
import type { Writer } from '../../database/write.ts'
import { AppError, invalid } from '../../errors.ts'
import { overlap, type Span } from '../../text/span.ts'
import { isMostOf } from '../lessons.ts'
import { parsedMeanings, type ReadMeaning } from './kept.ts'
import { sampledSentences } from './readings.ts'

/** What somebody says about a sentence of a sample. */
export interface SampleAnswer {
  /** Id of the sampled sentence. */
  readonly sentence: string
  /** Codes that were ticked. */
  readonly codes: readonly string[]
  /** *Geen van deze codes*: then none is ticked. */
  readonly isNone: boolean
  /** The last event that the page knew of: codes that came or changed after it were not read for. */
  readonly seen: number
}

/** Which codes the reader has on a sentence, and how they stand there. */
export interface OwnOnSentence {
  /** On exactly the sentence: by code. An answer without a tick takes them off. */
  readonly exact: ReadonlyMap<string, Coding>
  /** On words of it, or on more than it: those stay as they are. */
  readonly other: ReadonlySet<string>
}

/** The reader's own codings at a sentence, of those that say something about it. */
export function ownOnSentence(place: Span, own: readonly Coding[]): OwnOnSentence {
  const near = own.filter((coding) => overlap(coding, place) > 0 && isMostOf(place, coding))
  const isExact = (coding: Coding) => coding.start === place.start && coding.end === place.end
  const exact = new Map(near.filter(isExact).map((coding) => [coding.code, coding]))
  return { exact, other: new Set(near.filter((one) => !isExact(one)).map(({ code }) => code)) }
}

/**
 * Keeps what somebody read in a sentence of a sample: their codings become as they ticked, as their own reading, made
 * without suggestions or anybody else's codings in sight; and for which codes they read it.
 * @throws {AppError} invalid - neither a code nor *none of these*, or both
 * @throws {AppError} conflict - the sentence is in no sample any more, or its words were corrected; not-found - a code
 */
export async function readSampled(write: Writer, answer: SampleAnswer): Promise<void> {
  const place = await standing(write, answer.sentence)
  const own = (await codings(write.trx, place.version)).filter(({ coder }) => coder === write.person)
  const before = ownOnSentence(place, own)
  if (answer.isNone && answer.codes.length > 0) invalid('sample-none-and-codes')
  if (!answer.isNone && answer.codes.length + before.other.size === 0) invalid('sample-no-answer')
  const shown = (await codes(write.trx)).filter((code) => wasShown(code, answer.seen))
  for (const { id } of shown) {
    const coding = before.exact.get(id)
    if (coding && coding.made <= answer.seen && !answer.codes.includes(id)) await endCoding(write, coding.id)
  }
  for (const code of answer.codes) {
    if (!before.exact.has(code) && !before.other.has(code)) await give(write, place, code)
  }
  await keepReading(write, place, shown)
}

/** Whether the page had this code, in its meaning of now. A meaning is the event that gave it. */
function wasShown({ status, made, meaning }: Code, seen: number): boolean {
  return status !== 'vervallen' && made <= seen && meaning <= seen
}

async function standing(write: Writer, id: string): Promise<SampledSentenceRow> {
  const found = (await sampledSentences(write.trx)).find((sentence) => sentence.id === id)
  if (!found) throw new AppError('conflict', 'sample-sentence-gone')
  return found
}

async function give(write: Writer, place: SampledSentenceRow, code: string): Promise<void> {
  const { document, version, start, end } = place
  await addCoding(write, {
    ...{ document, version, start, end, code, coder: write.person },
    origin: 'reading',
    seen: { suggestions: false, others: false },
  })
}

async function keepReading(
  write: Writer,
  { id: sentence, document }: SampledSentenceRow,
  shown: readonly Code[],
): Promise<void> {
  const known = await write.trx
    .selectFrom('sample_readings')
    .select(['id', 'codes'])
    .where('sentence', '=', sentence)
    .where('person', '=', write.person)
    .where('ended', 'is', null)
    .executeTakeFirst()
  const now = shown.map(({ id, meaning }): ReadMeaning => [id, meaning])
  if (!known) {
    const row = { id: newId(), document, sentence, person: write.person, codes: JSON.stringify(now) }
    await write.insert('sample_readings', row)
  } else {
    const all = new Map([...parsedMeanings(known.codes), ...now])
    await write.update('sample_readings', { id: known.id }, { codes: JSON.stringify([...all]) })
  }
}
