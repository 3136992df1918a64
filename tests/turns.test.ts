import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atOnce, choosing, grouping, inTurns, othersFirstWhenLong, sorting } from '../server/turns.ts'
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

const lists = fc.array(fc.record({ key: fc.nat(40), place: fc.nat() }), { maxLength: 4_500, size: 'max' })

test('a list is sorted, chosen from and grouped in turns as it is at once', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key
      expect(atOnce(sorting(list, byKey))).toEqual(list.toSorted(byKey))
      const isLow = ({ key }: { key: number }) => key < 20
      expect(atOnce(choosing(list, isLow))).toEqual(list.filter(isLow))
      expect(atOnce(grouping(list, ({ key }) => key))).toEqual(Map.groupBy(list, ({ key }) => key))
    }),
    { numRuns: 40 },
  )
})

/** Something that takes some milliseconds of this thread. */
function busy(milliseconds: number): void {
  for (const since = performance.now(); performance.now() - since < milliseconds; );
}

test('between two pieces of work others come first when it went on long enough, and not before', async () => {
  await new Promise((later) => setTimeout(later, 1))
  const short = await withTurns(async () => {
    for (let piece = 0; piece < 50; piece++) await othersFirstWhenLong()
  })
  expect(short.turns).toBeLessThan(3)
  const long = await withTurns(async () => {
    for (let piece = 0; piece < 10; piece++) {
      busy(16)
      await othersFirstWhenLong()
    }
  })
  expect(long.turns).toBeGreaterThanOrEqual(9)
})
