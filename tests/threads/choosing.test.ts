import { expect, test } from 'vitest'
import { scoresOf } from '../../server/threads/choosing.ts'

const theme = (breadth: number, evenness: number, cohesion: number, distinctiveness: number) => ({
  kind: 'code' as const,
  measures: { breadth, evenness, cohesion, distinctiveness },
})

test('first on all four measures of two: three quarters; last: one quarter', () => {
  expect(scoresOf([theme(2, 2, 2, 2), theme(1, 1, 1, 1)])).toEqual([0.75, 0.25])
})

test('breadth counts twice: first on breadth alone, last on the other three', () => {
  // (2·0.75 + 3·0.25) ÷ 5 against (2·0.25 + 3·0.75) ÷ 5
  const [broad, close] = scoresOf([theme(2, 1, 1, 1), theme(1, 2, 2, 2)])
  expect(broad).toBeCloseTo(0.45, 10)
  expect(close).toBeCloseTo(0.55, 10)
})

test('equals share their place', () => {
  expect(scoresOf([theme(1, 1, 1, 1), theme(1, 1, 1, 1)])).toEqual([0.5, 0.5])
})

test('cohesion and distinctiveness are compared within a kind, breadth and evenness over all', () => {
  const [code, words] = scoresOf([theme(1, 1, 0.01, 1), { ...theme(1, 1, 0.3, 9), kind: 'uncoded' as const }])
  expect(code).toBe(words)
})
