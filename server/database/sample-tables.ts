import type { Kept } from './tables.ts'

/** A share of the sentences of these sources, drawn by chance to be read without suggestions (*leessteekproef*). */
export interface ReadingSampleRow extends Kept {
  /** From 0 to 2³² − 1: the same seed draws the same sentences from the same texts. */
  seed: number
  /** Of the sentences that could be drawn. */
  percent: number
  /** JSON: string[], ids of every source that was drawn from, also of those that no sentence came from. */
  documents: string
  /** Who drew it. */
  person: string
}

/** A sentence of a sample. It stays what it is, whatever becomes of the text around it. */
export interface SampledSentenceRow extends Kept {
  sample: string
  document: string
  version: string
  start: number
  end: number
  exact: string
  /** From 1; by chance, so that what was read so far is a sample too. */
  position: number
}

/** Somebody read a sentence of a sample. What it was given stands in the codings. */
export interface SampleReadingRow extends Kept {
  document: string
  sentence: string
  person: string
  /** JSON: [code, meaning][], each code it was read for with what that meant then. */
  codes: string
}

export interface SampleTables {
  reading_samples: ReadingSampleRow
  sampled_sentences: SampledSentenceRow
  sample_readings: SampleReadingRow
}
