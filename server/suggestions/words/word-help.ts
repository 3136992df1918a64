import { z } from 'zod'
import { counting } from '../../progress.ts'
import type { WordSpace } from '../space/word-space.ts'
import type { CodeDescription } from '../suggestion.ts'
import { candidateStems } from './candidates.ts'
import { companionsOf } from './companions.ts'
import type { CountedWords } from './counted-in-all.ts'
import { missingWordsOf } from './missing-words.ts'
import { type ProjectWords, projectWords, type SpokenSentence } from './project-words.ts'
import { proposal } from './proposal.ts'
import { type LookedAt, wordFigure, wordFigures } from './word-figures.ts'

/** What is told about the words of one code. */
export const wordHelp = z.object({
  figures: z.array(wordFigure),
  /** How many sentences were said or noted, where somebody looked for this code, and have it. */
  sentences: z.number(),
  looked: z.number(),
  coded: z.number(),
  /** Words that keep company with those of the code; null when there is too little text to tell. */
  company: z.array(proposal).nullable(),
  /** Words that might be missing: typical of what was coded. */
  missing: z.array(proposal),
})
export type WordHelp = z.infer<typeof wordHelp>

/** What the words of codes are judged by. */
export interface WordMaterial {
  readonly sentences: readonly SpokenSentence[]
  readonly lookedAt: ReadonlyMap<string, LookedAt>
  readonly barred: ReadonlySet<string>
  /** Where the sentences are not all there are: what all of them come to. */
  readonly inAll?: ReadonlyMap<string, CountedWords> | undefined
}

/** The help for each of these codes. @param space - the word space of the project; undefined when it has too little text */
export async function wordHelpFor(
  codes: readonly CodeDescription[],
  { sentences, lookedAt, barred, inAll }: WordMaterial,
  space: WordSpace | undefined,
): Promise<Map<string, WordHelp>> {
  const words = projectWords(sentences)
  const candidates = candidateStems(words, barred)
  const figures = inAll ? new Map() : await wordFigures(codes, sentences, lookedAt)
  return new Map(
    Array.from(counting('codes', codes), (code): [string, WordHelp] => {
      const { looked, coded } = lookedAt.get(code.id) ?? { looked: new Set(), coded: new Set() }
      const missing = missingWordsOf(code, { words, barred }, placesIn(words, coded))
      const isMissing = new Set(missing.map(({ word }) => word))
      const company = space && companionsOf(code, { words, space, candidates, barred })
      return [
        code.id,
        {
          figures: figures.get(code.id) ?? [],
          sentences: sentences.length,
          looked: placesIn(words, looked).size,
          coded: placesIn(words, coded).size,
          ...inAll?.get(code.id),
          company: company?.filter(({ word }) => !isMissing.has(word)) ?? null,
          missing,
        },
      ]
    }),
  )
}

/** Which of the sentences that were said or noted these are. */
function placesIn({ sentences }: ProjectWords, places: ReadonlySet<number>): Set<number> {
  return new Set(sentences.flatMap(({ place }, at) => (places.has(place) ? [at] : [])))
}
