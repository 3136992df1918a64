import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from '../../server/quotes/canonical-json.ts'
import { carried } from '../../server/quotes/carried.ts'

const text = 'Eerst dit. Dan de kabel. En dan dit. Tot slot de stroom.'
const span = (words: string, from = text) => {
  const start = from.indexOf(words)
  return { start, end: start + words.length }
}

test('words before the correction stay where they are', () => {
  const to = text.replace('slot', 'besluit')
  expect(carried(text, to, span('de kabel'))).toEqual({ isSame: true, span: span('de kabel') })
})

test('words after the correction shift along', () => {
  const to = text.replace('Eerst', 'Allereerst')
  expect(carried(text, to, span('de stroom'))).toEqual({ isSame: true, span: span('de stroom', to) })
})

test('words between two corrections are found when they stand there once', () => {
  const to = text.replace('Eerst', 'Allereerst').replace('slot', 'besluit')
  expect(carried(text, to, span('de kabel'))).toEqual({ isSame: true, span: span('de kabel', to) })
})

test('twins between two corrections are told apart by what stands beside them', () => {
  const to = text.replace('Eerst', 'Allereerst').replace('slot', 'besluit')
  const second = { start: text.lastIndexOf('dit'), end: text.lastIndexOf('dit') + 3 }
  const expected = { start: to.lastIndexOf('dit'), end: to.lastIndexOf('dit') + 3 }
  expect(carried(text, to, second)).toEqual({ isSame: true, span: expected })
})

test('a correction inside the words is told, with what stands there now', () => {
  const to = text.replace('kabel', 'leiding')
  expect(carried(text, to, span('Dan de kabel.'))).toEqual({ isSame: false, now: 'Dan de leiding.' })
})

test('words whose neighbours are gone too are not guessed at', () => {
  expect(carried(text, 'Iets heel anders.', span('de kabel'))).toEqual({ isSame: false, now: null })
})

test('wherever a span is carried to, the same words stand there', () => {
  const words = fc.array(fc.constantFrom('de ', 'kabel ', 'stroom ', 'ligt. ', '🙂 '), { minLength: 1 })
  fc.assert(
    fc.property(words, words, fc.nat(), fc.nat(), (a, b, from, length) => {
      const [old, next] = [a.join(''), b.join('')]
      const start = from % old.length
      const end = Math.min(old.length, start + 1 + (length % 12))
      const result = carried(old, next, { start, end })
      if (result.isSame) expect(next.slice(result.span.start, result.span.end)).toBe(old.slice(start, end))
    }),
  )
})

test('a text that did not change carries every span to itself', () => {
  expect(carried(text, text, span('de kabel'))).toEqual({ isSame: true, span: span('de kabel') })
})

test('canonical JSON does not depend on the order in which things were put together', () => {
  const value = { b: [{ z: 1, a: 'é' }], a: null, 'B b': true }
  const other = { 'B b': true, a: null, b: [{ a: 'é', z: 1 }] }
  expect(canonicalJson(value)).toBe('{"B b":true,"a":null,"b":[{"a":"é","z":1}]}')
  expect(canonicalJson(other)).toBe(canonicalJson(value))
})

test('canonical JSON says the same as what it was made from', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false } as object), (value) => {
      expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
