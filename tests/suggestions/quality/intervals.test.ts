import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnIntervals, wilson } from '../../../server/suggestions/quality/intervals.ts'

test.each([
  [0, 10, [0, 0.278]],
  [5, 10, [0.237, 0.763]],
  [10, 10, [0.722, 1]],
  [1, 1, [0.207, 1]],
])('%i of %i has the interval of Wilson’s formula', (k, n, [low, high]) => {
  expect(wilson(k, n)).toEqual([expect.closeTo(low!, 3), expect.closeTo(high!, 3)])
})

test('no observations have no interval', () => {
  expect(wilson(0, 0)).toBeNull()
})

test('an interval of a share lies between 0 and 1 and holds the share', () => {
  const shares = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  fc.assert(
    fc.property(shares, ([k, n]) => {
      const [low, high] = wilson(k, n)!
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(k / n)
      expect(high).toBeGreaterThanOrEqual(k / n)
    }),
    { numRuns: 50 },
  )
})

const item = (unit: number, positive: boolean, suggested: boolean) => ({
  ...{ unit, positive, suggested, logit: suggested ? 1 : -1 },
})

test('sentences of one group go together: a group that is all right and one that is all wrong vary most', () => {
  const inGroups = Array.from({ length: 40 }, (_, k) => item(Math.floor(k / 20), true, k < 20))
  const apart = inGroups.map((one, k) => ({ ...one, unit: k }))
  const width = ([low, high]: readonly [number, number]) => high - low
  const [groups] = drawnIntervals([inGroups], 2).lists
  const [alone] = drawnIntervals([apart], 40).lists
  expect(groups!.f1).toEqual([0, 1])
  expect(width(alone!.f1!)).toBeLessThan(0.5)
})

test('a code that nobody gave has no interval, and the mean is over the others', () => {
  const found = Array.from({ length: 10 }, (_, k) => item(k, true, true))
  const none = found.map((one) => ({ ...one, positive: false }))
  const { lists, mean } = drawnIntervals([found, none], 10)
  expect(lists[1]).toEqual({ f1: null, averagePrecision: null })
  expect(mean).toEqual({ f1: [1, 1], averagePrecision: [1, 1] })
})
