import { expect, test } from 'vitest'
import { formOf, type Token, tokensOf } from '../../server/suggestions/lexicon/tokens.ts'
import { applied, appliedTransposed, designOf } from '../../server/suggestions/model/design.ts'
import { eachPair, featuresOf } from '../../server/suggestions/model/features.ts'
import { fitLogistic } from '../../server/suggestions/model/logistic.ts'
import { type Vocabulary, vocabularyOf } from '../../server/suggestions/model/vocabulary.ts'

const bias = (value: number) => ({ words: [], scale: 1, cells: [[0, value] as const] })

function fitted(rows: Parameters<typeof designOf>[0], outcomes: number[], prior = { mean: 0, precision: 1 }) {
  const design = designOf(rows, 1)
  return fitLogistic({
    design,
    outcomes: Uint8Array.from(outcomes),
    rowWeights: new Float64Array(rows.length).fill(1),
    priorMeans: new Float64Array(design.columns).fill(prior.mean),
    priorPrecisions: new Float64Array(design.columns).fill(prior.precision),
  })
}

test('one positive observation moves a weight to where prior and data balance', () => {
  // w = 1 − σ(w) has the solution 0.401058…
  expect(Math.abs(fitted([bias(1)], [1])[0]! - 0.401058)).toBeLessThan(1e-3)
})

test('two equal and opposite observations leave the prior as it is', () => {
  expect(fitted([bias(1), bias(1)], [1, 0])[0]).toBeCloseTo(0, 4)
})

test('a strong prior hardly moves', () => {
  expect(fitted([bias(1)], [0], { mean: 2, precision: 1e6 })[0]).toBeCloseTo(2, 4)
})

test('words, pairs and their features give the same sums both ways round', () => {
  const texts = ['tekort aan ruimte', 'ruimte genoeg', 'weinig tekort aan ruimte'].map((text) =>
    tokensOf(text),
  )
  const vocabulary = vocabularyOf(texts)
  const rows = texts.map((tokens) => ({
    words: numbersOf(vocabulary, tokens),
    scale: 0.5,
    cells: [[0, 1] as const],
  }))
  const design = designOf(rows, 1, vocabulary)
  const weights = Float64Array.from({ length: design.columns }, (_, k) => Math.sin(k))
  const residuals = Float64Array.from([0.3, -0.7, 0.2])
  const forward = applied(design, weights).reduce((sum, value, row) => sum + value * residuals[row]!, 0)
  const back = appliedTransposed(design, residuals).reduce((sum, value, k) => sum + value * weights[k]!, 0)
  expect(forward).toBeCloseTo(back, 10)
})

function numbersOf({ words, pairs }: Vocabulary, tokens: readonly Token[]): number[] {
  const numbers = tokens.flatMap(({ form }) => words.get(form) ?? [])
  eachPair(tokens, (_first, _last, column) => numbers.push(...[pairs.get(column) ?? []].flat()))
  return numbers
}

test('a pair counts from the second sentence on that holds it', () => {
  const { pairs } = vocabularyOf(
    ['brede welvaart', 'een brede welvaart', 'welvaart is breed'].map((text) => tokensOf(text)),
  )
  expect(pairs.size).toBe(1)
})

test('a pair is two words with content in their order, with nothing but stop words between them', () => {
  const pairsIn = (text: string) => {
    const found: number[] = []
    eachPair(tokensOf(text), (_first, _last, column) => found.push(column))
    return found
  }
  expect(pairsIn('tekort aan ruimte')).toEqual(pairsIn('tekorten ruimte'))
  expect(pairsIn('ruimte tekort')).not.toEqual(pairsIn('tekort ruimte'))
  expect(pairsIn('tekort')).toEqual([])
  expect(pairsIn('tekort lege ruimte')).toHaveLength(2)
})

test('the features of a word have unit length together and stay within the columns', () => {
  for (const word of ['ruimte', 'ruimteschaarste', 'coöperatie']) {
    const { columns, value } = featuresOf(formOf(word))
    expect(value ** 2 * columns.length).toBeCloseTo(1, 10)
    expect(Math.max(...columns)).toBeLessThan(2 ** 18)
    expect(new Set(columns).size).toBe(columns.length)
  }
})

test('words of one family share features, stop words have none', () => {
  const shared = (a: string, b: string) => {
    const other = new Set(featuresOf(formOf(b)).columns)
    return featuresOf(formOf(a)).columns.filter((column) => other.has(column)).length
  }
  expect(shared('schaarste', 'ruimteschaarste')).toBeGreaterThan(shared('schaarste', 'welvaart'))
  expect(featuresOf(formOf('hebben')).columns).toHaveLength(0)
})
