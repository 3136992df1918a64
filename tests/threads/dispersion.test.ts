import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deviationOfProportions } from '../../server/threads/dispersion.ts'

const parts = (sizes: number[], found: number[]) => sizes.map((size, i) => ({ size, found: found[i]! }))

test('found 1, 2, 3, 4 and 5 times in five parts of one size: 0.2, and 0.25 of the largest possible', () => {
  expect(deviationOfProportions(parts([3, 3, 3, 3, 3], [1, 2, 3, 4, 5]))).toBeCloseTo(0.25, 10)
})

test('found as often as the parts are large, it is perfectly even', () => {
  expect(deviationOfProportions(parts([10, 20, 30], [1, 2, 3]))).toBeCloseTo(0, 10)
})

test('found in the smallest part alone, it is as uneven as can be', () => {
  expect(deviationOfProportions(parts([1, 3, 4], [2, 0, 0]))).toBeCloseTo(1, 10)
})

test('over one part, or when nothing was found, there is no evenness to speak of', () => {
  expect(deviationOfProportions(parts([4], [2]))).toBeUndefined()
  expect(deviationOfProportions(parts([4, 4], [0, 0]))).toBeUndefined()
})

test('whatever the counts, it lies between 0 and 1', () => {
  const part = fc.record({ size: fc.integer({ min: 1, max: 50 }), found: fc.integer({ min: 0, max: 50 }) })
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 12 }), (list) => {
      const deviation = deviationOfProportions(list) ?? 0
      expect(deviation).toBeGreaterThanOrEqual(0)
      expect(deviation).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})
