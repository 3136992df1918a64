import { expect, test } from 'vitest'
import { scoreInWords } from '../../../views/suggestions/score-words.ts'

test('an estimate is never told as certain', () => {
  expect(scoreInWords(0.9994)).toBe('0,99')
  expect(scoreInWords(0.694)).toBe('0,69')
})
