import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anchor,
  contains,
  contextLength,
  holds,
  overlap,
  overlaps,
  type Span,
  spanFault,
} from '../../server/text/span.ts'

/** What makes offsets hard: pairs of units, marks on letters, joined people, words from right to left, white space. */
const pieces = [
  'beleid',
  'ruimte ',
  'é',
  'e\u0301',
  'a\u0323\u0307\u0301',
  '👩\u200d👩\u200d👧\u200d👦',
  '🏳️\u200d🌈',
  '🇳🇱',
  '𝔸',
  '\u{10ffff}',
  'שלום',
  'مرحبا',
  '\u202eomgekeerd\u202c',
  '\u200f',
  '\u200b',
  '\u00ad',
  '字',
  ' ',
  '\u00a0',
  '\n',
  '\t',
  '…',
  '‘',
]
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 }).map((all) => all.join(''))

/** A text with a span that may lie anywhere, in and out of it. */
const textWithSpan = text.chain((words) =>
  fc.record({
    words: fc.constant(words),
    start: fc.integer({ min: -3, max: words.length + 3 }),
    end: fc.integer({ min: -3, max: words.length + 3 }),
  }),
)
const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => ({ start, end: start + length }))

const runs = { numRuns: 400 }

test('a span without fault gets an anchor that holds, and only such a span does', () => {
  fc.assert(
    fc.property(textWithSpan, ({ words, ...wanted }) => {
      if (spanFault(words, wanted)) {
        expect(() => anchor(words, wanted)).toThrow(RangeError)
        return
      }
      const made = anchor(words, wanted)
      expect(holds(words, made)).toBe(true)
      expect({ start: made.start, end: made.end }).toEqual(wanted)
    }),
    runs,
  )
})

test('an anchor never holds half a character', () => {
  fc.assert(
    fc.property(textWithSpan, ({ words, ...wanted }) => {
      fc.pre(spanFault(words, wanted) === undefined)
      const { exact, prefix, suffix } = anchor(words, wanted)
      expect([exact, prefix, suffix].every((part) => part.isWellFormed())).toBe(true)
    }),
    runs,
  )
})

test('prefix, words and suffix stand behind each other in the text, with at most 32 units on each side', () => {
  fc.assert(
    fc.property(textWithSpan, ({ words, ...wanted }) => {
      fc.pre(spanFault(words, wanted) === undefined)
      const { start, exact, prefix, suffix } = anchor(words, wanted)
      expect(words.startsWith(prefix + exact + suffix, start - prefix.length)).toBe(true)
      expect(prefix.length).toBeLessThanOrEqual(contextLength)
      expect(suffix.length).toBeLessThanOrEqual(contextLength)
    }),
    runs,
  )
})

test('the context is as long as the text allows, but for half a character', () => {
  fc.assert(
    fc.property(textWithSpan, ({ words, start, end }) => {
      fc.pre(spanFault(words, { start, end }) === undefined)
      const { prefix, suffix } = anchor(words, { start, end })
      expect(prefix.length).toBeGreaterThanOrEqual(Math.min(start, contextLength) - 1)
      expect(suffix.length).toBeGreaterThanOrEqual(Math.min(words.length - end, contextLength) - 1)
    }),
    runs,
  )
})

test('the whole of a text that says something is a span without fault', () => {
  fc.assert(
    fc.property(text, (words) => {
      fc.pre(words.trim() !== '')
      expect(spanFault(words, { start: 0, end: words.length })).toBeUndefined()
    }),
    runs,
  )
})

test('a span that is reversed, empty, outside or no whole number is refused in every text', () => {
  fc.assert(
    fc.property(text, fc.nat(80), fc.nat(80), (words, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(spanFault(words, { start: high, end: low })).toBe('reversed')
      expect(spanFault(words, { start: -1 - low, end: high + 1 })).toBe('outside')
      expect(spanFault(words, { start: low, end: words.length + 1 + high })).toBe('outside')
      expect(spanFault(words, { start: low + 0.5, end: high + 2 })).toBe('not-whole-numbers')
      expect(spanFault(words, { start: Number.NaN, end: high })).toBe('not-whole-numbers')
      expect(spanFault(words, { start: low, end: Number.POSITIVE_INFINITY })).toBe('not-whole-numbers')
    }),
    runs,
  )
})

test('a span over white space only is refused, whatever kind of white space', () => {
  const blank = fc
    .array(fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u2003', '\u3000', '\ufeff'), { minLength: 1 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(blank, (white) => {
      expect(spanFault(`a${white}b`, { start: 1, end: 1 + white.length })).toBe('white-space')
    }),
    runs,
  )
})

test('a span that begins or ends within a pair of units is refused', () => {
  expect(spanFault('a👩b', { start: 0, end: 2 })).toBe('cuts-character')
  expect(spanFault('a👩b', { start: 2, end: 4 })).toBe('cuts-character')
  expect(spanFault('a👩b', { start: 1, end: 3 })).toBeUndefined()
})

test('an anchor no longer holds once its words are different', () => {
  fc.assert(
    fc.property(textWithSpan, ({ words, ...wanted }) => {
      fc.pre(spanFault(words, wanted) === undefined)
      const made = anchor(words, wanted)
      const other = `${words.slice(0, made.start)}#${words.slice(made.start + 1)}`
      expect(holds(other, made)).toBe(false)
      expect(holds(words.slice(0, made.end - 1), made)).toBe(false)
    }),
    runs,
  )
})

test('what overlaps shares units, in both directions', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(overlaps(a, b)).toBe(overlaps(b, a))
      expect(overlap(a, b)).toBe(overlap(b, a))
      expect(overlaps(a, b)).toBe(overlap(a, b) > 0)
    }),
    runs,
  )
})

test('spans that only touch do not overlap', () => {
  fc.assert(
    fc.property(span, fc.integer({ min: 1, max: 20 }), ({ start, end }, length) => {
      expect(overlaps({ start, end }, { start: end, end: end + length })).toBe(false)
    }),
    runs,
  )
})

test('two spans share no more than the shorter one, and all of it only when one holds the other', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const shorter = Math.min(a.end - a.start, b.end - b.start)
      expect(overlap(a, b)).toBeLessThanOrEqual(shorter)
      expect(overlap(a, b) === shorter).toBe(contains(a, b) || contains(b, a))
    }),
    runs,
  )
})
