import { codes } from '../../codebook/store.ts'
import { codings } from '../../codings/store.ts'
import type { CodingRow } from '../../database/coding-tables.ts'
import type { SampledSentenceRow } from '../../database/sample-tables.ts'
import type { Db } from '../../database/tables.ts'
import { overlapping } from '../../text/sorted-spans.ts'
import type { Span } from '../../text/span.ts'
import { isMostOf } from '../lessons.ts'
import { parsedMeanings } from './kept.ts'

/** What somebody said about a sentence of a sample, as far as it holds now. */
export interface SampleReading extends Span {
  readonly sample: string
  /** Id of the sampled sentence. */
  readonly sentence: string
  readonly document: string
  readonly version: string
  readonly person: string
  /**
   * The codes it was read for in their meaning of now, and whether this reader gave them. Codes that the reader gave to
   * a stretch of which the sentence is the smaller part are left out: that says neither.
   */
  readonly codes: readonly { readonly code: string; readonly given: boolean }[]
}

type Coding = Pick<CodingRow, 'version' | 'start' | 'end' | 'code' | 'coder'>

/**
 * What was read in samples: sentences whose words still stand in the latest text, codes that are not *vervallen*, each
 * reader apart.
 * @param standing every coding that stands, when that is known already
 */
export async function sampleReadings(db: Db, standing?: readonly Coding[]): Promise<SampleReading[]> {
  const rows = await readRows(db)
  if (rows.length === 0) return []
  const book = (await codes(db)).filter(({ status }) => status !== 'vervallen')
  const meanings = new Map(book.map(({ id, meaning }) => [id, meaning]))
  const near = codingsUnder(rows, standing ?? (await codings(db)))
  return rows.map((row) => {
    const { codes: read, ...place } = row
    const current = parsedMeanings(read).filter(([code, meaning]) => meanings.get(code) === meaning)
    return { ...place, codes: current.flatMap(([code]) => answerOn(place, code, near.get(row) ?? [])) }
  })
}

type ReadRow = Awaited<ReturnType<typeof readRows>>[number]

/** The codings of each reader that share words with what was read: sentences of samples lie apart in their text. */
function codingsUnder(rows: readonly ReadRow[], standing: readonly Coding[]): Map<ReadRow, Coding[]> {
  const byReader = Map.groupBy(rows, ({ version, person }) => `${version} ${person}`)
  for (const own of byReader.values()) own.sort((a, b) => a.start - b.start)
  const under = new Map<ReadRow, Coding[]>(rows.map((row) => [row, []]))
  for (const coding of standing) {
    for (const row of overlapping(byReader.get(`${coding.version} ${coding.coder}`) ?? [], coding))
      under.get(row)?.push(coding)
  }
  return under
}

function answerOn(place: Span, code: string, near: readonly Coding[]): SampleReading['codes'] {
  const given = near.filter((coding) => coding.code === code)
  if (given.some((coding) => isMostOf(place, coding))) return [{ code, given: true }]
  return given.length > 0 ? [] : [{ code, given: false }]
}

function readRows(db: Db) {
  return standingSentences(db)
    .innerJoin('sample_readings', 'sample_readings.sentence', 'sampled_sentences.id')
    .where('sample_readings.ended', 'is', null)
    .select(['sampled_sentences.sample', 'sampled_sentences.id as sentence', 'sampled_sentences.document'])
    .select(['sampled_sentences.version', 'sampled_sentences.start', 'sampled_sentences.end'])
    .select(['sample_readings.person', 'sample_readings.codes'])
    .orderBy('sampled_sentences.sample')
    .orderBy('sampled_sentences.position')
    .orderBy('sample_readings.made')
    .execute()
}

/** Sentences of samples of which the words were not corrected since: they stand in the latest text of their document. */
function standingSentences(db: Db) {
  return db
    .selectFrom('sampled_sentences')
    .innerJoin('text_versions', 'text_versions.id', 'sampled_sentences.version')
    .where('sampled_sentences.ended', 'is', null)
    .where('text_versions.ended', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('text_versions as later')
            .select('later.id')
            .whereRef('later.document', '=', 'text_versions.document')
            .whereRef('later.number', '>', 'text_versions.number')
            .where('later.ended', 'is', null),
        ),
      ),
    )
}

/** The sentences of samples that stand, in the order in which they are read. */
export async function sampledSentences(db: Db, sample?: string): Promise<SampledSentenceRow[]> {
  let query = standingSentences(db).selectAll('sampled_sentences')
  if (sample !== undefined) query = query.where('sampled_sentences.sample', '=', sample)
  return query.orderBy('sampled_sentences.sample').orderBy('sampled_sentences.position').execute()
}
