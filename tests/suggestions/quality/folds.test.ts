import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealFolds } from '../../../server/suggestions/model/folds.ts'

test('no table or session is split over folds, and none of at most five folds stays empty', () => {
  const sizes = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 500 }), { minKeys: 2 })
  fc.assert(
    fc.property(sizes, (given) => {
      const groups = new Map(Object.entries(given))
      const folds = dealFolds(groups, 5)
      expect([...folds.keys()].sort()).toEqual([...groups.keys()].sort())
      expect(new Set(folds.values()).size).toBe(Math.min(5, groups.size))
    }),
    { numRuns: 50 },
  )
})
