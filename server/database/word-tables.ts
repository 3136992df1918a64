import { kept, table } from './columns.ts'
import type { Kept } from './tables.ts'

/** A word that was proposed for a code and that somebody does not want there: it is not proposed again. */
export interface WordRefusalRow extends Kept {
  code: string
  /** As it was proposed. */
  word: string
  person: string
}

export interface WordTables {
  word_refusals: WordRefusalRow
}

export const wordSchema: readonly string[] = [
  table(
    'word_refusals',
    `${kept}, code TEXT NOT NULL REFERENCES codes(id), word TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people(id)`,
  ),
  'CREATE UNIQUE INDEX word_refusals_once ON word_refusals (code, word) WHERE ended IS NULL',
]
