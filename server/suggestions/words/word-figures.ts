import { z } from 'zod'
import { exclusionsIn } from '../lexicon/exclusions.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { indexed } from '../lexicon/lexicon-index.ts'
import { findPatterns } from '../lexicon/patterns.ts'
import { readSentence } from '../lexicon/reading.ts'
import { isPattern, termForm } from '../lexicon/terms.ts'
import type { CodeDescription, PatternHit, SourceSentence } from '../suggestion.ts'
import type { SpokenSentence } from './project-words.ts'
import { wordKey } from './word-key.ts'

/** What one word of a code came to, in what was said or noted. */
export const wordFigure = z.object({
  /** What the lexicon takes for one word; see `wordKey`. */
  key: z.string(),
  /** Sentences that hold it, where no excluding word hides it. */
  sentences: z.number(),
  /** Sentences where an excluding word hides it; of an excluding word: where it hides a word of this code. */
  hidden: z.number(),
  /** Of `sentences`: where somebody looked for this code. */
  looked: z.number(),
  /** Of `looked`: what has this code. */
  right: z.number(),
})
export type WordFigure = z.infer<typeof wordFigure>

/** What people found out about the sentences for one code, by their place in the list of all sentences. */
export interface LookedAt {
  /** Coded, decided on, or read to the end or in a sample. */
  readonly looked: ReadonlySet<number>
  /** What has this code by anybody. */
  readonly coded: ReadonlySet<number>
}

/** A word with the code whose word it is. */
interface WordOfCode {
  readonly code: CodeDescription
  readonly written: string
}

/**
 * What each word of these codes came to: name, keywords, related and excluding words, each as the lexicon finds it
 * (by stem, inside longer words, as phrase, beginning, end or pattern), whatever the other words find.
 * @returns per code its figures
 */
export async function wordFigures(
  codes: readonly CodeDescription[],
  sentences: readonly SpokenSentence[],
  looked: ReadonlyMap<string, LookedAt>,
): Promise<Map<string, WordFigure[]>> {
  const words = codes.flatMap(wordsOfCode)
  const bare = await placesOfEach(words.map(asCode), sentences)
  const hiding = words.map(asCodeThatHides)
  const open = hiding.some(({ excluding }) => excluding.length > 0)
    ? await placesOfEach(hiding, sentences)
    : bare
  const hiddenOf = hiddenPlaces(words, bare, open)
  const figures = new Map<string, WordFigure[]>(codes.map(({ id }) => [id, []]))
  words.forEach(({ code, written }, at) => {
    const isHiding = isExcluding(code, written)
    const shown = isHiding ? bare[at]! : open[at]!
    const hidden = hiddenOf.get(code.id) ?? new Set()
    const places = shown.map((place) => sentences[place]!.place)
    const { looked: seen, coded } = looked.get(code.id) ?? nobody
    const judged = places.filter((place) => seen.has(place))
    figures.get(code.id)?.push({
      key: wordKey(written),
      sentences: shown.length,
      hidden: isHiding ? shown.filter((place) => hidden.has(place)).length : bare[at]!.length - shown.length,
      looked: judged.length,
      right: judged.filter((place) => coded.has(place)).length,
    })
  })
  return figures
}

/** Per code the sentences in which an excluding word hides one of its words. */
function hiddenPlaces(
  words: readonly WordOfCode[],
  bare: readonly (readonly number[])[],
  open: readonly (readonly number[])[],
): Map<string, Set<number>> {
  const hidden = new Map<string, Set<number>>()
  words.forEach(({ code, written }, at) => {
    if (isExcluding(code, written)) return
    const left = new Set(open[at])
    const own = hidden.get(code.id) ?? new Set()
    for (const place of bare[at]!) if (!left.has(place)) own.add(place)
    hidden.set(code.id, own)
  })
  return hidden
}

const nobody: LookedAt = { looked: new Set(), coded: new Set() }

/** The words of a code that can be looked for, each once. */
function wordsOfCode(code: CodeDescription): WordOfCode[] {
  const { name, keywords, related, excluding } = code
  const found = new Map<string, WordOfCode>()
  for (const written of [name, ...keywords, ...related, ...excluding]) {
    const key = wordKey(written)
    const canBeFound = isPattern(written) || termForm(written) !== undefined
    if (canBeFound && !found.has(key)) found.set(key, { code, written })
  }
  return [...found.values()]
}

function isExcluding({ excluding }: CodeDescription, written: string): boolean {
  return excluding.some((other) => wordKey(other) === wordKey(written))
}

/** A word on its own, as a code that nothing else finds. */
function asCode({ written }: WordOfCode, at: number): CodeDescription {
  const nothing = { name: '', definition: '', include: '', exclude: '', related: [], excluding: [] }
  return { ...nothing, id: `${at}`, keywords: [written] }
}

function asCodeThatHides(word: WordOfCode, at: number): CodeDescription {
  const { exclude, excluding } = word.code
  const listed = exclusionsIn(exclude).listed.filter((other) => wordKey(other) !== wordKey(word.written))
  return { ...asCode(word, at), excluding: [...excluding, ...listed] }
}

/** Per code the sentences in which its keyword stands, by index. */
async function placesOfEach(
  codes: readonly CodeDescription[],
  sentences: readonly SpokenSentence[],
): Promise<number[][]> {
  const index = indexed(termsOf(codes, { sentences: 0, withStem: new Map() }))
  const ids = codes.map(({ id }) => id)
  const hits = await patternsIn(codes, sentences)
  const places: number[][] = codes.map(() => [])
  sentences.forEach((sentence, at) => {
    const read = readSentence(index, ids, asSource(sentence, hits[at]))
    const found = new Set(read.hits.map(({ term }) => index.terms[term]!.code))
    for (const code of found) places[code]!.push(at)
  })
  return places
}

async function patternsIn(
  codes: readonly CodeDescription[],
  sentences: readonly SpokenSentence[],
): Promise<PatternHit[][]> {
  const hasPattern = codes.some((code) => [...code.keywords, ...code.excluding].some(isPattern))
  return hasPattern ? findPatterns(codes, sentences) : []
}

/** A word counts where it stands itself, not in each item of the list above which it stands. */
function asSource(sentence: SpokenSentence, patternHits: readonly PatternHit[] = []): SourceSentence {
  const { document, start, end, text } = sentence
  return { document, start, end, text, group: '', section: '', patternHits }
}
