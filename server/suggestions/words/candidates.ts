import { termsOf } from '../lexicon/lexicon.ts'
import type { LexiconIndex } from '../lexicon/lexicon-index.ts'
import { indexed } from '../lexicon/lexicon-index.ts'
import { contentStems } from '../lexicon/reading.ts'
import { formOf, tokensOf } from '../lexicon/tokens.ts'
import type { CodeDescription } from '../suggestion.ts'
import { documentsOf, type ProjectWords, writtenAs } from './project-words.ts'
import { saysLittle } from './says-little.ts'

/** What stands in fewer sentences, or in one document of several, may be a slip or somebody's own word. */
const fewestSentences = 3
const fewestDocuments = 2

/**
 * The stems that could be proposed at all: no names, no numbers, no words that say little, and in enough places.
 * @param barred stems of names and of words that are blacked out
 */
export function candidateStems(words: ProjectWords, barred: ReadonlySet<string>): string[] {
  const fewest = fewestDocumentsOf(words)
  return [...words.holding]
    .filter(([stem]) => isProposable(words, stem, barred))
    .filter(([, places]) => places.length >= fewestSentences && documentsOf(words, places) >= fewest)
    .map(([stem]) => stem)
}

/** In so many documents something must be seen; in a project of one that one is enough. */
export function fewestDocumentsOf({ sentences }: ProjectWords): number {
  return new Set(sentences.map(({ document }) => document)).size > 1 ? fewestDocuments : 1
}

export function isProposable(words: ProjectWords, stem: string, barred: ReadonlySet<string>): boolean {
  const written = writtenAs(words, stem)
  return (
    written !== undefined &&
    written.length >= 3 &&
    /^[\p{L}'’]+$/u.test(written) &&
    !saysLittle(stem) &&
    !barred.has(stem)
  )
}

/** Whether a word is among those of a code already: as a keyword, within a phrase or by one that it holds. */
export function knownWords(description: CodeDescription): (written: string) => boolean {
  const { name, keywords, related, excluding } = description
  const bare = { ...description, definition: '', include: '' }
  const index: LexiconIndex = indexed(termsOf([bare], { sentences: 0, withStem: new Map() }))
  const stems = new Set(contentStems(tokensOf([name, ...keywords, ...related, ...excluding].join('\n'))))
  return (written) => {
    const form = formOf(written)
    return stems.has(form.stem) || index.matchesOf(form).alone.length > 0
  }
}
