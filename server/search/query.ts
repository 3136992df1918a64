import { stem } from '../text/stems.ts'
import { partsOf, wordsIn } from '../text/words.ts'

/** What somebody looks for: words that must all stand in a sentence, and phrases that must stand as they are. */
export interface Query {
  /** Each a run of stems that follow each other: one for a word, more for a phrase or a word with a hyphen. */
  runs: readonly (readonly string[])[]
}

const longest = 200

/** Reads a search field: words by their Dutch stems, `"…"` or `“…”` around words that belong together. */
export function parseQuery(typed: string): Query {
  const runs: string[][] = []
  for (const [, phrase, loose] of typed.slice(0, longest).matchAll(/["“„]([^"”“]*)["”]?|([^"“„]+)/gu)) {
    if (phrase !== undefined) runs.push(stemsOf(phrase))
    else for (const word of wordsIn(loose ?? '')) runs.push(stemsOf(word.surface))
  }
  return { runs: eachOnce(runs.filter((run) => run.length > 0)) }
}

/** Who types a word sixty times looks for it once. */
const eachOnce = (runs: string[][]) => [...new Map(runs.map((run) => [run.join(' '), run])).values()]

/** The stems of the words in a text, a word with hyphens by its parts. */
export function stemsOf(text: string): string[] {
  return wordsIn(text).flatMap((word) => partsOf(word).map((part) => indexed(part.surface)))
}

/** The stem as the index holds it: letters and figures alone, so that its own tokenizer cannot cut it. */
export function indexed(surface: string): string {
  return stem(surface).replace(/[^\p{L}\p{N}]/gu, '')
}
