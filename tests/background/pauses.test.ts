import { expect, test } from 'vitest'
import { restAfter } from '../../server/background/pauses.ts'

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
