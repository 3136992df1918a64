import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Features, inverseFrequencies, meanSimilarity, Vectors } from '../../server/threads/vectors.ts'

/** A vector for each text, in which each word weighs the same. */
function vectorsOf(...texts: string[]): Vectors {
  const vectors = new Vectors(new Features())
  for (const text of texts) {
    const names = text.split(' ').filter((word) => word)
    vectors.add({ names, weights: names.map(() => 1), from: 0, to: names.length })
  }
  return vectors
}

const asDense = <Name>(vectors: Vectors<Name>, i: number) => {
  const dense = new Float64Array(vectors.size)
  vectors.addTo(dense, i)
  return dense
}

test('a vector has length one', () => {
  const vectors = new Vectors(new Features())
  vectors.add({ names: ['zee', 'net', 'kabel'], weights: [9, 3, 4], from: 1, to: 3 })
  expect([...asDense(vectors, 0)].map((weight) => weight.toFixed(1))).toEqual(['0.6', '0.8'])
})

test('the cohesion of three texts is the mean of the three cosines', () => {
  const vectors = vectorsOf('net kabel', 'net school', 'zorg')
  expect(meanSimilarity(vectors)).toBeCloseTo((0.5 + 0 + 0) / 3, 10)
  expect(meanSimilarity(vectors, [0, 1])).toBeCloseTo(0.5, 10)
})

test('one text, or texts without words, do not hang together', () => {
  expect(meanSimilarity(vectorsOf('net kabel'))).toBe(0)
  expect(meanSimilarity(vectorsOf('', ''))).toBe(0)
})

test('a word in one of three texts weighs more than a word in all', () => {
  const weight = inverseFrequencies([new Set(['net', 'de']), new Set(['de']), new Set(['de'])])
  expect(weight('net')).toBeCloseTo(Math.log(4), 10)
  expect(weight('de')).toBeCloseTo(Math.log(4 / 3), 10)
})

const weighted = fc
  .uniqueArray(fc.tuple(fc.nat(99), fc.double({ min: 0.1, max: 9, noNaN: true })), {
    ...{ selector: ([name]) => name, maxLength: 60 },
  })
  .map((entries) => ({ names: entries.map(([name]) => name), weights: entries.map(([, weight]) => weight) }))

test('vectors are what was added, each at length one, however many features each has', () => {
  fc.assert(
    fc.property(fc.array(weighted, { maxLength: 12 }), (all) => {
      const features = new Features<number>()
      const vectors = new Vectors(features)
      for (const one of all) vectors.add({ ...one, from: 0, to: one.names.length })
      expect(vectors.length).toBe(all.length)
      all.forEach(({ names, weights }, i) => {
        const wanted = new Float64Array(vectors.size)
        names.forEach((name, at) => {
          wanted[features.number(name)] = weights[at]! / Math.hypot(...weights)
        })
        const dense = asDense(vectors, i)
        expect(vectors.isEmpty(i)).toBe(names.length === 0)
        dense.forEach((weight, feature) => {
          expect(weight).toBeCloseTo(wanted[feature]!, 10)
        })
      })
    }),
  )
})

test('multiplied by several dense vectors at once a vector gives what it gives by each', () => {
  fc.assert(
    fc.property(fc.array(weighted, { minLength: 1, maxLength: 6 }), (all) => {
      const vectors = new Vectors(new Features<number>())
      for (const one of all) vectors.add({ ...one, from: 0, to: one.names.length })
      const dense = all.map((_, i) => asDense(vectors, i))
      const turned = new Float64Array(vectors.size * dense.length)
      dense.forEach((one, i) => {
        one.forEach((weight, feature) => {
          turned[feature * dense.length + i] = weight
        })
      })
      const products = new Float64Array(dense.length)
      all.forEach((_, i) => {
        vectors.dots(turned, i, products)
        expect([...products]).toEqual(dense.map((one) => vectors.dot(one, i)))
      })
    }),
  )
})
