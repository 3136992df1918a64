import type { Db } from '../../database/tables.ts'
import { invalid } from '../../errors.ts'
import { type SourceText, sentenceAt } from '../../sources/source.ts'
import { sourceTextOfVersion } from '../../sources/store.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { Open } from '../open.ts'
import type { Laid } from './laid.ts'
import { cardName } from './order.ts'

/** A sentence that can be chosen, with its number in the document. */
export interface NumberedSentence extends Span {
  readonly number: number
  readonly text: string
}

/** A suggestion that is being adjusted, with the sentences around it. */
export interface Adjusting {
  readonly name: string
  readonly open: Open
  /** Number of the proposed sentence. */
  readonly number: number
  readonly sentences: readonly NumberedSentence[]
}

/** Names a suggestion within a queue. */
export const openName = (open: Pick<Open, 'version' | 'start' | 'code'>) => `${cardName(open)}.${open.code}`

const around = 3

/** The suggestion with this name in a queue, ready to be adjusted; undefined when it is not there. */
export async function adjustingAt(db: Db, laid: Laid, name: string): Promise<Adjusting | undefined> {
  const open = laid.cards.flat().find((one) => openName(one) === name)
  if (!open) return undefined
  const { sentences, text } = await sourceTextOfVersion(db, open.version)
  const at = sentenceAt(sentences, open.start)
  const from = Math.max(0, at - around)
  return {
    name,
    open,
    number: at + 1,
    sentences: sentences.slice(from, at + around + 1).map((span, i) => ({
      ...span,
      number: from + i + 1,
      text: text.slice(span.start, span.end),
    })),
  }
}

/** How somebody says which words: by position, or by the numbers of sentences and perhaps words in these. */
export interface WordsWanted {
  readonly from?: number | undefined
  readonly until?: number | undefined
  readonly first?: number | undefined
  readonly last?: number | undefined
  readonly words?: string | undefined
}

type Source = Pick<SourceText, 'text' | 'sentences'>

/**
 * The words to code instead of what was proposed.
 * @throws {AppError} invalid - no such sentence, words that do not stand there once, or nothing of what was proposed
 */
export function adjustedSpan(source: Source, proposed: Span, wanted: WordsWanted): Span {
  const span =
    wanted.from !== undefined && wanted.until !== undefined
      ? { start: wanted.from, end: wanted.until }
      : wordsIn(source, sentenceRun(source, wanted), wanted.words ?? '')
  return overlaps(span, proposed) ? span : invalid('adjusted-elsewhere')
}

function sentenceRun({ sentences }: Source, { first = 0, last = first }: WordsWanted): Span {
  const from = sentences[Math.min(first, last) - 1]
  const until = sentences[Math.max(first, last) - 1]
  if (!from || !until) return invalid('sentence-not-found', { most: sentences.length })
  return { start: from.start, end: until.end }
}

function wordsIn({ text }: Source, run: Span, words: string): Span {
  if (words === '') return run
  const said = text.slice(run.start, run.end)
  const at = said.indexOf(words)
  if (at < 0) return invalid('adjusted-words-missing')
  if (said.includes(words, at + 1)) return invalid('adjusted-words-twice')
  return { start: run.start + at, end: run.start + at + words.length }
}
