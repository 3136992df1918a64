import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignWords } from '../../server/text/alignment.ts'
import { CommonWords } from '../../server/text/common-words.ts'
import { inCommon } from '../reports/matching/stretches.ts'

const row = (most: number) => fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: most })
const common = (a: readonly number[], b: readonly number[]) => inCommon(a.map(String), b.map(String))

test('words in common are counted as the plain table counts them, after each word read', () => {
  fc.assert(
    fc.property(row(100), row(60), (fixed, read) => {
      const words = new CommonWords(Int32Array.from(fixed))
      for (const [index, word] of read.entries()) {
        words.read(word)
        expect(words.count).toBe(common(fixed, read.slice(0, index + 1)))
      }
    }),
  )
})

test('an alignment pairs equal words in order, as many as there are in common', () => {
  fc.assert(
    fc.property(row(40), row(40), (first, second) => {
      const pairs = [...alignWords(Int32Array.from(first), Int32Array.from(second)).entries()].filter(
        ([, pair]) => pair >= 0,
      )
      for (const [index, pair] of pairs) expect(second[pair]).toBe(first[index])
      expect(pairs.map(([, pair]) => pair)).toEqual(pairs.map(([, pair]) => pair).toSorted((a, b) => a - b))
      expect(pairs.length).toBe(common(first, second))
    }),
  )
})

test('of two ways to match as many words the one with fewest breaks is taken', () => {
  expect([...alignWords(Int32Array.of(1, 2, 3), Int32Array.of(1, 9, 9, 1, 2, 3))]).toEqual([3, 4, 5])
})

test('a word that no text has matches nothing', () => {
  expect([...alignWords(Int32Array.of(-1, 2), Int32Array.of(-1, 2))]).toEqual([-1, 1])
})

test('at a gap words are left out for nothing, elsewhere each costs', () => {
  const [first, second] = [Int32Array.of(1, 2, 3), Int32Array.of(1, 8, 8, 8, 8, 2, 3)]
  expect([...alignWords(first, second, { skipped: 0.8 })]).toEqual([-1, 5, 6])
  expect([...alignWords(first, second, { skipped: 0.8, isGapBefore: (index) => index === 1 })]).toEqual([
    0, 5, 6,
  ])
})
