import type { CodeDescription } from '../../../server/suggestions/suggestion.ts'
import type { SpokenSentence } from '../../../server/suggestions/words/project-words.ts'

/** Sentences of two documents, four from each in turn. */
export function spoken(texts: readonly string[]): SpokenSentence[] {
  return texts.map((text, place) => ({
    document: Math.floor(place / 4) % 2 === 0 ? 'a.txt' : 'b.txt',
    start: place * 1000,
    end: place * 1000 + text.length,
    text,
    place,
    number: place + 1,
  }))
}

export const codeAbout = (name: string, more: Partial<CodeDescription> = {}): CodeDescription => ({
  ...{ id: name, name, definition: '', include: '', exclude: '', keywords: [], related: [], excluding: [] },
  ...more,
})
