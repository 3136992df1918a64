import { z } from 'zod'
import { wordsIn } from '../../text/words.ts'
import { documentsOf, type ProjectWords } from './project-words.ts'

/** Why a word is proposed. */
const proposalReasons = ['company', 'part', 'typical'] as const

/** A word for a code, for a person to take over or not. */
export const proposal = z.object({
  /** As it is written most often. */
  word: z.string(),
  /** It keeps company with words of the code, holds one of them, or is typical of what was coded. */
  why: z.enum(proposalReasons),
  /** In how many sentences it stands, of how many documents. */
  sentences: z.number(),
  documents: z.number(),
  /** How many of those sentences hold a word of the code; for `typical`: how many were coded with it. */
  inside: z.number(),
  /** Words of the code that it stands beside most, or that it holds. */
  beside: z.array(z.string()),
  example: z.object({
    document: z.string(),
    start: z.number(),
    end: z.number(),
    /** Of the sentence, from 1. */
    number: z.number(),
    text: z.string(),
  }),
})
export type Proposal = z.infer<typeof proposal>

/** What is told about a word whatever the reason. */
export function proposalOf(
  words: ProjectWords,
  { stem, word, isInside }: { stem: string; word: string; isInside: (place: number) => boolean },
): Omit<Proposal, 'why' | 'beside'> {
  const places = words.holding.get(stem) ?? []
  const inside = places.filter(isInside)
  return {
    word,
    sentences: places.length,
    documents: documentsOf(words, places),
    inside: inside.length,
    example: exampleOf(words, inside.length > 0 ? inside : places, word),
  }
}

/** Shorter sentences tell too little to judge a word by. */
const tellingLength = 40

/** The shortest sentence that tells enough, else the longest; if it can be one that has the word as it is written. */
function exampleOf(
  { sentences }: ProjectWords,
  places: readonly number[],
  word: string,
): Proposal['example'] {
  const all = places.map((at) => sentences[at]!)
  const literal = all.filter(({ text }) => wordsIn(text).some(({ surface }) => surface === word))
  const found = literal.length > 0 ? literal : all
  const telling = found.filter(({ text }) => text.length >= tellingLength)
  const [best] =
    telling.length > 0
      ? telling.sort((a, b) => a.text.length - b.text.length)
      : found.sort((a, b) => b.text.length - a.text.length)
  const { document, start, end, number, text } = best!
  return { document, start, end, number, text }
}
