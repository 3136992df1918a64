import type { Token, WordForm } from '../lexicon/tokens.ts'
import { eachPair, featuresOf } from './features.ts'
import { type Lists, listed } from './lists.ts'
import { columnsOfWord, type SharedFeature, sharedFeatures } from './shared-features.ts'

/**
 * The words of some sentences, and the pairs that stand in two of them or more, each with the columns of its
 * features. It is the same for every code that learns from these sentences, and so worked out once.
 */
export interface Vocabulary {
  /** The number of each word. */
  readonly words: ReadonlyMap<WordForm, number>
  /** The number of each pair by its hashed feature; these come after those of words. */
  readonly pairs: ReadonlyMap<number, number>
  readonly features: readonly SharedFeature[]
  readonly columns: number
  /** From here on each column is a pair. */
  readonly firstPair: number
  /** Per word or pair its columns, and its value in each. */
  readonly ownColumns: Lists
  readonly values: Float64Array
}

const fewestSentences = 2

/** @param sentences - the words of each sentence, every sentence once */
export function vocabularyOf(sentences: Iterable<readonly Token[]>): Vocabulary {
  const words = new Map<WordForm, number>()
  const met = new Map<number, number>()
  for (const tokens of sentences) {
    for (const { form } of tokens) if (form.hasContent && !words.has(form)) words.set(form, words.size)
    const here = new Set<number>()
    eachPair(tokens, (_first, _last, column) => here.add(column))
    for (const column of here) met.set(column, (met.get(column) ?? 0) + 1)
  }
  const pairs = [...met].flatMap(([column, times]) => (times >= fewestSentences ? [column] : []))
  const features = [...words.keys()].map(featuresOf)
  const shared = sharedFeatures(features)
  const entries = features.map((word) => columnsOfWord(word, shared.byHash))
  const firstPair = shared.columns
  return {
    words,
    pairs: new Map(pairs.map((hashed, k) => [hashed, words.size + k])),
    features: [
      ...shared.byHash.values(),
      ...pairs.map((hashed, k) => ({
        hashed,
        column: firstPair + k,
        share: 1,
      })),
    ],
    columns: firstPair + pairs.length,
    firstPair,
    ownColumns: listed([...entries.map((own) => [...own.keys()]), ...pairs.map((_, k) => [firstPair + k])]),
    values: Float64Array.from([...entries.flatMap((own) => [...own.values()]), ...pairs.map(() => 1)]),
  }
}

export const noWords: Vocabulary = vocabularyOf([])
