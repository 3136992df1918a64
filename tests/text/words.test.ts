import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf, wordsIn } from '../../server/text/words.ts'

const surfaces = (text: string) => wordsIn(text).map(({ surface }) => surface)

describe('the words of a text', () => {
  test.each<[string, string[]]>([
    ["De mkb'ers en zzp’ers, zo'n vijf.", ['De', "mkb'ers", 'en', 'zzp’ers', "zo'n", 'vijf']],
    ["'s Avonds en ’t is laat", ["'s", 'Avonds', 'en', '’t', 'is', 'laat']],
    ["In 's-Hertogenbosch", ['In', "'s-Hertogenbosch"]],
    ['d.w.z. o.a. (i.p.v. meer)', ['d.w.z.', 'o.a.', 'i.p.v.', 'meer']],
    ['J.P. de Vries', ['J.P.', 'de', 'Vries']],
    ['klaar.Daarna', ['klaar', 'Daarna']],
    ['Zuid-Holland en CO2-uitstoot', ['Zuid-Holland', 'en', 'CO2-uitstoot']],
    ['beleids- en economie', ['beleids', 'en', 'economie']],
    ['om 17.30 uur kost het 1.250,50', ['om', '17.30', 'uur', 'kost', 'het', '1.250,50']],
    ['de 21e-eeuwse één', ['de', '21e-eeuwse', 'één']],
    ['\'goed werk\' – "ja"', ['goed', 'werk', 'ja']],
    ['aansluiting → 2031 (!)', ['aansluiting', '2031']],
    ['ide\u0308een en verant\u00ADwoord', ['ide\u0308een', 'en', 'verant\u00ADwoord']],
    ['een\nof twee\t\u00A0drie', ['een', 'of', 'twee', 'drie']],
    ['😀 … ?', []],
  ])('%j', (text, words) => {
    expect(surfaces(text)).toEqual(words)
  })

  test('of a span have their place in the whole text', () => {
    expect(wordsIn('een twee drie', { start: 4, end: 10 })).toEqual([
      { start: 4, end: 8, surface: 'twee' },
      { start: 9, end: 10, surface: 'd' },
    ])
  })

  test('are the same whether or not signs of another script stand in the text', () => {
    const sign = fc.constantFrom(..."aéßΩ1½ .,:-’‐‑–…“”'\u00AD\u0308\n")
    const texts = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        expect(wordsIn(`${text} → 😀`)).toEqual(wordsIn(text))
      }),
    )
  })

  test('stand in order at their own place, and leave no letter or digit out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let from = 0
        let rest = ''
        for (const { start, end, surface } of wordsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(text.slice(start, end)).toBe(surface)
          rest += text.slice(from, start)
          from = end
        }
        expect(rest + text.slice(from)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })
})

describe('the parts of a word', () => {
  test('stand between its hyphens', () => {
    const [word] = wordsIn('de ruimtelijk-economische keuze').slice(1)
    expect(word && partsOf(word)).toEqual([
      { start: 3, end: 13, surface: 'ruimtelijk' },
      { start: 14, end: 25, surface: 'economische' },
    ])
  })
  test('are the word itself where it has no hyphen', () => {
    const words = wordsIn("mkb'ers")
    expect(words.flatMap(partsOf)).toEqual(words)
  })
})
