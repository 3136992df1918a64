import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWhere, snappedToWords, trimmed, wholeCharacters, wordsIn } from '../../../views/assets/snap.ts'

const text = 'Dat moet de provincie doen, zegt de bakker. 🧵 Één draad.'
const cut = (start: number, end: number) => {
  const found = snappedToWords(text, { start, end })
  return found && text.slice(found.start, found.end)
}

test('dragging over half a word takes the whole word', () => {
  expect(cut(6, 15)).toBe('moet de provincie')
})

test('spaces at the ends are left off', () => {
  expect(cut(3, 9)).toBe('moet')
})

test('a mark that was dragged over stays, one that was not does not come along', () => {
  expect(cut(12, 27)).toBe('provincie doen,')
  expect(cut(12, 24)).toBe('provincie doen')
})

test('only white space is no choice', () => {
  expect(snappedToWords(text, { start: 3, end: 4 })).toBeUndefined()
})

test('snapping never makes a choice smaller than the words in it, and never leaves white space at its ends', () => {
  const bounds = fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
  fc.assert(
    fc.property(bounds, ([a, b]) => {
      const stretch = { start: Math.min(a, b), end: Math.max(a, b) }
      const exact = trimmed(text, stretch)
      const snapped = snappedToWords(text, stretch)
      if (!exact || !snapped) return
      expect(snapped.start).toBeLessThanOrEqual(exact.start)
      expect(snapped.end).toBeGreaterThanOrEqual(exact.end)
      expect(text.slice(snapped.start, snapped.end).trim()).toHaveLength(snapped.end - snapped.start)
    }),
  )
})

test('a choice of exact characters never cuts an emoji in two', () => {
  const at = text.indexOf('🧵')
  expect(wholeCharacters(text, { start: at + 1, end: at + 5 }).start).toBe(at)
  expect(wholeCharacters(text, { start: 0, end: at + 1 }).end).toBe(at + 2)
})

test('the words of a text are its words, without the marks between them', () => {
  const words = wordsIn('Eén draad, twee knopen!').map(({ start, end }) =>
    'Eén draad, twee knopen!'.slice(start, end),
  )
  expect(words).toEqual(['Eén', 'draad', 'twee', 'knopen'])
})

test('the first item that meets a condition is found in a sorted list', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(), (numbers, bound) => {
      const sorted = numbers.sort((a, b) => a - b)
      const expected = sorted.findIndex((number) => number >= bound)
      expect(firstWhere(sorted, (number) => number >= bound)).toBe(expected < 0 ? sorted.length : expected)
    }),
  )
})
