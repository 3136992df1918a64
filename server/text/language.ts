import { type Foreign, foreign, functionWords, lowSaxon, moreDutch } from './function-words.ts'
import type { Span } from './span.ts'
import { folded } from './stems.ts'
import { stopWords } from './stop-words.ts'

/** Languages that are told apart; `other`: a script that Dutch is not written in; `unknown`: too little to tell by. */
export type Language = 'nl' | Foreign | 'other' | 'unknown'

export interface LanguageFound {
  readonly language: Language
  /** How many words were looked at. */
  readonly words: number
  /** Which part of those are small words that speak for that language, between 0 and 1. */
  readonly share: number
}

/**
 * The language that a text is in, by its small words (Grefenstette 1995, "Comparing two language identification
 * schemes"): nearly half of what people say is articles, pronouns and prepositions. In doubt it is Dutch or unknown:
 * speech of the region, a list of names, a table of figures and a Dutch text with quotations in English are not taken
 * for another language. Of a long text a sample is looked at, spread evenly over it, so that the answer takes a few
 * milliseconds whatever the length.
 * @param spans - the stretches to judge by, such as what was said in a document; the whole text without
 */
export function languageOf(
  text: string,
  spans: readonly Span[] = [{ start: 0, end: text.length }],
): LanguageFound {
  const sample = sampleOf(text, spans)
  if (isInAnotherScript(sample)) return { language: 'other', words: 0, share: 1 }
  const surfaces = sample.match(word) ?? []
  const words = surfaces.length
  const counts = countsOf(surfaces)
  const dutch = countIn(counts, (small) => dutchWords.has(small)).count
  const found = (language: Language, count: number) => ({ language, words, share: words && count / words })
  const other = strongest(counts)
  if (other.different >= 6 && other.count >= 0.12 * words && other.count >= 2 * other.against)
    return found(other.language, other.count)
  return found(dutch >= 3 && dutch >= 0.1 * words ? 'nl' : 'unknown', dutch)
}

/** Letters with what belongs to them and apostrophes between; figures are no words. */
const word = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu

function countsOf(surfaces: readonly string[]): Map<string, number> {
  const written = new Map<string, number>()
  for (const surface of surfaces) written.set(surface, (written.get(surface) ?? 0) + 1)
  const counts = new Map<string, number>()
  for (const [surface, count] of written) {
    const small = folded(surface)
    counts.set(small, (counts.get(small) ?? 0) + count)
  }
  return counts
}

function countIn(counts: ReadonlyMap<string, number>, belongs: (small: string) => boolean) {
  let count = 0
  let different = 0
  for (const [small, times] of counts) {
    if (!belongs(small)) continue
    count += times
    different++
  }
  return { count, different }
}

/**
 * The other language that most speaks for: by words that Dutch and the speech of the region do not have. Against it
 * speak the words of Dutch that it does not have itself.
 */
function strongest(counts: ReadonlyMap<string, number>) {
  const candidates = foreign.map((language) => {
    const own = wordsOf[language]
    return {
      language,
      ...countIn(counts, (small) => own.has(small) && !dutchWords.has(small) && !regionalWords.has(small)),
      against: countIn(counts, (small) => dutchWords.has(small) && !own.has(small)).count,
    }
  })
  return candidates.reduce((best, one) => (one.count > best.count ? one : best))
}

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u).map(folded))
const dutchWords: ReadonlySet<string> = new Set([...stopWords, ...listed(moreDutch)])
const regionalWords = listed(lowSaxon)
const wordsOf: Readonly<Record<Foreign, ReadonlySet<string>>> = {
  en: listed(functionWords.en),
  de: listed(functionWords.de),
  fr: listed(functionWords.fr),
  es: listed(functionWords.es),
  fy: listed(functionWords.fy),
  pl: listed(functionWords.pl),
  tr: listed(functionWords.tr),
}

const window = 500
const most = 20_000

/** Windows of a few lines, spread evenly over the stretches. */
function sampleOf(text: string, spans: readonly Span[]): string {
  const windows: Span[] = []
  let length = 0
  for (const { start, end } of spans) {
    length += end - start
    for (let from = start; from < end; from += window)
      windows.push({ start: from, end: Math.min(end, from + window) })
  }
  const every = Math.max(1, Math.ceil(length / most))
  return windows
    .filter((_, at) => at % every === 0)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
}

/** Arabic, Cyrillic, Greek, Chinese and so on: more than half of at least twenty letters. */
function isInAnotherScript(sample: string): boolean {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters >= 20 && latin * 2 < letters
}
