import { kept, place, span, table } from './columns.ts'
import { wordSchema } from './word-tables.ts'

/**
 * What came with the reading sample (*leessteekproef*): what was drawn, and who read which sentence for
 * which codes; and words that somebody does not want proposed for a code.
 */
export const fourthSchema: readonly string[] = [
  table(
    'reading_samples',
    `${kept}, seed INTEGER NOT NULL, percent INTEGER NOT NULL, documents TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people(id)`,
  ),
  table(
    'sampled_sentences',
    `${kept}, sample TEXT NOT NULL REFERENCES reading_samples(id), ${place}, ${span}, position INTEGER NOT NULL`,
  ),
  'CREATE INDEX sampled_sentences_by_sample ON sampled_sentences (sample) WHERE ended IS NULL',
  'CREATE UNIQUE INDEX sampled_sentences_once ON sampled_sentences (version, start, "end") WHERE ended IS NULL',
  table(
    'sample_readings',
    `${kept}, document TEXT NOT NULL REFERENCES documents(id),
    sentence TEXT NOT NULL REFERENCES sampled_sentences(id), person TEXT NOT NULL REFERENCES people(id),
    codes TEXT NOT NULL`,
  ),
  'CREATE UNIQUE INDEX sample_readings_once ON sample_readings (sentence, person) WHERE ended IS NULL',
  ...wordSchema,
]
