import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Features, inverseFrequencies, meanSimilarity, unitVector } from '../../server/threads/vectors.ts'

const vector = (features: Features, ...words: string[]) =>
  unitVector({ names: words, weights: words.map(() => 1) }, features)

test('a vector has length one', () => {
  const { weights } = unitVector({ names: ['net', 'kabel'], weights: [3, 4] }, new Features())
  expect(weights.map((weight) => weight.toFixed(1)).sort()).toEqual(['0.6', '0.8'])
})

test('the cohesion of three texts is the mean of the three cosines', () => {
  const features = new Features()
  const vectors = [
    vector(features, 'net', 'kabel'),
    vector(features, 'net', 'school'),
    vector(features, 'zorg'),
  ]
  expect(meanSimilarity(vectors, features.size)).toBeCloseTo((0.5 + 0 + 0) / 3, 10)
})

test('one text, or texts without words, do not hang together', () => {
  const features = new Features()
  expect(meanSimilarity([vector(features, 'net')], features.size)).toBe(0)
  expect(meanSimilarity([vector(features), vector(features)], features.size)).toBe(0)
})

test('a word in one of three texts weighs more than a word in all', () => {
  const weight = inverseFrequencies([new Set(['net', 'de']), new Set(['de']), new Set(['de'])])
  expect(weight('net')).toBeCloseTo(Math.log(4), 10)
  expect(weight('de')).toBeCloseTo(Math.log(4 / 3), 10)
})

test('features stand in the order of their numbers, few or many, each with its own weight', () => {
  const names = fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(names, fc.shuffledSubarray([...Array(201).keys()]), (names, seenBefore) => {
      const features = new Features<number>()
      for (const name of seenBefore) features.number(name)
      const { features: own, weights } = unitVector(
        { names, weights: names.map((name) => name + 1) },
        features,
      )
      expect(own).toEqual(names.map((name) => features.number(name)).sort((a, b) => a - b))
      const length = Math.hypot(...names.map((name) => name + 1))
      names.forEach((name) => {
        expect(weights[own.indexOf(features.number(name))]).toBeCloseTo((name + 1) / length, 10)
      })
    }),
  )
})
