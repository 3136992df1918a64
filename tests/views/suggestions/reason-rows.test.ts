import { expect, test } from 'vitest'
import type { ToldReason } from '../../../server/suggestions/explaining.ts'
import { reasonRows } from '../../../views/suggestions/reason-rows.ts'

const reason = (weight: number): ToldReason => ({ ground: 'keyword', text: `${weight}`, weight, times: 1 })

function rowsOf(...weights: number[]) {
  const rows = reasonRows({ base: 0, sum: 0, reasons: weights.map(reason) })
  const weightsOf = (some: typeof rows.small) => some.map(({ reason: { weight } }) => weight)
  return { strong: weightsOf(rows.strong), small: weightsOf(rows.small) }
}

test('five reasons for the code and three against it are shown, and the others folded away', () => {
  expect(rowsOf(0.4, 0.4, 0.4, 0.4, 0.4, 0.3, 0.01, -0.4, -0.4, -0.4, -0.3)).toEqual({
    strong: [0.4, 0.4, 0.4, 0.4, 0.4, -0.4, -0.4, -0.4],
    small: [0.3, 0.01, -0.3],
  })
})

test('a reason that weighs much is never among the small ones', () => {
  expect(rowsOf(3, 2, 1.4, 1.3, 0.9, 0.8, 0.2, -0.1).small).toEqual([0.2])
})
