import { expect, test } from 'vitest'
import { standsNow } from '../../server/quotes/stands-now.ts'
import { correctionOf } from '../../server/text/carrying.ts'

const text = 'Eerst dit. Dan de kabel. En dan dit. Tot slot de stroom.'
const span = (words: string, from = text) => {
  const start = from.indexOf(words)
  return { start, end: start + words.length }
}

test('words that a correction left alone are the same', () => {
  const to = text.replace('Eerst', 'Allereerst')
  expect(standsNow(correctionOf(text, to), span('de stroom'))).toEqual({
    isSame: true,
    span: span('de stroom', to),
  })
})

test('a correction inside the words is told, with what stands there now', () => {
  const to = text.replace('kabel', 'leiding')
  expect(standsNow(correctionOf(text, to), span('Dan de kabel.'))).toEqual({
    isSame: false,
    span: span('Dan de leiding.', to),
    now: 'Dan de leiding.',
  })
})

test('a word in whose place another stands is told with that other, and has no place', () => {
  const to = text.replace('kabel', 'leiding')
  expect(standsNow(correctionOf(text, to), span('kabel'))).toEqual({
    isSame: false,
    span: null,
    now: 'leiding',
  })
})

test('words of which nothing is left have nothing in their place', () => {
  const to = text.replace(' Dan de kabel.', '')
  expect(standsNow(correctionOf(text, to), span('Dan de kabel.'))).toMatchObject({ isSame: false, now: null })
})
