import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Pauses, restAfter } from '../../server/background/pauses.ts'

test.each([
  ['suggestions', 4_000, 0],
  ['suggestions', 20_000, 80_000],
  ['quality', 60_000, 540_000],
  ['quality', 600_000, 1_800_000],
  ['search', 60_000, 0],
  ['export', 60_000, 0],
] as const)('%s that took %i ms is left alone for %i ms', (kind, took, rest) => {
  expect(restAfter({ kind, begun: 1_000, ended: 1_000 + took })).toBe(rest)
})

test('what was stopped before it began is not left alone', () => {
  expect(restAfter({ kind: 'quality', begun: null, ended: 90_000 })).toBe(0)
})

describe('what is asked for after a change', () => {
  let begun: string[]
  let restUntil: number
  let pauses: Pauses

  beforeEach(() => {
    vi.useFakeTimers()
    begun = []
    restUntil = 0
    pauses = new Pauses({
      restOf: () => Math.max(0, restUntil - Date.now()),
      follow: (job) => void begun.push(job),
    })
  })
  afterEach(() => void vi.useRealTimers())

  test('begins a second after the last change', () => {
    pauses.askSoon('suggestions')
    vi.advanceTimersByTime(900)
    pauses.askSoon('suggestions')
    vi.advanceTimersByTime(900)
    expect(begun).toEqual([])
    vi.advanceTimersByTime(100)
    expect(begun).toEqual(['suggestions'])
  })
  test('begins twenty seconds after the first change when nobody waits for it', () => {
    for (let second = 0; second < 20; second++) {
      pauses.askSoon('quality')
      vi.advanceTimersByTime(1_000)
    }
    expect(begun).toEqual(['quality'])
  })
  test('begins once when it was left alone, also when it was asked for during its last time and again after it', () => {
    restUntil = Date.now() + 60_000
    pauses.askWhenRested('suggestions')
    vi.advanceTimersByTime(30_000)
    pauses.askSoon('suggestions')
    vi.advanceTimersByTime(29_999)
    expect(begun).toEqual([])
    vi.advanceTimersByTime(60_000)
    expect(begun).toEqual(['suggestions'])
  })
  test('is left alone also when its last time ended while it waited', () => {
    pauses.askSoon('suggestions')
    restUntil = Date.now() + 60_000
    vi.advanceTimersByTime(59_999)
    expect(begun).toEqual([])
    vi.advanceTimersByTime(1)
    expect(begun).toEqual(['suggestions'])
  })
})
