import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applied, editsBetween } from '../../server/text/edits.ts'

const words = fc
  .array(fc.constantFrom('de', 'kabel', 'stroom', 'ligt', '🙂', 'é', ' ', ' ', '. ', '\n\n', '\n', 'Jan: '))
  .map((list) => list.join(''))

test('edits between any two texts make the one of the other', () => {
  fc.assert(fc.property(words, words, (from, to) => applied(from, editsBetween(from, to)) === to))
})

test('edits are in order, apart, and never nothing', () => {
  fc.assert(
    fc.property(words, words, (from, to) => {
      const edits = editsBetween(from, to)
      return edits.every(
        ({ start, end, text }, i) =>
          start <= end && start > (edits[i - 1]?.end ?? -1) && (start < end || text !== ''),
      )
    }),
  )
})

test('no edit cuts a character of two units', () => {
  const faces = fc.array(fc.constantFrom('😀', '😁', '👍', 'a', ' ')).map((list) => list.join(''))
  fc.assert(
    fc.property(faces, faces, (from, to) =>
      editsBetween(from, to).every(
        ({ start, end, text }) =>
          from.slice(0, start).isWellFormed() && from.slice(end).isWellFormed() && text.isWellFormed(),
      ),
    ),
  )
})

test('the same text needs no edits', () => {
  expect(editsBetween('Zo is het.', 'Zo is het.')).toEqual([])
})

test('a typing error in a word is an edit of its letters', () => {
  expect(editsBetween('Wij wachte op stroom.', 'Wij wachten op stroom.')).toEqual([
    { start: 10, end: 10, text: 'n' },
  ])
})

test('another word in its place is an edit of the whole word', () => {
  expect(editsBetween('De kabel ligt er.', 'De leiding ligt er.')).toEqual([
    { start: 3, end: 8, text: 'leiding' },
  ])
})

test('a paragraph that says something else altogether is one edit, whatever small words both have', () => {
  const [from, to] = ['Wij kunnen niet kiezen wie er voorgaat.', 'De wachtlijst is wie er lang op stond.']
  const edits = editsBetween(`Kop\n\n${from}\n\nSlot`, `Kop\n\n${to}\n\nSlot`)
  expect(edits).toHaveLength(1)
})

test('a short word that becomes a long one everywhere leaves what stands between as it is', () => {
  const from = 'Jan zei tegen Jan dat Jan komt.'
  expect(editsBetween(from, from.replaceAll('Jan', 'de heer Johannes Bakker'))).toHaveLength(3)
})

test('a paragraph that moved down leaves the others where they are', () => {
  const [a, b, c] = ['Een eerste alinea.\n\n', 'De tweede gaat over stroom.\n\n', 'De derde over water.\n\n']
  const from = `${a}${b}${c}Slot.`
  const to = `${b}${c}${a}Slot.`
  expect(editsBetween(from, to)).toEqual([
    { start: 0, end: a.length, text: '' },
    { start: from.indexOf('Slot'), end: from.indexOf('Slot'), text: a },
  ])
})

test('lines that are broken elsewhere keep their words', () => {
  const line = (n: number) => `Regel ${n} zegt dat punt ${n} van ${n * 7} er morgen ligt`
  const lines = Array.from({ length: 400 }, (_, n) => line(n))
  const [from, to] = [lines.join('\n'), lines.join(' ')]
  const edits = editsBetween(from, to)
  expect(edits).toHaveLength(399)
  expect(edits.every(({ start, end, text }) => end - start === 1 && text === ' ')).toBe(true)
})

test('two long texts that share nothing are one replaced stretch', () => {
  const from = Array.from({ length: 3000 }, (_, n) => `a${n % 50}`).join(' ')
  const to = Array.from({ length: 3000 }, (_, n) => `b${n % 40}`).join('\t')
  expect(editsBetween(from, to)).toEqual([{ start: 0, end: from.length, text: to }])
})
