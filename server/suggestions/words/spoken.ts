import type { Db } from '../../database/tables.ts'
import { sentenceAt, voiceAt } from '../../sources/source.ts'
import { sourceText } from '../../sources/store.ts'
import type { TrainingInput } from '../model/training-input.ts'
import type { SourceSentence } from '../suggestion.ts'
import { isSpoken } from '../waiting.ts'
import type { SpokenSentence } from './project-words.ts'
import type { LookedAt } from './word-figures.ts'

/** Of these sentences what was said or noted. Headings and colophons say nothing about words. */
export async function spokenIn(db: Db, sentences: readonly SourceSentence[]): Promise<SpokenSentence[]> {
  const spoken: SpokenSentence[] = []
  const places = Map.groupBy(sentences.keys(), (place) => sentences[place]!.document)
  for (const [document, own] of places) {
    const source = await sourceText(db, document)
    for (const place of own) {
      const { start, end, text } = sentences[place]!
      if (!isSpoken(voiceAt(source.blocks, start))) continue
      spoken.push({ document, start, end, text, place, number: sentenceAt(source.sentences, start) + 1 })
    }
  }
  return spoken
}

/** Per code what people looked at: whatever teaches. Who coded a sentence outweighs who did not. */
export function lookedAtBy({
  codes,
  lessons,
}: Pick<TrainingInput, 'codes' | 'lessons'>): Map<string, LookedAt> {
  const found = new Map(codes.map(({ id }) => [id, { looked: new Set<number>(), coded: new Set<number>() }]))
  for (const { sentence, code, positive } of lessons) {
    const own = found.get(code)
    own?.looked.add(sentence)
    if (positive) own?.coded.add(sentence)
  }
  return found
}
