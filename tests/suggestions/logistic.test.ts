import { expect, test } from 'vitest'
import { formOf } from '../../server/suggestions/lexicon/tokens.ts'
import { applied, appliedTransposed, designOf } from '../../server/suggestions/model/design.ts'
import { featuresOf } from '../../server/suggestions/model/features.ts'
import { fitLogistic } from '../../server/suggestions/model/logistic.ts'

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
  expect(fitted([bias(1)], [1])[0]).toBeCloseTo(0.401058, 3)
})

test('two equal and opposite observations leave the prior as it is', () => {
  expect(fitted([bias(1), bias(1)], [1, 0])[0]).toBeCloseTo(0, 4)
})

test('a strong prior hardly moves', () => {
  expect(fitted([bias(1)], [0], { mean: 2, precision: 1e6 })[0]).toBeCloseTo(2, 4)
})

test('words and their features give the same sums both ways round', () => {
  const rows = ['tekort aan ruimte', 'ruimte genoeg'].map((text) => ({
    words: text.split(' ').map(formOf),
    scale: 0.5,
    cells: [[0, 1] as const],
  }))
  const design = designOf(rows, 1)
  const weights = Float64Array.from({ length: design.columns }, (_, k) => Math.sin(k))
  const residuals = Float64Array.from([0.3, -0.7])
  const forward = applied(design, weights).reduce((sum, value, row) => sum + value * residuals[row]!, 0)
  const back = appliedTransposed(design, residuals).reduce((sum, value, k) => sum + value * weights[k]!, 0)
  expect(forward).toBeCloseTo(back, 10)
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
