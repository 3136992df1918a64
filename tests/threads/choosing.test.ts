import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoresOf, sharedLines } from '../../server/threads/choosing.ts'

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

test('a theme gets for each measure the share of those lower, and half of its equals', () => {
  const measure = fc.integer({ min: 0, max: 4 })
  const kind = fc.constantFrom('code' as const, 'uncoded' as const)
  const one = fc
    .tuple(kind, measure, measure, measure, measure)
    .map(([kind, ...values]) => ({ ...theme(...(values as [number, number, number, number])), kind }))
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (themes) => {
      const place = (own: number, others: number[]) =>
        (others.filter((other) => other < own).length + others.filter((other) => other === own).length / 2) /
        others.length
      const scores = themes.map(({ kind, measures }) => {
        const all = (name: keyof typeof measures) => themes.map((each) => each.measures[name])
        const alike = (name: keyof typeof measures) =>
          themes.filter((each) => each.kind === kind).map((each) => each.measures[name])
        const sum =
          2 * place(measures.breadth, all('breadth')) +
          place(measures.evenness, all('evenness')) +
          place(measures.cohesion, alike('cohesion')) +
          place(measures.distinctiveness, alike('distinctiveness'))
        return sum / 5
      })
      expect(scoresOf(themes)).toEqual(scores)
    }),
  )
})

test('the lines that rows share are counted as sets count them', () => {
  const row = fc.uniqueArray(fc.nat(15), { maxLength: 10 })
  fc.assert(
    fc.property(fc.array(row), row, (rows, lines) => {
      const sharing = sharedLines()
      for (const each of rows) sharing.add(each)
      const shared = sharing.withEach(lines)
      rows.forEach((each, i) => {
        expect(shared(i)).toBe(each.filter((line) => lines.includes(line)).length)
      })
    }),
  )
})
