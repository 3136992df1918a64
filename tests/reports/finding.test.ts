import { describe, expect, test } from 'vitest'
import { foundIn, quotesIn, termsIn } from './found-in.ts'

describe('quotations between marks', () => {
  test.each<[string, string[]]>([
    ['Een bakker zei: “Ik begin om vier uur.”', ['Ik begin om vier uur.']],
    ['Een bakker zei: "Ik begin om vier uur."', ['Ik begin om vier uur.']],
    ['Een bakker zei: „Ik begin om vier uur.”', ['Ik begin om vier uur.']],
    ['Een bakker zei: ‘Ik begin om vier uur.’', ['Ik begin om vier uur.']],
    ["Een bakker zei: 'Ik begin om vier uur.'", ['Ik begin om vier uur.']],
    ['Een bakker zei: «Ik begin om vier uur.»', ['Ik begin om vier uur.']],
    ['Een bakker zei: « Ik begin om vier uur. »', ['Ik begin om vier uur.']],
  ])('%s', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes)
  })
})

test('a report without quotations has none', () => {
  expect(foundIn('Wij spraken met veel mensen. Er is niets letterlijk opgeschreven.')).toEqual([])
})

test('a term between marks is told apart', () => {
  const text = 'Wat is ‘brede welvaart’? “Dat moet nog blijken”, zei een bakker.'
  expect(termsIn(text)).toEqual(['brede welvaart'])
  expect(quotesIn(text)).toEqual(['Dat moet nog blijken'])
})
