import { expect, test } from 'vitest'
import { calibrationOf } from '../../server/suggestions/model/score-bins.ts'

const scored = (score: number, positives: number, n: number) =>
  Array.from({ length: n }, (_, k) => ({ score, positive: k < positives }))

test('scores that come true as often as they say have no calibration error', () => {
  expect(calibrationOf([...scored(0.1, 1, 10), ...scored(0.7, 7, 10)]).error).toBeCloseTo(0)
})

test('the error is how far share and mean score lie apart, each bin by its number of sentences', () => {
  // 30 of 40 sentences are .3 too high, 10 are right.
  expect(calibrationOf([...scored(0.5, 6, 30), ...scored(0.9, 9, 10)]).error).toBeCloseTo((30 * 0.3) / 40)
})

test('each of five bins says how many sentences it holds, their mean score and the share that was coded', () => {
  const { bins } = calibrationOf([...scored(0.6, 1, 2), ...scored(0.7, 2, 2)])
  expect(bins.map(({ n }) => n)).toEqual([0, 0, 0, 4, 0])
  expect(bins[3]).toEqual({ from: 0.6, until: 0.8, n: 4, meanScore: expect.closeTo(0.65), share: 0.75 })
  expect(bins[0]).toMatchObject({ meanScore: null, share: null })
})

test('the scores 0 and 1 fall in the first bin and the last', () => {
  const { bins } = calibrationOf([...scored(0, 0, 1), ...scored(1, 1, 2)])
  expect(bins.map(({ n }) => n)).toEqual([1, 0, 0, 0, 2])
})

test('nothing judged has no error', () => {
  expect(calibrationOf([]).error).toBeNull()
})
