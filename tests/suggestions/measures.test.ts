import { expect, test } from 'vitest'
import {
  calibrate,
  calibrated,
  thresholdOf,
  uncalibrated,
} from '../../server/suggestions/model/calibration.ts'
import { dealFolds } from '../../server/suggestions/model/folds.ts'
import { averagePrecision, bestCut, qualityOf } from '../../server/suggestions/model/measures.ts'

const ranked = (...marks: number[]) =>
  marks.map((mark, place) => ({ logit: -place, positive: mark === 1, suggested: place < 2 }))

test('average precision is the mean of the precisions at each right sentence', () => {
  expect(averagePrecision(ranked(1, 0, 1, 0))).toBeCloseTo((1 + 2 / 3) / 2)
})

test('sentences with one score count as one step, whatever their order', () => {
  const tied = ranked(1, 0).map((one) => ({ ...one, logit: 0 }))
  expect(averagePrecision(tied)).toBeCloseTo(0.5)
  expect(averagePrecision(tied.toReversed())).toBeCloseTo(0.5)
})

test('precision, recall and F1 of two suggestions of which one is right, and one missed', () => {
  const { precision, recall, f1, support } = qualityOf(ranked(1, 0, 1, 0))
  expect([precision, recall, f1, support]).toEqual([0.5, 0.5, 0.5, 2])
})

test('without right sentences there is no recall, without suggestions no precision', () => {
  expect(qualityOf(ranked(0, 0)).recall).toBeNull()
  expect(qualityOf([]).precision).toBeNull()
  expect(averagePrecision(ranked(0, 0))).toBeNull()
})

test('the best cut stands half way below the last sentence worth suggesting', () => {
  expect(bestCut(ranked(1, 1, 0, 0))).toBeCloseTo(-1.5)
})

test('without calibration the last suggestion has the score .5', () => {
  expect(thresholdOf(uncalibrated)).toBe(0.5)
})

test('below fifty positives the cut stays where it is', () => {
  const judged = Array.from({ length: 200 }, (_, k) => ({ logit: k < 40 ? -1 : -3, positive: k < 40 }))
  expect(calibrate(judged, { sentences: judged.filter((one) => one.positive).length, groups: 9 }).cut).toBe(0)
})

test('from fifty positives on the cut moves part of the way to the best one', () => {
  const judged = Array.from({ length: 200 }, (_, k) => ({ logit: k < 100 ? 2 : 0.8, positive: k < 100 }))
  // The best cut is 1.4; a hundred positives move it 100 / 150 of the way.
  expect(
    calibrate(judged, { sentences: judged.filter((one) => one.positive).length, groups: 9 }).cut,
  ).toBeCloseTo(0.5)
})

test('a model that is too sure gets scores nearer to what is true', () => {
  const judged = Array.from({ length: 400 }, (_, k) => ({ logit: 3, positive: k % 2 === 0 }))
  const calibration = calibrate(judged, { sentences: judged.filter((one) => one.positive).length, groups: 9 })
  expect(calibrated(calibration, 3)).toBeLessThan(0.6)
  expect(calibrated(calibration, 3)).toBeGreaterThan(calibrated(calibration, 2))
})

test('folds hold about as much, and no group is split', () => {
  const fold = dealFolds(
    new Map([
      ['a', 5],
      ['b', 4],
      ['c', 3],
      ['d', 2],
    ]),
    2,
  )
  expect(Object.fromEntries(fold)).toEqual({ a: 0, b: 1, c: 1, d: 0 })
})
