import { expect, test } from 'vitest'
import { belowFloor } from '../../../server/suggestions/quality/withholding.ts'

const none = { taken: 0, adjusted: 0, left: 0 }

test('a code is withheld when fewer than half of twenty suggestions were right', () => {
  expect(belowFloor({ unaided: { suggested: 20, right: 9 }, decisions: none })).toEqual({
    ...{ precision: 0.45, n: 20, from: 'codings' },
  })
})

test.each([
  ['half of twenty were right', { suggested: 20, right: 10 }],
  ['only nineteen suggestions could be judged', { suggested: 19, right: 0 }],
  ['nothing could be judged', { suggested: 0, right: 0 }],
])('a code is not withheld when %s', (_, unaided) => {
  expect(belowFloor({ unaided, decisions: none })).toBeUndefined()
})

test('decisions on suggestions count where too little was coded without them; adjusting is taking over', () => {
  const unaided = { suggested: 19, right: 19 }
  expect(belowFloor({ unaided, decisions: { taken: 8, adjusted: 1, left: 11 } })).toEqual({
    ...{ precision: 0.45, n: 20, from: 'decisions' },
  })
  expect(belowFloor({ unaided, decisions: { taken: 8, adjusted: 2, left: 10 } })).toBeUndefined()
})

test('codings made without suggestions go before decisions on suggestions', () => {
  const decisions = { taken: 0, adjusted: 0, left: 40 }
  expect(belowFloor({ unaided: { suggested: 20, right: 20 }, decisions })).toBeUndefined()
})
