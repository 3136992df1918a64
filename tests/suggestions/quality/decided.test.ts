import { expect, test } from 'vitest'
import type { Origin, Verdict } from '../../../server/database/coding-tables.ts'
import { countDecisions } from '../../../server/suggestions/quality/decided.ts'

const codings = new Map<string, { origin: Origin }>([
  ['een', { origin: 'suggestion' }],
  ['veel', { origin: 'bulk' }],
  ['elders', { origin: 'adjusted' }],
])
const decided = (start: number, verdict: Verdict, coding: string | null = null) => ({
  ...{ version: 'v', start, end: start + 10, code: 'c', verdict, coding },
})
const counted = (...decisions: ReturnType<typeof decided>[]) => countDecisions(decisions, codings).get('c')

test('what was taken over, adjusted and left is counted apart, and so is what went in bulk', () => {
  expect(
    counted(
      decided(0, 'taken', 'een'),
      decided(20, 'left'),
      decided(40, 'adjusted', 'elders'),
      decided(60, 'taken', 'veel'),
    ),
  ).toEqual({ shown: 4, taken: 1, adjusted: 1, left: 1, bulk: 1 })
})

test('of several decisions on one span the last one counts', () => {
  expect(counted(decided(0, 'left'), decided(0, 'taken', 'een'))).toMatchObject({
    shown: 1,
    taken: 1,
    left: 0,
  })
  expect(counted(decided(0, 'taken', 'een'), decided(0, 'left'))).toMatchObject({
    shown: 1,
    taken: 0,
    left: 1,
  })
})

test('what was taken over and removed later is not counted', () => {
  expect(counted(decided(0, 'taken', 'weg'), decided(20, 'left'))).toMatchObject({ shown: 1, left: 1 })
})
