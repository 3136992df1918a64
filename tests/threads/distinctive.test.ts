import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctiveWords, highestZ } from '../../server/threads/distinctive.ts'

const counts = { net: 5, geld: 2, school: 3 }
const whole = { total: 10, countOf: (word: string) => counts[word as keyof typeof counts] ?? 0 }

test('a word that stands in the part four times of five, with a prior of ten words: z is 1.5386', () => {
  const [first] = distinctiveWords(
    new Map([
      ['net', 4],
      ['geld', 1],
    ]),
    whole,
    10,
  )
  expect(first?.word).toBe('net')
  expect(first?.z).toBeCloseTo(1.5386, 4)
})

test('a word that stands as often in the part as in the rest tells nothing: z is 0', () => {
  const words = distinctiveWords(
    new Map([
      ['net', 4],
      ['geld', 1],
    ]),
    whole,
    10,
  )
  expect(words.find(({ word }) => word === 'geld')?.z).toBeCloseTo(0, 10)
})

test('a stronger prior draws a rare word nearer to 0', () => {
  const z = (strength: number) =>
    distinctiveWords(
      new Map([
        ['net', 4],
        ['geld', 1],
      ]),
      whole,
      strength,
    )[0]!.z
  expect(z(500)).toBeLessThan(z(10))
})

test('equal words stand in the order of the alphabet', () => {
  const both = { total: 8, countOf: () => 2 }
  const words = distinctiveWords(
    new Map([
      ['water', 2],
      ['bodem', 2],
    ]),
    both,
  )
  expect(words.map(({ word }) => word)).toEqual(['bodem', 'water'])
})

test('a part that is the whole text has finite figures', () => {
  const all = { total: 5, countOf: () => 5 }
  expect(Number.isFinite(distinctiveWords(new Map([['net', 5]]), all)[0]!.z)).toBe(true)
})

test('the highest of all words are those of the first words', () => {
  const counts = fc.array(fc.nat(9), { maxLength: 20 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 9 }), (found, most) => {
      const countOf = (word: number) => 9 + (word % 3) * 8
      const part = new Map(
        found.map((count, word): [string, number] => [`${word}`, count]).filter(([, n]) => n > 0),
      )
      const whole = { total: 400, countOf: (word: string) => countOf(Number(word)) }
      const first = distinctiveWords(part, whole).slice(0, most)
      expect(highestZ(Int32Array.from(found), { total: 400, countOf }, most)).toEqual(first.map(({ z }) => z))
    }),
  )
})
