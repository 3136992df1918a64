import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../server/text/block.ts'
import { type Likeness, likeness, sketchOf, type TextSketch } from '../../server/text/sketch.ts'

/** A text of one paragraph. */
function sketched(text: string): TextSketch {
  return sketchOf(text, text === '' ? [] : [{ kind: 'paragraph', start: 0, end: text.length }])
}

const compared = (one: string, other: string): Likeness | undefined =>
  likeness(sketched(one), sketched(other))

/** A text of so many words that are all different. */
const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `woord${from + at}`).join(' ')

test.each([
  ['white space', 'Wij wachten al een jaar.', 'Wij wachten\n  al een\tjaar.'],
  ['case', 'Stelling 1: DE HAVEN', 'stelling 1: De haven'],
  ['quotation marks and dashes', '“Ja” – zei hij', '"Ja" - zei hij'],
  ['a word broken at the end of a line', 'samengewerkt', 'samen-\ngewerkt'],
  ['a soft hyphen', 'samengewerkt', 'samen\u00ADgewerkt'],
  ['a ligature', 'efficiënt', 'e\uFB03ciënt'],
  ['letters composed otherwise', 'idee\u0308n', 'ideën'],
])('%s makes no other text', (_, one, other) => {
  expect(compared(one, other)).toEqual({ relation: 'same-text', share: 1 })
})

test('marks of lists and page numbers of contents make no other text', () => {
  const blocks = (text: string, words: readonly string[]): Block[] =>
    words.map((each) => ({ kind: 'item', start: text.indexOf(each), end: text.indexOf(each) + each.length }))
  const docx = 'een plan\ntwee plannen'
  const pdf = 'Plannen 7\n1. een plan\n2. twee plannen'
  const contents: Block = { kind: 'contents', start: 0, end: 9 }
  const items = ['een plan', 'twee plannen']
  const found = likeness(
    sketchOf(docx, blocks(docx, items)),
    sketchOf(pdf, [contents, ...blocks(pdf, items)]),
  )
  expect(found?.relation).toBe('same-text')
})

test('the same words by another speaker are another text', () => {
  const said = (speaker: string) => sketchOf('Ja hoor.', [{ kind: 'turn', start: 0, end: 8, speaker }])
  expect(likeness(said('Anna'), said('Piet'))).toBeUndefined()
})

test('a text in plain letters is sketched as one with other letters is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 200 }), (text) => {
      // What a soft hyphen stands in is no longer plain, and means the same.
      expect(sketched(`${text}.`)).toEqual(sketched(`${text}\u00AD`))
    }),
    { numRuns: 500 },
  )
})

test('a text without words is like nothing', () => {
  expect(compared('—', '…')).toBeUndefined()
})

test('another order of the same words is not the same text', () => {
  expect(compared('eerst dit dan dat', 'eerst dat dan dit')).toBeUndefined()
})

test('a text with a few words corrected may be a next version', () => {
  const corrected = words(100).replace('woord20', 'wordt20').replace('woord60', 'wordt60')
  expect(compared(words(100), corrected)).toEqual({ relation: 'nearly', share: 92 / 98 })
})

test('a text that went on may be a next version', () => {
  expect(compared(words(100), words(150))).toEqual({ relation: 'nearly', share: 1 })
})

test('a piece of a much longer text is no version of it', () => {
  expect(compared(words(100), words(300))).toBeUndefined()
})

test('a text that shares less than four fifths is another text', () => {
  expect(compared(words(100), words(100, 25))).toBeUndefined()
})

test('a few words say too little to call a text a version', () => {
  expect(
    compared('Wij wachten al een jaar op stroom.', 'Wij wachten al twee jaar op stroom.'),
  ).toBeUndefined()
})

test('in a long text the share is estimated within a few hundredths', () => {
  const long = words(20_000)
  const changed = `${words(18_000)} ${words(2_000, 50_000)}`
  const found = compared(long, changed)
  expect(found?.relation).toBe('nearly')
  expect(Math.abs((found?.share ?? 0) - 0.9)).toBeLessThan(0.04)
})

test('likeness is the same in both directions', () => {
  const text = fc.array(fc.constantFrom('ja', 'nee', 'stroom', 'haven', 'wij'), { maxLength: 80 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(compared(one.join(' '), other.join(' '))).toEqual(compared(other.join(' '), one.join(' ')))
    }),
  )
})
