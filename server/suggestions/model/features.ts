import type { WordForm } from '../lexicon/tokens.ts'

/** Features are hashed into this many columns (Weinberger et al., 2009, "Feature hashing"). */
export const columns = 2 ** 18

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
  const found = new Set<number>([hash(`=${form.stem}`)])
  for (let length = shortestGram; length <= longestGram; length++) {
    for (let at = 0; at + length <= marked.length; at++) found.add(hash(marked.slice(at, at + length)))
  }
  const made = { columns: Int32Array.from(found), value: 1 / Math.sqrt(found.size) }
  remembered.set(form, made)
  return made
}

const noFeatures: WordFeatures = { columns: new Int32Array(0), value: 0 }
const longestWord = 60
const remembered = new WeakMap<WordForm, WordFeatures>()

/** FNV-1a over UTF-16 units, folded to the number of columns. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at)
    value = Math.imul(value, 0x01000193)
  }
  return ((value >>> 18) ^ value) & (columns - 1)
}
