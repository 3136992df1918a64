import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWhere } from '../../server/text/halving.ts'

test('the first of a sorted list that is large enough is the one that a look at each finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ max: 20, min: 0 })),
      fc.integer({ max: 21, min: -1 }),
      (list, least) => {
        const sorted = list.toSorted((a, b) => a - b)
        const found = sorted.findIndex((one) => one >= least)
        expect(firstWhere(sorted, (one) => one >= least)).toBe(found < 0 ? sorted.length : found)
      },
    ),
  )
})
