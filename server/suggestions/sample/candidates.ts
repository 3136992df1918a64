import { partAt, type SourceText, voiceAt } from '../../sources/source.ts'
import { firstOverlapping } from '../../text/sorted-spans.ts'
import type { Span } from '../../text/span.ts'
import { wordsIn } from '../../text/words.ts'
import { isSpoken } from '../waiting.ts'
import type { Candidate } from './draw.ts'

const fewestWords = 2

/**
 * The sentences of a text that may be drawn: said or noted, with two words or more, and in no sample yet.
 * @param taken the sentences of samples in this text: they lie apart
 */
export function candidatesIn(source: SourceText, taken: readonly Span[]): Candidate[] {
  const { text, document, version, blocks, parts, sentences } = source
  const drawn = taken.toSorted((a, b) => a.start - b.start)
  return sentences
    .filter((sentence) => firstOverlapping(drawn, sentence) < 0)
    .filter((sentence) => isSpoken(voiceAt(blocks, sentence.start)) && hasWords(text, sentence))
    .map(({ start, end }) => ({
      document: document.id,
      version: version.id,
      stratum: partAt(parts, start)?.session ?? document.id,
      start,
      end,
      exact: text.slice(start, end),
    }))
}

const hasWords = (text: string, sentence: Span) =>
  wordsIn(text, sentence).filter(({ surface }) => /\p{L}/u.test(surface)).length >= fewestWords
