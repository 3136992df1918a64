import { expect, test } from 'vitest'
import { atOnce, inTurns } from '../server/turns.ts'
import { withTurns } from './besides.ts'

/** Counts to a number; each count takes a millisecond. */
function* counted(to: number): Generator<void, number> {
  for (let n = 0; n < to; n++) {
    for (const since = performance.now(); performance.now() - since < 1; );
    yield
  }
  return to
}

test('work that takes long lets others have their turn', async () => {
  const { made, turns } = await withTurns(() => inTurns(counted(40)))
  expect(made).toBe(40)
  expect(turns).toBeGreaterThanOrEqual(5)
})

test('work that is over at once waits for nobody', async () => {
  let isOver = false
  const done = inTurns(counted(0)).then(() => {
    isOver = true
  })
  await Promise.resolve()
  await Promise.resolve()
  expect(isOver).toBe(true)
  await done
})

test('work that fails says so', async () => {
  const failing = function* (): Generator<void, never> {
    yield
    throw new Error('kapot')
  }
  await expect(inTurns(failing())).rejects.toThrow('kapot')
})

test('where nobody waits the same work is done without a pause', () => {
  expect(atOnce(counted(3))).toBe(3)
})
