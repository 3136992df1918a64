import { hashOf, hashOfTwo } from '../hashing.ts'
import type { Token, WordForm } from '../lexicon/tokens.ts'

/** Features of words are hashed into this many columns (Weinberger et al., 2009, "Feature hashing"). */
export const wordColumns = 2 ** 18
/** And those of pairs of words into as many behind them. */
export const allColumns = 2 * wordColumns

/** The hashed features of one word: distinct columns, with one value that gives them unit length together. */
export interface WordFeatures {
  readonly columns: Int32Array
  readonly value: number
}

const shortestGram = 3
const longestGram = 5

/** Character 3–5-grams of the word with its edges marked, and its stem. A word without content has none. */
export function featuresOf(form: WordForm): WordFeatures {
  if (!form.hasContent) return noFeatures
  const known = remembered.get(form)
  if (known) return known
  const marked = `<${form.folded.slice(0, longestWord)}>`
  const found = new Set<number>([columnOf(hashOf(`=${form.stem}`))])
  for (let length = shortestGram; length <= longestGram; length++) {
    for (let at = 0; at + length <= marked.length; at++)
      found.add(columnOf(hashOf(marked.slice(at, at + length))))
  }
  const made = {
    columns: Int32Array.from(found),
    value: 1 / Math.sqrt(found.size),
  }
  remembered.set(form, made)
  return made
}

const noFeatures: WordFeatures = { columns: new Int32Array(0), value: 0 }
const longestWord = 60
const remembered = new WeakMap<WordForm, WordFeatures>()

/** A hash, folded to the number of columns. */
function columnOf(hash: number): number {
  return ((hash >>> 18) ^ hash) & (wordColumns - 1)
}

/** The hashed feature of two words of a sentence, by place, with nothing but stop words between them. */
export type PairVisit = (first: number, last: number, column: number) => void

/** Visits each word with content that another follows, and that other one: as a pair of stems, in their order. */
export function eachPair(tokens: readonly Token[], visit: PairVisit): void {
  let before = -1
  for (let at = 0; at < tokens.length; at++) {
    const { hasContent, stemHash } = tokens[at]!.form
    if (!hasContent) continue
    if (before >= 0) {
      visit(before, at, wordColumns + columnOf(hashOfTwo(tokens[before]!.form.stemHash, stemHash)))
    }
    before = at
  }
}
