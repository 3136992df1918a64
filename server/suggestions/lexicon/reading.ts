import type { SourceSentence } from '../suggestion.ts'
import type { LexiconIndex } from './lexicon-index.ts'
import { type LexiconReading, patternTermHits, readLexicon } from './lexicon-reading.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A sentence as the models see it. */
export interface Reading extends LexiconReading {
  readonly tokens: readonly Token[]
}

/** Reads a sentence; positions are those in its text version. */
export function readSentence(
  index: LexiconIndex,
  codes: readonly string[],
  sentence: SourceSentence,
): Reading {
  const tokens = wordsOf(sentence)
  const patterns = sentence.patternHits?.length
    ? patternTermHits(index.terms, codes, tokens, sentence.patternHits)
    : []
  return { tokens, ...readLexicon(index, tokens, patterns) }
}

/** The words of a sentence; of one that leans on another the words of that one come first. */
function wordsOf({ text, start, lead }: SourceSentence): Token[] {
  const own = tokensOf(text, start)
  return lead ? [...tokensOf(lead.text, lead.start), ...own] : own
}

/** The stems of the words with content. */
export function contentStems(tokens: readonly Token[]): string[] {
  const stems: string[] = []
  for (const { form } of tokens) if (form.hasContent) stems.push(form.stem)
  return stems
}
