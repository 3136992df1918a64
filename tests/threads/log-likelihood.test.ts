import { expect, test } from 'vitest'
import { logLikelihood } from '../../server/threads/log-likelihood.ts'

test('two codes that always come together over ten units have a log-likelihood of 20·ln 2', () => {
  expect(logLikelihood({ both: 5, onlyFirst: 0, onlySecond: 0, neither: 5 })).toBeCloseTo(
    20 * Math.log(2),
    10,
  )
})

test('two codes that have nothing to do with each other have a log-likelihood of 0', () => {
  expect(logLikelihood({ both: 2, onlyFirst: 4, onlySecond: 3, neither: 6 })).toBeCloseTo(0, 10)
})

test('a table worked out by hand: 10, 5, 5 and 80 of a hundred', () => {
  // 2·(10·ln(10/2.25) + 5·ln(5/12.75) + 5·ln(5/12.75) + 80·ln(80/72.25))
  expect(logLikelihood({ both: 10, onlyFirst: 5, onlySecond: 5, neither: 80 })).toBeCloseTo(27.4143, 4)
})

test('two codes that avoid each other are as far from chance as two that keep company', () => {
  const together = logLikelihood({ both: 5, onlyFirst: 0, onlySecond: 0, neither: 5 })
  expect(logLikelihood({ both: 0, onlyFirst: 5, onlySecond: 5, neither: 0 })).toBeCloseTo(together, 10)
})
