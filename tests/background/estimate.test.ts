import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remaining } from '../../server/background/estimate.ts'
import { running } from './held.ts'

const minute = 60_000

test('nothing is promised of a task that waits, or of which nothing is known', () => {
  expect(remaining(running({ state: 'waits', begun: null }), minute)).toBeNull()
  expect(remaining(running(), minute)).toBeNull()
})

test('what is left follows from a task’s own pace once that says something', () => {
  const progress = { unit: 'quotations', done: 50, total: 200 } as const
  expect(remaining(running({ progress, since: 0 }), 10_000)).toBe(30_000)
  expect(remaining(running({ progress: { ...progress, done: 1 }, since: 0 }), 10_000)).toBeNull()
})

test('a pace in one part of the work says nothing about the parts after it', () => {
  const progress = { unit: 'sources', done: 9, total: 10 } as const
  expect(remaining(running({ progress, since: 0 }), 10_000)).toBeNull()
})

test('of work that tells how much of the whole is done, that says how long it still takes, in whatever part it is', () => {
  const progress = { unit: 'codings', done: 90, total: 100, share: 0.25 } as const
  expect(remaining(running({ kind: 'export', progress, begun: 0, since: 9_000 }), 10_000)).toBe(30_000)
})

test('what is left becomes less while nothing is told, until nobody can tell', () => {
  const progress = { unit: 'parts', done: 1, total: 2, share: 0.5 } as const
  const task = running({ kind: 'export', progress, begun: 0, told: 10_000 })
  expect(remaining(task, 14_000)).toBe(6_000)
  expect(remaining(task, 21_000)).toBeNull()
})

test('until then the last time counts, by how much work it is now', () => {
  const last = { milliseconds: minute, progress: { unit: 'quotations', done: 100, total: 100 } } as const
  expect(remaining(running({ last }), 10_000)).toBe(50_000)
  const progress = { unit: 'quotations', done: 0, total: 200 } as const
  expect(remaining(running({ last, progress, since: 10_000 }), 10_000)).toBe(110_000)
})

test('a task that takes longer than the last time promises nothing', () => {
  const last = { milliseconds: minute, progress: null }
  expect(remaining(running({ last }), 2 * minute)).toBeNull()
})

test('whatever is told, what is left is never below nothing', () => {
  const count = fc.integer({ min: 0, max: 1_000 })
  fc.assert(
    fc.property(count, count, fc.nat(10 * minute), fc.nat(10 * minute), (done, total, now, took) => {
      const progress = { unit: 'quotations', done, total } as const
      const last = { milliseconds: took, progress }
      const left = remaining(running({ progress, since: 0, last }), now)
      return left === null || left >= 0
    }),
    { numRuns: 200 },
  )
})
