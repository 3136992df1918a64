import type { DerivedDb } from '../database/derived.ts'
import type { Db } from '../database/tables.ts'
import type { SourceText } from '../sources/source.ts'
import type { Span } from '../text/span.ts'
import { partsOf, wordsIn } from '../text/words.ts'
import { bringIndexUpToDate, hitsInVersion } from './index-store.ts'
import { indexed, parseQuery } from './query.ts'

/** A sentence with the words in it that were looked for. */
export interface SentenceHit extends Span {
  /** Of the sentence, counted from 1. */
  readonly number: number
  readonly words: readonly Span[]
}

const most = 500

/** The sentences of one text that hold everything that was looked for, in the order of the text. */
export async function hitsInText(
  { db, derived }: { db: Db; derived: DerivedDb },
  { version, text, sentences }: SourceText,
  typed: string,
): Promise<SentenceHit[]> {
  await bringIndexUpToDate(db, derived)
  const query = parseQuery(typed)
  const wanted = new Set(query.runs.flat())
  const found = await hitsInVersion(derived, query, { version: version.id, most })
  return found.flatMap((sentence) => {
    const span = sentences[sentence]
    if (!span) return []
    const words = wordsIn(text, span)
      .filter((word) => partsOf(word).some((part) => wanted.has(indexed(part.surface))))
      .map(({ start, end }) => ({ start, end }))
    return [{ start: span.start, end: span.end, number: sentence + 1, words }]
  })
}
