import { partAt, type SourceText, voiceAt } from '../../sources/source.ts'
import { firstOverlapping } from '../../text/sorted-spans.ts'
import type { Span } from '../../text/span.ts'
import { wordsIn } from '../../text/words.ts'
import { each } from '../../turns.ts'
import { isSpoken } from '../waiting.ts'
import type { Candidate } from './draw.ts'

const fewestWords = 2

/**
 * The sentences of a text that may be drawn: said or noted, with two words or more, and in no sample yet. Work that lets
 * others come first.
 * @param taken the sentences of samples in this text: they lie apart
 */
export function* candidatesIn(source: SourceText, taken: readonly Span[]): Generator<void, Candidate[]> {
  const { text, document, version, blocks, parts, sentences } = source
  const drawn = taken.toSorted((a, b) => a.start - b.start)
  const found: Candidate[] = []
  yield* each(sentences, (sentence) => {
    if (firstOverlapping(drawn, sentence) >= 0) return
    const { start, end } = sentence
    if (!isSpoken(voiceAt(blocks, start)) || !hasWords(text, sentence)) return
    found.push({
      document: document.id,
      version: version.id,
      stratum: partAt(parts, start)?.session ?? document.id,
      start,
      end,
      exact: text.slice(start, end),
    })
  })
  return found
}

const hasWords = (text: string, sentence: Span) =>
  wordsIn(text, sentence).filter(({ surface }) => /\p{L}/u.test(surface)).length >= fewestWords
