import type { Code } from '../../codebook/code.ts'
import { termsOf } from '../../suggestions/lexicon/lexicon.ts'
import { indexed } from '../../suggestions/lexicon/lexicon-index.ts'
import { readSentence } from '../../suggestions/lexicon/reading.ts'
import { descriptionOf, withPatterns } from '../../suggestions/material.ts'
import type { SourceSentence } from '../../suggestions/suggestion.ts'

/** The codes that a text speaks of, with the words of the text that say so. */
export interface NamedCode {
  readonly code: string
  readonly words: readonly string[]
  /** Whether the name of the code stands in the text; else only keywords do, and the code may be broader. */
  readonly isByName: boolean
}

/**
 * For each text the codes whose name or keywords stand in it, by the lexicon that suggestions use: inflections,
 * compounds and patterns count, what an excluding word covers does not. Related words and words of the definition are
 * too weak a sign of what a sentence of a report is about. Codes by name, in the order of the codebook.
 */
export async function codesNamedIn(
  texts: readonly string[],
  codebook: readonly Code[],
): Promise<NamedCode[][]> {
  const descriptions = codebook.map(descriptionOf)
  const ids = codebook.map(({ id }) => id)
  const index = indexed(termsOf(descriptions, { sentences: 0, withStem: new Map() }))
  const sentences = await withPatterns(descriptions, texts.map(asSentence))
  return sentences.map((sentence) => {
    const { hits, tokens } = readSentence(index, ids, sentence)
    const words = new Map<number, Set<string>>()
    const byName = new Set<number>()
    for (const { term, tokens: places } of hits) {
      const { code, why } = index.terms[term]!
      if (why !== 'name' && why !== 'keyword') continue
      if (why === 'name') byName.add(code)
      const own = words.get(code) ?? new Set()
      for (const place of places) own.add(tokens[place]!.form.surface)
      words.set(code, own)
    }
    return [...words]
      .sort(([a], [b]) => a - b)
      .map(([code, own]) => ({ code: codebook[code]!.name, words: [...own], isByName: byName.has(code) }))
  })
}

const asSentence = (text: string): SourceSentence => ({
  ...{ text, start: 0, end: text.length },
  ...{ document: '', group: '', section: '' },
})
