import { expect, test } from 'vitest'
import { comparedKey, eachComparedWord } from '../../server/text/compared-words.ts'

const wordsOf = (text: string) => {
  const words: string[] = []
  eachComparedWord(text, { start: 0, end: text.length }, (start, end) => words.push(text.slice(start, end)))
  return words
}

test.each([
  ['De mkb’ers in Zuid-Holland, ’s avonds', ['De', 'mkb’ers', 'in', 'Zuid-Holland', '’s', 'avonds']],
  ['D.w.z. om 17.30u: € 1.250,50 (12%)', ['D.w.z', 'om', '17.30u', '1.250,50', '12%']],
  ['2020-2030 en 2020–2030', ['2020', '2030', 'en', '2020', '2030']],
  ['samen-\nwerking, sociaal- en werkbeleid', ['samen-\nwerking', 'sociaal', 'en', 'werkbeleid']],
  ["'ja' zei hij ❤️ 😀", ['ja', 'zei', 'hij']],
  ['我们 hier', ['我', '们', 'hier']],
  ['', []],
])('“%s” has these words', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test.each([
  ['Samen-\n werking', 'samenwerking'],
  ['noord–zuid', 'noord-zuid'],
  ['MKB’ERS', "mkb'ers"],
  ['ﬁjn', 'fijn'],
  ['werk\u00ADplaats', 'werkplaats'],
  ['ĳs', 'ijs'],
])('%s and %s are one word', (one, other) => {
  expect(comparedKey(one)).toBe(comparedKey(other))
})

test.each([
  ['één', 'een'],
  ['zo’n', 'zon'],
  ['12%', '12'],
])('%s and %s are two', (one, other) => {
  expect(comparedKey(one)).not.toBe(comparedKey(other))
})
