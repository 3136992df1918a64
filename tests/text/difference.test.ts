import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceBetween, pairedParagraphs } from '../../server/text/difference.ts'

const words = fc
  .array(fc.constantFrom('de', 'haven', 'groter', 'moet', ',', '\n', 'niet', 'één'))
  .map((l) => l.join(' '))

test('old and new words can both be read back from their difference', () => {
  fc.assert(
    fc.property(words, words, (was, now) => {
      const pieces = differenceBetween(was, now)
      const without = (op: string) =>
        pieces
          .filter((piece) => piece.op !== op)
          .map(({ text }) => text)
          .join('')
      expect([without('insert'), without('delete')]).toEqual([was, now])
    }),
  )
})

test('only the word that was typed wrong is struck', () => {
  expect(differenceBetween('De netbeheerdr belt.', 'De netbeheerder belt.')).toEqual([
    { op: 'equal', text: 'De ' },
    { op: 'delete', text: 'netbeheerdr' },
    { op: 'insert', text: 'netbeheerder' },
    { op: 'equal', text: ' belt.' },
  ])
})

test('words that change side by side are one change', () => {
  expect(
    differenceBetween('Wij hebben genoeg geld.', 'Wij hadden te weinig geld.').map(({ op }) => op),
  ).toEqual(['equal', 'delete', 'insert', 'equal'])
})

test('texts without anything in common are struck and written whole', () => {
  const [was, now] = [
    Array.from({ length: 1_500 }, (_, i) => `a${i}`).join(' '),
    Array.from({ length: 1_500 }, (_, i) => `b${i}`).join('  '),
  ]
  expect(differenceBetween(was, now)).toEqual([
    { op: 'delete', text: was },
    { op: 'insert', text: now },
  ])
})

const paragraphs = fc.array(fc.constantFrom('een', 'twee', 'drie', 'vier'), { maxLength: 12 })

test('every paragraph of both texts is told once, in order', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (was, now) => {
      const pairs = pairedParagraphs(was, now)
      expect(pairs.flatMap((pair) => pair.was ?? [])).toEqual(was.map((_, i) => i))
      expect(pairs.flatMap((pair) => pair.now ?? [])).toEqual(now.map((_, i) => i))
    }),
  )
})

test('paragraphs that are called the same are the same', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (was, now) => {
      for (const pair of pairedParagraphs(was, now).filter(({ isSame }) => isSame))
        expect(was[pair.was ?? -1]).toBe(now[pair.now ?? -1])
    }),
  )
})

test('a corrected paragraph is paired with what it was', () => {
  expect(pairedParagraphs(['a', 'b', 'c'], ['a', 'x', 'c'])[1]).toEqual({ was: 1, now: 1, isSame: false })
})

test('one word that changed in a very long text is found', () => {
  const long = 'Dit is een zin van iemand aan tafel. '.repeat(20_000)
  const was = `${long}De netbeheerdr belt. ${long}`
  const pieces = differenceBetween(was, was.replace('netbeheerdr', 'netbeheerder'))
  expect(pieces.filter(({ op }) => op !== 'equal').map(({ text }) => text)).toEqual([
    'netbeheerdr',
    'netbeheerder',
  ])
})
